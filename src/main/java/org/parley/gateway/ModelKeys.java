package org.parley.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.parley.conversation.LanguageModel;
import org.parley.engine.fact.Policy;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Quoted;

/**
 * The keys of language models and the hosts that the operator sends them to. A policy can be edited over REST; so it names
 * a key, and does not say where the key goes.
 */
public final class ModelKeys {
    /** The setting of the operator. */
    public static final String SETTING = "parley.model-keys";

    /** Other variables are none of a policy's business. */
    private static final String PREFIX = "PARLEY_KEY_";

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Map<String, Set<String>> origins = new HashMap<>();
    private final UnaryOperator<String> environment;

    /**
     * Takes the setting of the operator.
     *
     * @param entries     {@code VARIABLE=ORIGIN}, such as {@code PARLEY_KEY_OPENAI=https://api.openai.com}
     * @param environment the value of a variable, null if it is not set
     * @throws InvalidInput if an entry is none
     */
    public ModelKeys(Collection<String> entries, UnaryOperator<String> environment) {
        this.environment = environment;
        List<InputError> errors = new ArrayList<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            String variable = equals < 0 ? "" : entry.substring(0, equals).strip();
            Optional<String> origin = origin(entry.substring(equals + 1).strip());
            if (!variable.startsWith(PREFIX) || origin.isEmpty()) {
                errors.add(new InputError(
                        "",
                        "%s: expected entries such as %sX=https://api.example.com, not %s"
                                .formatted(SETTING, PREFIX, Quoted.of(entry))));
            } else {
                origins.computeIfAbsent(variable, same -> new TreeSet<>()).add(origin.get());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** As the environment and the system properties say. */
    public static ModelKeys configured() {
        String value = System.getProperty(SETTING, System.getenv("PARLEY_MODEL_KEYS"));
        return new ModelKeys(value == null || value.isBlank() ? List.of() : List.of(value.split(",")), System::getenv);
    }

    /** What is wrong with a policy: a model whose key does not belong to its host. */
    public List<InputError> mistakes(Policy policy) {
        return policy instanceof LanguageModel model
                ? refusal(model).map(reason -> new InputError("/key_variable", reason)).stream()
                        .toList()
                : List.of();
    }

    /**
     * The key that a model is called with; empty for none.
     *
     * @throws BrokenOff if its key does not belong to its host
     */
    Optional<String> keyOf(LanguageModel model) {
        refusal(model).ifPresent(reason -> {
            throw BrokenOff.forGood("", 0, reason);
        });
        return model.keyVariable().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(environment.apply(model.keyVariable()));
    }

    private Optional<String> refusal(LanguageModel model) {
        String variable = model.keyVariable();
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        if (!variable.startsWith(PREFIX)) {
            return Optional.of("%s does not begin with %s".formatted(Quoted.of(variable), PREFIX));
        }
        Optional<String> origin = origin(model.baseUrl());
        if (origin.isEmpty()) {
            return Optional.of("base_url %s is no http or https URL without a user name, so that %s is sent nowhere"
                    .formatted(Quoted.of(model.baseUrl()), variable));
        }
        Set<String> allowed = origins.getOrDefault(variable, Set.of());
        return allowed.contains(origin.get())
                ? Optional.empty()
                : Optional.of("%s belongs to %s, not to %s; the operator sets %s=%s=ORIGIN"
                        .formatted(
                                variable,
                                allowed.isEmpty() ? "no host" : String.join(", ", allowed),
                                origin.get(),
                                SETTING,
                                variable));
    }

    /** Scheme, host and port of a URL in one way of writing; empty if it does not say them, and nothing else, plainly. */
    private static Optional<String> origin(String url) {
        try {
            URI uri = URI.create(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            int usual = scheme.equals("https") ? HTTPS : HTTP;
            Function<Integer, String> port = number -> number < 0 || number == usual ? "" : ":" + number;
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port.apply(uri.getPort()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
