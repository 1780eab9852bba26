package dev.slipway.variables.sets;

import dev.slipway.variables.scoping.Contender;
import dev.slipway.variables.scoping.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All values that may meet in one deployment.
 *
 * @param sets the project's first, then those of its library sets in include order
 * @param tenant what the tenant adds that it is for
 */
public record VariableSources(List<Source> sets, Optional<TenantAnswers.Share> tenant) {

    public record Source(String ownerId, List<Variable> variables) {
        public Source {
            variables = List.copyOf(variables);
        }
    }

    public VariableSources {
        sets = List.copyOf(sets);
    }

    /** @param given which of them a person gave for this deployment alone */
    public List<Contender<Variable>> contenders(Predicate<Variable> given) {
        List<String> owners = owners();
        List<Contender<Variable>> contenders = new ArrayList<>();
        for (int source = 0; source < sets.size(); source++) {
            for (Variable each : sets.get(source).variables()) {
                contenders.add(contender(each, source, given.test(each)));
            }
        }
        tenant.ifPresent(share -> share.answers()
                .forEach(answer ->
                        contenders.add(contender(answer.variable(), owners.indexOf(answer.ownerId()), false))));
        return contenders;
    }

    /** The owners by the number of their source. A set that was included after the release was made comes last. */
    public List<String> owners() {
        return Stream.concat(
                        sets.stream().map(Source::ownerId),
                        tenant.stream()
                                .flatMap(share -> share.answers().stream())
                                .map(TenantAnswers.Answer::ownerId))
                .distinct()
                .toList();
    }

    /** The situation with the tenant in it, if there is one. */
    public Situation in(Situation situation) {
        return tenant.map(share -> situation.forTenant(share.tenantId(), share.tags()))
                .orElse(situation);
    }

    private static Contender<Variable> contender(Variable variable, int source, boolean given) {
        return new Contender<>(variable, variable.id(), variable.name(), variable.scope(), source, given);
    }
}
