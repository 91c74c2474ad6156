package org.parley.delegation;

import java.util.List;
import org.parley.engine.fact.Command;

/** Somebody hands work on from now on, or to others than before. */
public record AppointManager(String managerId, String domain, List<String> subordinates) implements Command {}
