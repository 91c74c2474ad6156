package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.engine.fact.Decision;
import org.parley.engine.input.Id;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Quoted;
import org.parley.engine.rules.FactTypes;
import org.parley.event.Notification;
import org.parley.event.Subscribe;

/** Reads a subscription that is sent. */
public final class SubscriptionInput {
    static final int LONGEST_ENDPOINT = 2_000;
    private static final int LONGEST_NAME = 200;

    private SubscriptionInput() {}

    /**
     * The command.
     *
     * @param refusal why nothing is sent to a URL; empty if it is
     * @throws InvalidInput with every mistake in the body
     */
    public static Subscribe read(
            String id, JsonNode body, FactTypes known, Function<String, Optional<String>> refusal) {
        Fields fields = new Fields(body, SubscriptionForm.class);
        if (!Id.is(id)) {
            fields.error(Id.refusal(id));
        }
        String endpoint = fields.requiredText("endpoint", LONGEST_ENDPOINT);
        if (endpoint != null) {
            refusal.apply(endpoint).ifPresent(reason -> fields.error("endpoint", reason));
        }
        List<String> types = fields.texts("types", LONGEST_NAME);
        if (types.isEmpty()) {
            fields.error("types", "expected at least one decision type");
        }
        for (int index = 0; index < types.size(); index++) {
            if (!isDecision(types.get(index), known)) {
                fields.error(
                        "types",
                        index,
                        "there is no decision %s; there are %s"
                                .formatted(Quoted.of(types.get(index)), decisions(known)));
            }
        }
        fields.check();
        return new Subscribe(id, endpoint, types.stream().distinct().toList());
    }

    static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return text.length() <= LONGEST_ENDPOINT
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Who is told of what he is told would never come to rest. */
    private static boolean isDecision(String name, FactTypes known) {
        return known.find(name)
                .filter(type -> Decision.class.isAssignableFrom(type) && type != Notification.class)
                .isPresent();
    }

    private static List<String> decisions(FactTypes known) {
        return known.all().stream()
                .map(Class::getSimpleName)
                .filter(name -> isDecision(name, known))
                .toList();
    }
}
