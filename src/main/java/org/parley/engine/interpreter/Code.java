package org.parley.engine.interpreter;

/** A translated piece of Java; runs on the variables of one call, each in its slot. */
@FunctionalInterface
public interface Code {
    Object run(Object[] frame);
}
