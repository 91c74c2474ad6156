package org.parley.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains a virtual machine and keeps what it has loaded: from JDK 25 on as an AOT cache, before that as an archive of classes.
 * The start script takes it where the release of Java is the same.
 */
@Command(
        name = "fast-start",
        mixinStandardHelpOptions = true,
        description =
                "Serve and run once for training, and keep what they load beside the jar, for this Java. Later starts"
                        + " are faster.")
final class FastStartCommand implements Callable<Integer> {
    private static final int AOT_SINCE = 25;
    private static final String JAR = "quarkus-run.jar";
    private static final String RELEASE = "release";

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesFolderOption rules = new RulesFolderOption();

    @Option(names = "--train", hidden = true, description = "Be the one that is trained, with this folder.")
    private Path scratch;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (scratch != null) {
            return new Training(scratch, rules.folder()).run();
        }
        Path jar = Path.of(System.getProperty("java.class.path", ""));
        Path release = Path.of(System.getProperty("java.home", ""), RELEASE);
        if (!jar.endsWith(JAR) || Files.notExists(release)) {
            throw new InvalidInput(
                    List.of(new InputError("", "only a jar can be trained, under a JDK with " + RELEASE)));
        }
        jar = jar.toRealPath();
        rules.existing();
        Path folder = jar.resolveSibling("fast-start");
        if (Files.exists(folder)) {
            Training.remove(folder);
        }
        Files.createDirectories(folder);
        String output = train(jar, folder.resolve(isAot() ? "parley.aot" : "parley.jsa"));
        if (output != null) {
            Training.remove(folder);
            spec.commandLine().getErr().printf("nothing is kept: the training ended with%n%s%n", output);
            return Failures.FAILED;
        }
        Files.copy(release, folder.resolve(RELEASE));
        return 0;
    }

    /** @return what it printed if it failed, null if not */
    private String train(Path jar, Path made) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("parley-training");
        try {
            Process process = new ProcessBuilder(command(jar, made, temporary))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            // Where it ends while it writes a cache, an empty file is left, and an exit code of 0.
            return process.waitFor() == 0 && Files.exists(made) && Files.size(made) > 0 ? null : output;
        } finally {
            Training.remove(temporary);
        }
    }

    private List<String> command(Path jar, Path made, Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A cache also keeps how often methods ran, which the quick compiler does not count.
        command.addAll(
                isAot()
                        ? List.of("-XX:AOTCacheOutput=" + made)
                        : List.of("-XX:ArchiveClassesAtExit=" + made, "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-CreateCoredumpOnCrash"));
        command.add("-XX:ErrorFile=" + temporary.resolve("error.log"));
        command.addAll(List.of("-jar", jar.toString(), "fast-start"));
        command.addAll(List.of(
                "--train", temporary.toString(), "--rules", rules.folder().toString()));
        return command;
    }

    private static boolean isAot() {
        return Runtime.version().feature() >= AOT_SINCE;
    }
}
