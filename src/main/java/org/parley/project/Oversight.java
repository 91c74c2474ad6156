package org.parley.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parley.engine.fact.Fact;

/** How closely a project's owner looks on, and when the owner was heard of last. */
public class Oversight implements Fact {
    private String projectId;
    private List<String> triggers = List.of();
    private String checkpointFrequency;
    private boolean additionalMeetings;
    private Instant heardAt;

    protected Oversight() {}

    /** As the file has it, else as the policy: nothing triggers an interrupt unless oversight is enabled. */
    public Oversight(ProjectFile file, ManagementPolicy policy) {
        projectId = file.projectId();
        triggers = file.ceoOversight().enabled() ? triggers(file.ceoOversight()) : List.of();
        checkpointFrequency = file.checkpointFrequency();
        additionalMeetings = file.spawnAdditionalMeetings() == null
                ? policy.spawnAdditionalMeetings()
                : file.spawnAdditionalMeetings();
    }

    /** A review by the day, by the week or at the end is a trigger like the others. */
    private static List<String> triggers(ProjectFile.CeoOversight oversight) {
        List<String> triggers = new ArrayList<>(oversight.interruptTriggers());
        if (!triggers.contains(oversight.reviewFrequency())) {
            triggers.add(oversight.reviewFrequency());
        }
        return triggers;
    }

    @Override
    public String key() {
        return projectId;
    }

    public String getProjectId() {
        return projectId;
    }

    /** Kinds of occasions that the file wants to be asked about. */
    public List<String> getTriggers() {
        return triggers;
    }

    /** How often an incremental run stops; null if the policy says. */
    public String getCheckpointFrequency() {
        return checkpointFrequency;
    }

    public void setCheckpointFrequency(String checkpointFrequency) {
        this.checkpointFrequency = checkpointFrequency;
    }

    /** Whether a simulation adds management meetings. */
    public boolean isAdditionalMeetings() {
        return additionalMeetings;
    }

    public void setAdditionalMeetings(boolean additionalMeetings) {
        this.additionalMeetings = additionalMeetings;
    }

    /**
     * When somebody outside last commanded the project, or in a live one its clock last moved, on the system's clock; null
     * before. Virtual time takes no time: what happens in a run happens at that moment.
     */
    public Instant getHeardAt() {
        return heardAt;
    }

    public void setHeardAt(Instant heardAt) {
        this.heardAt = heardAt;
    }
}
