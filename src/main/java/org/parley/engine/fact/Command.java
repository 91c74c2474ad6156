package org.parley.engine.fact;

/** What somebody asks for. It is in the session while the rules answer it, and gone afterwards. */
public interface Command {}
