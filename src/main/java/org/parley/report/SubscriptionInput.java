package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.input.Id;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.FactTypes;
import org.parley.event.Notification;
import org.parley.event.Subscribe;

/** Reads a subscription that is sent. */
public final class SubscriptionInput {
    private static final int LONGEST_ENDPOINT = 2_000;

    private SubscriptionInput() {}

    /** @throws InvalidInput with every mistake in the body */
    public static Subscribe read(String id, JsonNode body, FactTypes known) {
        List<InputError> errors = new ArrayList<>();
        if (!Id.is(id)) {
            errors.add(new InputError("", Id.refusal(id)));
        }
        if (!body.isObject()) {
            errors.add(new InputError("", "expected an object"));
        }
        String endpoint = body.path("endpoint").textValue();
        if (endpoint == null || !isUrl(endpoint)) {
            errors.add(new InputError("/endpoint", "%s is no http or https URL".formatted(body.path("endpoint"))));
        }
        List<String> types = new ArrayList<>();
        JsonNode given = body.path("types");
        if (!given.isArray() || given.isEmpty()) {
            errors.add(new InputError("/types", "expected a list of decision types, at least one"));
        }
        for (int index = 0; index < given.size(); index++) {
            String type = given.get(index).asText();
            if (!isDecision(type, known)) {
                errors.add(new InputError(
                        "/types/" + index, "there is no decision %s; there are %s".formatted(type, decisions(known))));
            }
            types.add(type);
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("endpoint") && !name.equals("types")) {
                errors.add(new InputError("/" + name, "a subscription has no such field"));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Subscribe(id, endpoint, types.stream().distinct().toList());
    }

    static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return text.length() <= LONGEST_ENDPOINT
                    && uri.getHost() != null
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
