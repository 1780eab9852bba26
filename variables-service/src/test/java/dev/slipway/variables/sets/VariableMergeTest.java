package dev.slipway.variables.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.rest.DomainException;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.VariableSetChange.VariableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableMergeTest {

    private static final ProjectContext PROJECT = new ProjectContext(
            "Projects-1",
            "Spaces-1",
            "Web",
            "web",
            List.of(new Named("Environments-1", "Dev"), new Named("Environments-2", "Prod")),
            List.of(new Named("Channels-1", "Default")),
            List.of(new Named("a1", "Deploy")));

    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void shouldAssignIdsToNewVariablesAndKeepThoseOfOldOnes() {
        List<Variable> first = merge(List.of(), change(null, "A", "1", null), change("", " B ", "2", null));
        List<Variable> second =
                merge(first, change(first.get(1).id(), "B2", "3", null), change("unheard of", "C", "4", null));

        assertThat(first).extracting(Variable::id).containsExactly("new1", "new2");
        assertThat(first).extracting(Variable::name).containsExactly("A", "B");
        assertThat(second).extracting(Variable::id).containsExactly("new2", "new3");
        assertThat(second).extracting(Variable::value).containsExactly("3", "4");
    }

    @ParameterizedTest(name = "type {0}, IsSensitive {1}, value {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            Sensitive, true,  new,  sealed(new)
            Sensitive, -,     new,  sealed(new)
            String,    true,  new,  sealed(new)
            -,         true,  -,    sealed(old)
            Sensitive, true,  -,    sealed(old)
            sensitive, true,  '',   sealed(old)
            """)
    void shouldSealWhatIsSensitiveAndKeepWhatWasNotSent(
            @Nullable String type, @Nullable Boolean sensitive, @Nullable String value, String expected) {
        Variable before = merge(List.of(), secret(null, "old")).get(0);

        Variable after = merge(List.of(before), change(before.id(), "S", value, type, sensitive, null))
                .get(0);

        assertThat(after.sensitive()).isTrue();
        assertThat(after.value()).isNull();
        assertThat(after.sealed()).isEqualTo(expected);
    }

    @Test
    void shouldDropTheSecretWhenTheTypeBecomesPlain() {
        Variable before = merge(List.of(), secret(null, "old")).get(0);

        Variable plain = merge(List.of(before), change(before.id(), "S", null, "String", false, null))
                .get(0);
        Variable again = merge(List.of(plain), change(before.id(), "S", null, "Sensitive", true, null))
                .get(0);

        assertThat(plain.value()).isNull();
        assertThat(plain.sealed()).isNull();
        assertThat(again.sealed()).isNull();
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        List<@Nullable VariableChange> changes = new ArrayList<>();
        changes.add(change(null, " ", "x", null));
        changes.add(change(null, "Type", "x", "Strange", null, null));
        changes.add(change(null, "Env", "x", "String", null, Map.of("Environment", List.of("Environments-9"))));
        changes.add(change(null, "Dim", "x", "String", null, Map.of("Planet", List.of("Mars"))));
        changes.add(null);

        assertThatThrownBy(() -> VariableMerge.merge(List.of(), changes, PROJECT, this::seal, this::id))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.details())
                        .hasSize(5)
                        .anySatisfy(each -> assertThat(each).contains("no name"))
                        .anySatisfy(each -> assertThat(each).contains("Type", "Strange"))
                        .anySatisfy(each -> assertThat(each).contains("Env", "Environments-9"))
                        .anySatisfy(each -> assertThat(each).contains("Dim", "Planet"))
                        .anySatisfy(each -> assertThat(each).contains("null")));
    }

    @Test
    void shouldAcceptKnownScopesAndKeepThoseWhoseBearerIsGone() {
        var gone = new Variable(
                "v1",
                "A",
                "1",
                null,
                null,
                VariableType.STRING,
                Scope.of(Dimension.ENVIRONMENT, "Environments-7"),
                true,
                null);

        List<Variable> next = merge(
                List.of(gone),
                change("v1", "A", "1", null, null, Map.of("environment", List.of("Environments-7", "Environments-1"))),
                change(
                        null,
                        "B",
                        "1",
                        null,
                        null,
                        Map.of("Action", List.of("a1"), "Channel", List.of("Channels-1"), "Role", List.of())));

        assertThat(next.get(0).scope().of(Dimension.ENVIRONMENT)).containsExactly("Environments-7", "Environments-1");
        assertThat(next.get(1).scope().ids()).containsOnlyKeys(Dimension.ACTION, Dimension.CHANNEL);
    }

    @Test
    void shouldRemoveValuesThatOnlyADeletedEnvironmentHad() {
        Variable only = merge(
                        List.of(), change(null, "A", "1", null, null, Map.of("Environment", List.of("Environments-1"))))
                .get(0);
        Variable both = merge(
                        List.of(),
                        change(
                                null,
                                "A",
                                "2",
                                null,
                                null,
                                Map.of("Environment", List.of("Environments-1", "Environments-2"))))
                .get(0);

        List<Variable> left = ForgetVariables.without(List.of(only, both), Dimension.ENVIRONMENT, "Environments-1");

        assertThat(left).singleElement().satisfies(each -> assertThat(each.scope())
                .isEqualTo(Scope.of(Dimension.ENVIRONMENT, "Environments-2")));
    }

    private List<Variable> merge(List<Variable> current, VariableChange... changes) {
        return VariableMerge.merge(current, List.of(changes), PROJECT, this::seal, this::id);
    }

    private String seal(String plain) {
        return "sealed(" + plain + ")";
    }

    private String id() {
        return "new" + ids.incrementAndGet();
    }

    private static VariableChange secret(@Nullable String id, String value) {
        return change(id, "S", value, "Sensitive", true, null);
    }

    private static VariableChange change(
            @Nullable String id, String name, @Nullable String value, @Nullable String type) {
        return change(id, name, value, type, null, null);
    }

    private static VariableChange change(
            @Nullable String id,
            String name,
            @Nullable String value,
            @Nullable String type,
            @Nullable Boolean sensitive,
            @Nullable Map<String, @Nullable List<String>> scope) {
        return new VariableChange(id, name, value, null, type, scope, true, sensitive, null);
    }
}
