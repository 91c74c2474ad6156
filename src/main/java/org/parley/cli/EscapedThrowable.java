package org.parley.cli;

import java.util.IdentityHashMap;
import java.util.Map;

/** Stands for an exception in a log line: the same stack trace, with its messages escaped. */
final class EscapedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;

    private final String text;

    EscapedThrowable(Throwable thrown) {
        this(thrown, new IdentityHashMap<>());
    }

    private EscapedThrowable(Throwable thrown, Map<Throwable, EscapedThrowable> known) {
        super(thrown.getMessage() == null ? null : EscapedLog.escape(thrown.getMessage()));
        known.put(thrown, this);
        text = EscapedLog.escape(thrown.toString());
        setStackTrace(thrown.getStackTrace());
        if (thrown.getCause() != null) {
            EscapedThrowable cause = of(thrown.getCause(), known);
            if (cause != this) {
                initCause(cause);
            }
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            addSuppressed(of(suppressed, known));
        }
    }

    private static EscapedThrowable of(Throwable thrown, Map<Throwable, EscapedThrowable> known) {
        EscapedThrowable escaped = known.get(thrown);
        return escaped == null ? new EscapedThrowable(thrown, known) : escaped;
    }

    @Override
    public String toString() {
        return text;
    }

    /** It has the stack trace of what it stands for. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
