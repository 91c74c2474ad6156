package org.parley.conversation;

import org.parley.engine.fact.Range;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.ServerPolicy;

/**
 * A language model that agents may speak with, behind the OpenAI-compatible chat protocol. An agent names it as its
 * endpoint: {@code model:ALIAS}.
 *
 * @param baseUrl     such as {@code http://localhost:11434/v1}
 * @param model       what the server calls it
 * @param keyVariable environment variable that holds the key, its name beginning with {@code PARLEY_KEY_}; empty for none
 * @param temperature 0 for the likeliest answer
 * @param mostTokens  of one answer
 */
public record LanguageModel(
        @RowKey String alias,
        String baseUrl,
        String model,
        String keyVariable,
        @Range(to = 2) double temperature,
        @Range(from = 1, unit = "tokens") int mostTokens)
        implements ServerPolicy {}
