package dev.slipway.variables.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.slipway.variables.scoping.Contender;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Resolution.Judged;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.scoping.Verdict;
import dev.slipway.variables.scoping.Verdict.Cause;
import dev.slipway.variables.scoping.Verdict.Loses;
import dev.slipway.variables.scoping.Verdict.Outside;
import dev.slipway.variables.scoping.Verdict.Wins;
import dev.slipway.variables.sets.ScopeValues.Named;
import dev.slipway.variables.sets.ScopeValues.Process;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    private static final Reasons REASONS = new Reasons(new ScopeValues(
            List.of(new Named("Environments-1", "Prod")),
            List.of(),
            List.of(new Named("a1", "Deploy")),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Process("Runbooks-1", "Backup", "Runbook"))));

    private static final Contender<Variable> VALUE = value(
            "v1",
            Scope.of(Dimension.ACTION, "a1", "a9")
                    .and(Dimension.ENVIRONMENT, "Environments-1")
                    .and(Dimension.PROCESS_OWNER, "Runbooks-1"));
    private static final Contender<Variable> OTHER = value("v2", Scope.NONE);

    static Stream<Arguments> verdicts() {
        return Stream.of(
                arguments(new Wins(Set.of()), true, "Wins", "Used: it is the most specific"),
                arguments(new Wins(Set.of()), false, "Wins", "Used where none of the values above is."),
                arguments(
                        new Wins(Set.of(Dimension.ENVIRONMENT, Dimension.ACTION)),
                        true,
                        "WinsInPart",
                        "Used for Action Deploy, a9 and Environment Prod, which was not asked about."),
                arguments(
                        new Wins(Set.of(Dimension.ENVIRONMENT)),
                        false,
                        "WinsInPart",
                        "Used for Environment Prod, which was not asked about, where none of the values above is."),
                arguments(
                        new Outside(Dimension.PROCESS_OWNER),
                        false,
                        "DoesNotApply",
                        "Does not apply: it is for ProcessOwner Backup."),
                arguments(
                        new Loses(OTHER, Cause.WEIGHT),
                        false,
                        "LosesByWeight",
                        "Not used: the value with id v2 is more specific."),
                arguments(
                        new Loses(OTHER, Cause.PROJECT),
                        false,
                        "LosesToProject",
                        "v2 is as specific and stands in the"),
                arguments(new Loses(OTHER, Cause.TIE), false, "LosesByTie", "v2 is as specific, and comes first"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void shouldWordEachVerdict(Verdict verdict, boolean first, String word, String sentence) {
        assertThat(Reasons.word(verdict)).isEqualTo(word);
        assertThat(REASONS.sentence(new Judged<>(VALUE, 0, verdict), first)).contains(sentence);
    }

    private static Contender<Variable> value(String id, Scope scope) {
        var variable = new Variable(id, "Url", "x", null, null, VariableType.STRING, scope, true, null);
        return new Contender<>(variable, id, "Url", scope, 0, false);
    }
}
