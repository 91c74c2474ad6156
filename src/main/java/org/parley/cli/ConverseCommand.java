package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.conversation.JoinConversation;
import org.parley.conversation.SendMessage;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.gateway.AgentGateway;
import org.parley.gateway.Courier;
import org.parley.gateway.Egress;
import org.parley.gateway.LiveAnswers;
import org.parley.gateway.ModelKeys;
import org.parley.gateway.Outbound;
import org.parley.gateway.TaskGateway;
import org.parley.journal.Store;
import org.parley.report.ConversationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the conversation of a file. */
@Command(
        name = "converse",
        mixinStandardHelpOptions = true,
        description = "Hold the conversation of a file and show who speaks, and why.")
final class ConverseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Conversation file (YAML or JSON).")
    private Path file;

    @Mixin
    private RulesOption rulesOption = new RulesOption();

    @Mixin
    private StoreOption storeOption = new StoreOption();

    @Override
    public Integer call() throws IOException, RulesRejected, ExecutionException, InterruptedException {
        Logs.quiet();
        ConversationFile conversation =
                GivenFile.read(file, text -> ConversationFile.read(GivenFile.yaml(text, FileKind.CONVERSATION)));
        rulesOption.check();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Store store = storeOption.open()) {
            Rules rules = rulesOption.read(InstantSource.system(), store.rules());
            try (Workspaces workspaces = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, threads);
                    Outbound outbound = new Outbound(Egress.LOCAL);
                    Courier courier = courier(store, workspaces, threads, outbound)) {
                store.outbox().onMessage(courier::wake);
                return converse(conversation, workspaces.create(Workspaces.DEFAULT));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Courier courier(Store store, Workspaces workspaces, ExecutorService threads, Outbound outbound) {
        InstantSource clock = InstantSource.system();
        return new Courier(
                store.outbox(),
                () -> workspaces.rules().active().policy(DeliveryPolicy.class).orElseThrow(),
                clock,
                new AgentGateway(workspaces, new LiveAnswers(), clock, threads, outbound, ModelKeys.configured()),
                new TaskGateway(workspaces, clock, threads, outbound),
                outbound);
    }

    private int converse(ConversationFile file, Workspace workspace) throws ExecutionException, InterruptedException {
        ConversationPrinter printer = new ConversationPrinter(
                workspace, FoldedLines.of(spec.commandLine().getOut(), Screen.OUT.columns()));
        RefusedByRule.check(workspace.submit(file.conversation()).get());
        for (JoinConversation join : file.agents()) {
            RefusedByRule.check(workspace.submit(join).get());
        }
        printer.begin(file.conversation());
        for (SendMessage message : file.messages()) {
            Silence silence = new Silence(workspace, message.conversationId());
            RefusedByRule.check(workspace.submit(message).get());
            silence.await();
            printer.printNews();
        }
        printer.end(file.conversation().conversationId());
        return 0;
    }
}
