package dev.slipway.templates;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands between {@code #{} and {@code }}. */
sealed interface Expression {

    /**
     * A path of names and indexes.
     *
     * @param fixed the variable's name when no index has to be computed, else null
     * @param key {@code fixed} in the form that the dictionary looks up
     */
    record Symbol(
            List<Step> steps,
            @Nullable String fixed,
            @Nullable String key) implements Expression {

        static Symbol of(List<Step> steps) {
            var name = new StringBuilder();
            for (Step step : steps) {
                if (step instanceof Computed || step instanceof First) {
                    return new Symbol(List.copyOf(steps), null, null);
                }
                append(name, step, "");
            }
            String fixed = name.toString();
            return new Symbol(List.copyOf(steps), fixed, Expression.key(fixed));
        }

        /** @param index the text of a step that had to be computed */
        static void append(StringBuilder name, Step step, String index) {
            if (step instanceof Name part) {
                name.append(name.length() == 0 ? "" : ".").append(part.text());
            } else {
                name.append('[')
                        .append(step instanceof Index part ? part.text() : index)
                        .append(']');
            }
        }
    }

    /** @param input null when the chain begins with the filter, as in {@code #{ | NowDate }} */
    record Filtered(@Nullable Expression input, String filter, List<List<Node>> arguments) implements Expression {}

    sealed interface Step {}

    record Name(String text) implements Step {}

    record Index(String text) implements Step {}

    record Computed(Symbol index) implements Step {}

    /** {@code [*]}: whatever comes first. */
    record First() implements Step {}

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
