package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.engine.rules.RulePlace;
import org.parley.engine.rules.RulesRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names the rules of a folder. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the rules: file, line and name. They are not compiled.")
final class RulesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolderOption rules = new RulesFolderOption();

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, RulesRejected {
        Logs.quiet();
        List<RulePlace> places = RulePlace.parse(rules.files());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(places));
        } else {
            places.forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
