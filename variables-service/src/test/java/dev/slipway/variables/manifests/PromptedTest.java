package dev.slipway.variables.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestPrompt;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.ManifestRequest;
import dev.slipway.rest.DomainException;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.Prompt;
import dev.slipway.variables.sets.Variable;
import dev.slipway.variables.sets.VariableSources;
import dev.slipway.variables.sets.VariableSources.Source;
import dev.slipway.variables.sets.VariableType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are asked for with a deployment, and what becomes of their answers. */
class PromptedTest {

    private static final Scope ENV = Scope.of(Dimension.ENVIRONMENT, "Environments-2");
    private static final Scope OTHER = Scope.of(Dimension.ENVIRONMENT, "Environments-1");
    private static final String TEXT = "SingleLineText";

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("everywhere", List.of(ask("1", "A", "x", Scope.NONE)), List.of("A=x")),
                arguments("here", List.of(ask("1", "A", "x", ENV)), List.of("A=x")),
                arguments("in another environment", List.of(ask("1", "A", "x", OTHER)), List.of()),
                arguments(
                        "in another process",
                        List.of(ask("1", "A", "x", Scope.of(Dimension.PROCESS_OWNER, "Runbooks-1"))),
                        List.of()),
                arguments(
                        "with the default of this environment",
                        List.of(
                                ask("1", "A", "any", Scope.NONE),
                                ask("2", "A", "here", ENV),
                                ask("3", "A", "there", OTHER)),
                        List.of("A=here")),
                arguments(
                        "not where a fixed value is more specific",
                        List.of(ask("1", "A", "x", Scope.NONE), fixed("2", "A", "prod", ENV)),
                        List.of()),
                arguments(
                        "where the fixed value is less specific",
                        List.of(ask("1", "A", "x", ENV), fixed("2", "A", "any", Scope.NONE)),
                        List.of("A=x")),
                arguments(
                        "by label, or name where there is none",
                        List.of(
                                labelled("1", "Z", "alpha"),
                                labelled("2", "B", "Beta"),
                                labelled("3", "aa", " "),
                                labelled("4", "gamma", null)),
                        List.of("aa=x", "Z=x", "B=x", "gamma=x")),
                arguments("secrets without their default", List.of(secret("1", "S", "sealed(s)")), List.of("S=null")));
    }

    @ParameterizedTest(name = "asks {0}")
    @MethodSource("questions")
    void shouldAskOnlyForWhatWouldBeUsed(String which, List<Variable> variables, List<String> asked) {
        assertThat(merge(Map.of(), variables).prompts())
                .extracting(each -> each.name() + "=" + each.defaultValue())
                .isEqualTo(asked);
    }

    @Test
    void shouldSayHowToAsk() {
        var select = Map.of("Octopus.ControlType", "Select", "Octopus.SelectOptions", "1|one");
        var variable = new Variable(
                "1",
                "Size",
                "1",
                null,
                null,
                VariableType.STRING,
                ENV,
                true,
                new Prompt("Big?", "in GB", true, select));

        Manifest manifest = merge(Map.of(), List.of(variable, ask("2", "Secret", "x", Scope.NONE, false, "Sensitive")));

        assertThat(manifest.prompts())
                .first()
                .isEqualTo(new ManifestPrompt("1", "Size", "Big?", "in GB", true, false, "1", select));
        assertThat(manifest.prompts()).extracting(ManifestPrompt::secret).containsExactly(false, true);
        assertThat(manifest.prompts().get(1).defaultValue()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "V1", "ask", " Ask ", "the label", "The Label"})
    void shouldTakeWhatWasTypedByIdNameOrLabel(String key) {
        Manifest manifest = merge(
                Map.of(key, "typed"),
                List.of(
                        labelled("v1", "Ask", "The label"),
                        fixed("x", "Ask", "scoped", ENV),
                        labelled("v2", "B", "b")));

        assertThat(manifest.variables()).extracting(ManifestVariable::value).containsExactly("typed", "x");
    }

    @Test
    void shouldTakeAnIdBeforeANameBeforeALabel() {
        Manifest manifest = merge(
                Map.of("v1", "by id", "Ask", "by name", "B", "of B"),
                List.of(labelled("v1", "Ask", "B"), labelled("v2", "B", "Ask"), labelled("v3", "ASK", "c")));

        assertThat(manifest.variables()).extracting(ManifestVariable::value).contains("by id", "of B");
    }

    @ParameterizedTest(name = "required {0}, typed {1}, default {2}: missing {3}, value {4}")
    @CsvSource(nullValues = "-", textBlock = """
            true,  -,    -,    true,  ''
            true,  ' ',  x,    true,  ' '
            true,  -,    ' ',  true,  ' '
            true,  -,    x,    false, x
            true,  y,    -,    false, y
            true,  y,    x,    false, y
            false, -,    -,    false, ''
            false, -,    x,    false, x
            false, '',   x,    false, ''
            """)
    void shouldNameRequiredVariablesWithoutValueAndUseDefaultsWhereNobodyIsAsked(
            boolean required, @Nullable String typed, @Nullable String byDefault, boolean missing, String value) {
        Manifest manifest = merge(
                typed == null ? Map.of() : Map.of("Ask", typed),
                List.of(ask("v1", "Ask", byDefault, ENV, required, TEXT)));

        assertThat(manifest.missing()).isEqualTo(missing ? List.of("Ask") : List.of());
        assertThat(manifest.variables()).extracting(ManifestVariable::value).containsExactly(value);
    }

    @Test
    void shouldNotRequireWhatIsNotAskedFor() {
        Manifest manifest = merge(
                Map.of(),
                List.of(
                        ask("v1", "Elsewhere", null, OTHER, true, TEXT),
                        ask("v2", "Runbook", null, Scope.of(Dimension.PROCESS_OWNER, "Runbooks-1"), true, TEXT),
                        ask("v3", "Weaker", null, Scope.NONE, true, TEXT),
                        fixed("v4", "Weaker", "prod", ENV)));

        assertThat(manifest.missing()).isEmpty();
    }

    @ParameterizedTest(name = "a secret with default {0}, typed {1}: {2}, missing {3}")
    @CsvSource(nullValues = "-", textBlock = """
            -,         hush, sealed(hush), false
            sealed(s), hush, sealed(hush), false
            sealed(s), '',   sealed(s),    false
            sealed(s), -,    sealed(s),    false
            -,         '',   -,            true
            """)
    void shouldKeepTheSecretThatAFormCannotShow(
            @Nullable String byDefault, @Nullable String typed, @Nullable String sealed, boolean missing) {
        Manifest manifest = merge(typed == null ? Map.of() : Map.of("S", typed), List.of(secret("v1", "S", byDefault)));

        assertThat(manifest.variables()).singleElement().satisfies(each -> {
            assertThat(each.sensitive()).isTrue();
            assertThat(each.sealed()).isEqualTo(sealed);
        });
        assertThat(manifest.missing()).hasSize(missing ? 1 : 0);
    }

    @Test
    void shouldSealWhatIsTypedIntoASecretField() {
        Manifest manifest =
                merge(Map.of("Ask", "hush"), List.of(ask("v1", "Ask", null, Scope.NONE, true, "Sensitive")));

        assertThat(manifest.variables())
                .containsExactly(new ManifestVariable("Ask", null, "sealed(hush)", true, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"A,no prompted variable 'A'", "Nobody,no prompted variable 'Nobody'", "'',no prompted", "Same,B, C"})
    void shouldRefuseValuesForWhatNobodyAsks(String key, String problem) {
        List<Variable> variables = List.of(
                fixed("1", "A", "v", Scope.NONE),
                labelled("2", "B", "Same"),
                labelled("3", "C", "same"),
                labelled("4", "D", ""));

        assertThatThrownBy(() -> merge(Map.of(key, "hush", "B", "fine"), variables))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.details())
                        .singleElement()
                        .asString()
                        .contains(problem)
                        .doesNotContain("hush"));
    }

    private static Manifest merge(Map<String, String> typed, List<Variable> variables) {
        return ManifestPlan.merge(
                new VariableSources(List.of(new Source("Projects-1", variables)), Optional.empty()),
                new ManifestRequest("Spaces-1", List.of(), "Environments-2", "Channels-1", null, typed),
                plain -> "sealed(" + plain + ")");
    }

    private static Variable fixed(String id, String name, String value, Scope scope) {
        return new Variable(id, name, value, null, null, VariableType.STRING, scope, true, null);
    }

    private static Variable ask(String id, String name, String value, Scope scope) {
        return ask(id, name, value, scope, false, TEXT);
    }

    private static Variable ask(
            String id, String name, @Nullable String value, Scope scope, boolean required, String control) {
        var prompt = new Prompt(null, null, required, Map.of("Octopus.ControlType", control));
        return new Variable(id, name, value, null, null, VariableType.STRING, scope, true, prompt);
    }

    private static Variable labelled(String id, String name, @Nullable String label) {
        var prompt = new Prompt(label, null, false, Map.of());
        return new Variable(id, name, "x", null, null, VariableType.STRING, Scope.NONE, true, prompt);
    }

    private static Variable secret(String id, String name, @Nullable String sealed) {
        var prompt = new Prompt(null, null, true, Map.of());
        return new Variable(id, name, null, sealed, null, VariableType.SENSITIVE, Scope.NONE, true, prompt);
    }
}
