package org.parley.engine.fact;

import java.util.List;

/**
 * The answer to a command that may not be carried out.
 *
 * @param command the command's type
 * @param subject key of what it was about
 * @param reason  what is missing, in one sentence
 */
public record Refused(String command, String subject, String reason) implements Refusal {
    public Refused(Command command, String subject, String reason) {
        this(command.getClass().getSimpleName(), subject, reason);
    }

    @Override
    public List<String> subjects() {
        return List.of(subject);
    }
}
