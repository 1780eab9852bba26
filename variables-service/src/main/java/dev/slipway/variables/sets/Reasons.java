package dev.slipway.variables.sets;

import dev.slipway.variables.scoping.Contender;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Resolution.Judged;
import dev.slipway.variables.scoping.Verdict;
import dev.slipway.variables.scoping.Verdict.Loses;
import dev.slipway.variables.scoping.Verdict.Outside;
import dev.slipway.variables.scoping.Verdict.Wins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words why a value is used or not, with names in the place of ids. */
final class Reasons {

    private final Map<String, String> names = new HashMap<>();

    Reasons(ScopeValues scopeValues) {
        Stream.of(scopeValues.environments(), scopeValues.machines(), scopeValues.actions(), scopeValues.channels())
                .flatMap(List::stream)
                .forEach(each -> names.put(each.id(), each.name()));
        scopeValues.processes().forEach(each -> names.put(each.id(), each.name()));
    }

    static String word(Verdict verdict) {
        if (verdict instanceof Wins wins) {
            return wins.where().isEmpty() ? "Wins" : "WinsInPart";
        }
        if (verdict instanceof Loses loses) {
            return switch (loses.cause()) {
                case WEIGHT -> "LosesByWeight";
                case PROJECT -> "LosesToProject";
                case TIE -> "LosesByTie";
            };
        }
        return "DoesNotApply";
    }

    /** @param first whether no stronger value of the name stands above it */
    String sentence(Judged<Variable> judged, boolean first) {
        Contender<Variable> value = judged.contender();
        if (judged.verdict() instanceof Outside outside) {
            return "Does not apply: it is for " + scope(value, outside.dimension()) + ".";
        }
        if (judged.verdict() instanceof Loses loses) {
            return because(loses);
        }
        Set<Dimension> where = judged.verdict() instanceof Wins wins ? wins.where() : Set.of();
        if (where.isEmpty()) {
            return first
                    ? "Used: it is the most specific value that applies."
                    : "Used where none of the values above is.";
        }
        String places = where.stream().sorted().map(each -> scope(value, each)).collect(Collectors.joining(" and "));
        return "Used for " + places + ", which was not asked about"
                + (first ? "." : ", where none of the values above is.");
    }

    private static String because(Loses loses) {
        String other = "the value with id " + loses.to().id();
        return switch (loses.cause()) {
            case WEIGHT -> "Not used: " + other + " is more specific.";
            case PROJECT -> "Not used: " + other + " is as specific and stands in the project itself.";
            case TIE ->
                "Not used: " + other
                        + " is as specific, and comes first by the order of sets and ids. Give one of them a more specific"
                        + " scope.";
        };
    }

    private String scope(Contender<?> value, Dimension dimension) {
        return dimension.wireName() + " "
                + value.scope().of(dimension).stream()
                        .map(id -> names.getOrDefault(id, id))
                        .collect(Collectors.joining(", "));
    }
}
