package org.parley.cli;

import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Tells on a terminal what takes a while, and takes it away afterwards; says nothing elsewhere, and beside JSON. */
final class Notice implements AutoCloseable {
    private final VisibleText err;
    private final int width;

    private Notice(VisibleText err, int width) {
        this.err = err;
        this.width = width;
    }

    static Notice of(CommandSpec spec) {
        CommandLine command = spec.commandLine();
        boolean json =
                command.getParseResult() != null && command.getParseResult().hasMatchedOption("--json");
        OptionalInt columns = json ? OptionalInt.empty() : Screen.ERR.columns();
        // In the last column the cursor would go on to the next line.
        return new Notice(VisibleText.of(command.getErr()), columns.orElse(1) - 1);
    }

    /** In place of what was told before. */
    void tell(String text) {
        if (width > 0) {
            String line = text + " ...";
            err.redraw(" ".repeat(width));
            err.redraw(line.substring(0, Math.min(width, line.length())));
        }
    }

    @Override
    public void close() {
        if (width > 0) {
            err.redraw(" ".repeat(width));
            err.redraw("");
        }
    }
}
