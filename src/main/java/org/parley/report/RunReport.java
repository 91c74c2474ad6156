package org.parley.report;

import java.util.List;

/** All that there is to say about a project run; the same run gives the same report, byte for byte. */
public record RunReport(
        ProjectResult result,
        ProjectStatus status,
        Timeline timeline,
        List<Assignment> assignments,
        List<MeetingReport> meetings) {
    public static RunReport of(ProjectView view) {
        return new RunReport(
                ProjectResult.of(view),
                ProjectStatus.of(view),
                Timeline.of(view),
                Assignment.of(view),
                MeetingReport.of(view));
    }
}
