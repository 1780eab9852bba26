package dev.slipway.variables.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestPrompt;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.rest.DomainException;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.scoping.Situation;
import dev.slipway.variables.sets.Prompt;
import dev.slipway.variables.sets.Variable;
import dev.slipway.variables.sets.VariableType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestPlanTest {

    private static final Situation PROD = new Situation("Projects-1", "Environments-2", "Channels-1", Set.of());
    private static final Scope ENV = Scope.of(Dimension.ENVIRONMENT, "Environments-2");
    private static final Scope OTHER = Scope.of(Dimension.ENVIRONMENT, "Environments-1");

    @Test
    void shouldDecideEverythingButActions() {
        Manifest manifest = merge(
                Map.of(),
                plain("1", "A", "everywhere", Scope.NONE),
                plain("2", "A", "prod", ENV),
                plain("3", "A", "step", Scope.of(Dimension.ACTION, "a1")),
                plain("4", "B", "dev", OTHER),
                new Variable("5", "S", null, "sealed(s)", null, VariableType.SENSITIVE, Scope.NONE, true, null));

        assertThat(manifest.variables())
                .containsExactly(
                        new ManifestVariable("A", "step", null, false, List.of("a1")),
                        new ManifestVariable("A", "prod", null, false, List.of()),
                        new ManifestVariable("S", null, "sealed(s)", true, List.of()));
        assertThat(manifest.missing()).isEmpty();
    }

    @Test
    void shouldSayWhatToAskFor() {
        var select = Map.of("Octopus.ControlType", "Select", "Octopus.SelectOptions", "1|one");
        Manifest manifest = merge(
                Map.of(),
                new Variable(
                        "1",
                        "Size",
                        "1",
                        null,
                        null,
                        VariableType.STRING,
                        ENV,
                        true,
                        new Prompt("Big?", "in GB", true, select)),
                prompted("2", "Elsewhere", "x", OTHER, true, "SingleLineText"),
                prompted("3", "Weaker", "x", Scope.NONE, true, "SingleLineText"),
                plain("4", "Weaker", "stronger", ENV),
                prompted("5", "Secret", "x", Scope.NONE, false, "Sensitive"),
                new Variable(
                        "6",
                        "Sealed",
                        null,
                        "sealed(s)",
                        null,
                        VariableType.SENSITIVE,
                        Scope.NONE,
                        true,
                        new Prompt(null, null, false, Map.of())));

        assertThat(manifest.prompts()).extracting(ManifestPrompt::id).containsExactly("1", "5", "6");
        assertThat(manifest.prompts().get(0))
                .isEqualTo(new ManifestPrompt("1", "Size", "Big?", "in GB", true, false, "1", select));
        assertThat(manifest.prompts()).extracting(ManifestPrompt::secret).containsExactly(false, true, true);
        assertThat(manifest.prompts().get(2).defaultValue()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "V1", "ask", " Ask "})
    void shouldTakeWhatWasTypedByIdOrByName(String key) {
        Manifest manifest = merge(
                Map.of(key, "typed"),
                prompted("v1", "Ask", "default", Scope.NONE, true, "SingleLineText"),
                plain("x", "Ask", "scoped", ENV));

        assertThat(manifest.variables()).extracting(ManifestVariable::value).containsExactly("typed");
    }

    @ParameterizedTest(name = "required {0}, typed {1}, default {2}: missing {3}")
    @CsvSource(nullValues = "-", textBlock = """
            true,  -,    -,    true
            true,  ' ',  x,    true
            true,  -,    ' ',  true
            true,  -,    x,    false
            true,  y,    -,    false
            false, -,    -,    false
            """)
    void shouldNameRequiredVariablesWithoutValue(
            boolean required, @Nullable String typed, @Nullable String byDefault, boolean missing) {
        Manifest manifest = merge(
                typed == null ? Map.of() : Map.of("Ask", typed),
                prompted("v1", "Ask", byDefault, ENV, required, "SingleLineText"),
                prompted("v2", "Elsewhere", null, OTHER, true, "SingleLineText"));

        assertThat(manifest.missing()).isEqualTo(missing ? List.of("Ask") : List.of());
    }

    @Test
    void shouldSealWhatIsTypedAsASecret() {
        Manifest manifest = merge(Map.of("Ask", "hush"), prompted("v1", "Ask", null, Scope.NONE, true, "Sensitive"));

        assertThat(manifest.variables())
                .containsExactly(new ManifestVariable("Ask", null, "sealed(hush)", true, List.of()));
    }

    @Test
    void shouldRefuseValuesForWhatIsNotPrompted() {
        assertThatThrownBy(() -> merge(Map.of("A", "x", "Nobody", "y"), plain("1", "A", "v", Scope.NONE)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.details())
                        .hasSize(2)
                        .anySatisfy(each -> assertThat(each).contains("Nobody")));
    }

    @Test
    void shouldPreferTheProjectToItsLibrarySets() {
        Manifest manifest = ManifestPlan.merge(
                List.of(
                        List.of(plain("9", "A", "project", Scope.NONE)),
                        List.of(plain("1", "A", "first library", Scope.NONE), plain("2", "L", "l", Scope.NONE)),
                        List.of(plain("3", "L", "second", Scope.NONE))),
                PROD,
                Map.of(),
                plain -> plain);

        assertThat(manifest.variables()).extracting(ManifestVariable::value).containsExactly("project", "l");
        assertThat(manifest.warnings()).singleElement().asString().contains("L");
    }

    private static Manifest merge(Map<String, String> typed, Variable... variables) {
        return ManifestPlan.merge(List.of(List.of(variables)), PROD, typed, plain -> "sealed(" + plain + ")");
    }

    private static Variable plain(String id, String name, String value, Scope scope) {
        return new Variable(id, name, value, null, null, VariableType.STRING, scope, true, null);
    }

    private static Variable prompted(
            String id, String name, @Nullable String value, Scope scope, boolean required, String control) {
        var prompt = new Prompt(name, null, required, Map.of("Octopus.ControlType", control));
        return new Variable(id, name, value, null, null, VariableType.STRING, scope, true, prompt);
    }
}
