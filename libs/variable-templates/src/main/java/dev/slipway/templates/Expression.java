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
                Path.append(name, step instanceof Index, text(step));
            }
            String fixed = name.toString();
            return new Symbol(List.copyOf(steps), fixed, Expression.key(fixed));
        }
    }

    /**
     * @param input null when the chain begins with the filter, as in {@code #{ | NowDate }}
     * @param filter its name in lower case
     */
    record Filtered(@Nullable Expression input, String filter, List<Node> arguments) implements Expression {}

    /** Of a step that need not be computed. */
    private static String text(Step step) {
        return step instanceof Name name ? name.text() : ((Index) step).text();
    }

    sealed interface Step {}

    record Name(String text) implements Step {}

    record Index(String text) implements Step {}

    record Computed(Expression index) implements Step {}

    /** {@code [*]}: whatever comes first. */
    record First() implements Step {}

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
