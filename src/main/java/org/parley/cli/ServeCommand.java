package org.parley.cli;

import io.quarkus.runtime.Quarkus;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.parley.api.HeadStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the server. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve REST until stopped. The rules folder may be edited meanwhile.")
final class ServeCommand implements Callable<Integer> {
    /** Quarkus would answer a target that is no URI without a body; the server answers it with a problem. */
    private static final String NO_ANSWER_TO_MALFORMED_TARGETS = "vertx.disableURIValidation";

    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = StoreOption.NAME,
            paramLabel = "STORE",
            description = {
                "Where the journal is kept (default: data):",
                "memory, a folder,",
                StoreOption.DATABASES,
                StoreOption.CREDENTIALS
            })
    private String store;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: 8080).")
    private Integer port;

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: 127.0.0.1).")
    private String host;

    @Override
    public Integer call() throws ExecutionException {
        new OptionChecks()
                .that(port == null || port >= 0 && port <= HIGHEST_PORT, "--port", port + " is not from 0 to 65535")
                .refuseIfAny();
        if (rules.given() != null) {
            rules.check();
            System.setProperty("parley.rules", rules.given().toString());
        }
        HeadStart.begin(rules.given());
        if (store != null) {
            System.setProperty("parley.store", store);
        }
        if (port != null) {
            System.setProperty("quarkus.http.port", port.toString());
        }
        if (host != null) {
            System.setProperty("quarkus.http.host", host);
        }
        System.setProperty(NO_ANSWER_TO_MALFORMED_TARGETS, "true");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(null, (code, thrown) -> {
            exitCode.set(code);
            failure.set(thrown);
        });
        if (failure.get() != null) {
            Throwable reason = reason(failure.get());
            if (rules.given() == null && reason instanceof NoSuchFileException missing) {
                reason = new NoSuchFileException(
                        missing.getFile(), null, "no such file or folder" + RulesFolderOption.HINT);
            }
            throw new ExecutionException(reason);
        }
        return exitCode.get();
    }

    /** Whoever takes part in a start wraps what it fails at; what nobody has foreseen is left as it is. */
    static Throwable reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (Problem.of(cause).isPresent()) {
                return cause;
            }
        }
        return failure;
    }
}
