package org.parley.meeting;

import java.util.List;
import java.util.Map;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;

/**
 * A type of message.
 *
 * @param text     the field that holds what is said
 * @param required fields that it has to have
 * @param optional fields that it may have
 * @param choices  the values of fields that have only a few
 * @param outcome  the part of a meeting's outcome that it belongs to: {@code decisions, action_items, risks, insights,
 *                 next_steps}, or a name of
 *                 one's own; empty for none
 */
public record MessageType(
        @RowKey String type,
        String text,
        List<String> required,
        List<String> optional,
        Map<String, List<String>> choices,
        String outcome)
        implements Policy {}
