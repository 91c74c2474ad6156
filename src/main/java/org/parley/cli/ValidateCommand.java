package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.engine.input.InvalidInput;
import org.parley.project.ProjectFile;
import org.parley.project.ProjectReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in project files. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check project files and list every mistake with its JSON pointer.")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Project files (JSON).")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int exitCode = 0;
        for (Path path : files) {
            try {
                ProjectFile file = new ProjectReader().read(ProjectReader.parse(Files.readString(path)));
                out.printf(
                        "%s: %d agents, %d tasks, no mistakes%n",
                        path, file.agents().size(), file.tasks().size());
            } catch (InvalidInput invalid) {
                err.printf("%s: %d mistakes%n", path, invalid.errors().size());
                invalid.errors().forEach(error -> err.printf("  %s: %s%n", error.pointer(), error.message()));
                exitCode = Failures.BAD_INPUT;
            }
        }
        return exitCode;
    }
}
