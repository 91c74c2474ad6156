package org.parley.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Workspace;
import org.parley.journal.FactChange;
import org.parley.journal.JournalEntry;
import org.parley.project.ProjectFile;
import org.parley.project.Task;

/** How many tasks a project has, and how many of them have ended, whatever has let them end. */
final class TaskCount implements Consumer<JournalEntry> {
    private static final String TYPE = Task.class.getSimpleName();

    private final String prefix;
    private final int inFile;
    private final Map<String, Task.State> states = new HashMap<>();

    /** Those that the project has so far; before it has begun, those of the file. */
    TaskCount(Workspace workspace, ProjectFile file) {
        this.prefix = file.projectId() + "/";
        this.inFile = file.tasks().size();
        workspace.facts().all(Task.class, prefix).forEach(task -> states.put(task.key(), task.getState()));
    }

    @Override
    public void accept(JournalEntry entry) {
        entry.changes()
                .filter(change -> change.type().equals(TYPE) && change.key().startsWith(prefix))
                .forEach(this::note);
    }

    private void note(FactChange change) {
        if (change.json() == null) {
            states.remove(change.key());
        } else {
            states.put(
                    change.key(),
                    Task.State.valueOf(
                            FactCodec.parse(change.json()).path("state").asText()));
        }
    }

    long all() {
        return Math.max(inFile, states.size());
    }

    long ended() {
        return states.values().stream().filter(state -> !state.isOpen()).count();
    }

    long completed() {
        return states.values().stream()
                .filter(state -> state == Task.State.COMPLETED)
                .count();
    }
}
