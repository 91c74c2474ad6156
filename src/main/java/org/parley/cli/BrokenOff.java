package org.parley.cli;

import java.io.PrintWriter;

/** Says on Ctrl-C what becomes of a run. */
final class BrokenOff {
    private final Thread hook;

    BrokenOff(WhatRemains remains, PrintWriter err) {
        this.hook = new Thread(() -> {
            err.printf("%nBroken off; %s%n", remains);
            err.flush();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then it is being said.
        }
    }
}
