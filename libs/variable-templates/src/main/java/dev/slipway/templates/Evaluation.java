package dev.slipway.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template came to.
 *
 * @param text the result; tokens that have no value stand in it as they were written
 * @param unresolved those tokens, in the order met, each once
 * @param error why the template could not be parsed, or null; {@code text} is then the template itself
 */
public record Evaluation(
        String text, List<String> unresolved, @Nullable String error) {}
