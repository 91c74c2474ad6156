package org.parley.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What came of a backtest. */
record Backtested(long decisions, long changed, double decisionsPerSecond) {
    static final String HEADER = "| decisions | changed | decisions a second |\n|---|---|---|";

    static Backtested of(JsonNode report) {
        return new Backtested(
                report.path("decisions").longValue(),
                report.path("changed").longValue(),
                report.path("decisions_per_second").doubleValue());
    }

    String line() {
        return String.format(Locale.ROOT, "| %d | %d | %.0f |", decisions, changed, decisionsPerSecond);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decisions", decisions);
        json.put("changed", changed);
        json.put("decisions_per_second", decisionsPerSecond);
        return json;
    }
}
