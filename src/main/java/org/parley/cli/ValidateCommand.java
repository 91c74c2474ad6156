package org.parley.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.project.ProjectFile;
import org.parley.project.ProjectNames;
import org.parley.project.ProjectReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--json", description = "Print what is found as JSON and nothing else.")
    private boolean json;

    /**
     * What there is to say about a file.
     *
     * @param agents   how many it has; null if it has mistakes, as is the number of its tasks
     * @param warnings what may not be meant: fields that look misspelt, tasks without hours; left out if there are none
     */
    record Finding(
            String file,
            Integer agents,
            Integer tasks,
            List<InputError> errors,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputError> warnings) {
        static Finding of(Path path) {
            try {
                return GivenFile.read(path, text -> of(path, GivenFile.project(text)));
            } catch (InvalidInput invalid) {
                return new Finding(path.toString(), null, null, invalid.errors(), List.of());
            }
        }

        private static Finding of(Path path, JsonNode given) {
            ProjectFile file = new ProjectReader().read(given, ProjectNames.of(List.of()));
            return new Finding(
                    path.toString(),
                    file.agents().size(),
                    file.tasks().size(),
                    List.of(),
                    ProjectReader.warnings(given));
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = files.stream().map(Finding::of).toList();
        if (json) {
            out.println(Json.pretty(findings));
        } else {
            findings.forEach(this::print);
        }
        out.flush();
        return findings.stream().allMatch(each -> each.errors.isEmpty()) ? 0 : Failures.BAD_INPUT;
    }

    private void print(Finding finding) {
        if (finding.errors.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %s, %s, no mistakes%n",
                            finding.file, Count.of(finding.agents, "agent"), Count.of(finding.tasks, "task"));
            Problem.warnings(finding.file, finding.warnings)
                    .forEach(spec.commandLine().getErr()::println);
        } else {
            Problem.lines(finding.file, finding.errors)
                    .forEach(spec.commandLine().getErr()::println);
        }
    }
}
