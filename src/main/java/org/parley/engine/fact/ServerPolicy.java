package org.parley.engine.fact;

/** A policy of the server as a whole, which no workspace has for itself. */
public interface ServerPolicy extends Policy {}
