package org.parley.engine.rules.interpreted;

import java.util.List;
import org.drools.model.Rule;

/** The rules and queries of a file, for the engine. */
record Translated(List<Rule> rules, List<QueryTranslator.Translated> queries) {}
