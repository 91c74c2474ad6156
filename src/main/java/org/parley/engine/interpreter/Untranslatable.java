package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;

/** Java that is wrong, or that cannot be interpreted; the message says what to write instead. */
public final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Node node;

    public Untranslatable(Node node, String message) {
        super(message, null, false, false);
        this.node = node;
    }

    /** What the message is about. */
    public Node node() {
        return node;
    }
}
