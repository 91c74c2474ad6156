package org.parley.engine.session;

/** Somebody else was faster: what a command was to be carried out on is no longer there as its sender knew it. */
public class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
        super("it is not, or no longer, what the command is meant for");
    }
}
