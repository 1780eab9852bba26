package dev.slipway.variables.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.ManifestRequest;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.scoping.Scope;
import dev.slipway.variables.sets.TenantAnswers.Answer;
import dev.slipway.variables.sets.TenantAnswers.Share;
import dev.slipway.variables.sets.TenantAnswers.Unanswered;
import dev.slipway.variables.sets.Variable;
import dev.slipway.variables.sets.VariableSources;
import dev.slipway.variables.sets.VariableSources.Source;
import dev.slipway.variables.sets.VariableType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestPlanTest {

    private static final Scope ENV = Scope.of(Dimension.ENVIRONMENT, "Environments-2");
    private static final Scope OTHER = Scope.of(Dimension.ENVIRONMENT, "Environments-1");
    private static final Scope ACME = Scope.of(Dimension.TENANT, "Tenants-1");

    @Test
    void shouldDecideEverythingButActions() {
        Manifest manifest = merge(
                plain("1", "A", "everywhere", Scope.NONE),
                plain("2", "A", "prod", ENV),
                plain("3", "A", "step", Scope.of(Dimension.ACTION, "a1")),
                plain("4", "B", "dev", OTHER),
                plain("5", "C", "web", Scope.of(Dimension.ROLE, "web")),
                plain("6", "D", "tagged", Scope.of(Dimension.TENANT_TAG, "Region/North")),
                new Variable("7", "S", null, "sealed(s)", null, VariableType.SENSITIVE, Scope.NONE, true, null));

        assertThat(manifest.variables())
                .containsExactly(
                        new ManifestVariable("A", "step", null, false, List.of("a1")),
                        new ManifestVariable("A", "prod", null, false, List.of()),
                        new ManifestVariable("S", null, "sealed(s)", true, List.of()));
        assertThat(manifest.missing()).isEmpty();
        assertThat(manifest.refusals()).isEmpty();
    }

    @Test
    void shouldPreferTheProjectToItsLibrarySets() {
        Manifest manifest = merge(new VariableSources(
                List.of(
                        new Source("Projects-1", List.of(plain("9", "A", "project", Scope.NONE))),
                        new Source(
                                "LibraryVariableSets-1",
                                List.of(plain("1", "A", "library", Scope.NONE), plain("2", "L", "l", Scope.NONE))),
                        new Source("LibraryVariableSets-2", List.of(plain("3", "L", "second", Scope.NONE)))),
                Optional.empty()));

        assertThat(manifest.variables()).extracting(ManifestVariable::value).containsExactly("project", "l");
        assertThat(manifest.warnings()).singleElement().asString().contains("L", "2", "3");
    }

    @ParameterizedTest(name = "{0}: warns {1}")
    @CsvSource({"-,true", "False,true", "'',true", "True,false", "' true ',false"})
    void shouldWarnOfDuplicatesUnlessTheProjectMeansThem(String silence, boolean warns) {
        Manifest manifest = merge(
                plain("1", "A", "one", ENV),
                plain("2", "a", "two", ENV),
                plain("3", silence.equals("-") ? "B" : "OctopusSuppressDuplicateVariableWarning", silence, Scope.NONE));

        assertThat(manifest.variables()).extracting(ManifestVariable::value).contains("one");
        assertThat(manifest.warnings()).hasSize(warns ? 1 : 0).allSatisfy(each -> assertThat(each)
                .contains("A has two values with the same scope", "id 1 is used and not 2"));
    }

    @ParameterizedTest(name = "a value for {0} {1} against the tenant's: {2}")
    @CsvSource({
        "ENVIRONMENT,Environments-2,mine",
        "TENANT_TAG,Region/North,mine",
        "TENANT_TAG,region/north,mine",
        "PROCESS_OWNER,Projects-1,mine",
        "ACTION,a1,theirs",
    })
    void shouldGiveATenantItsAnswers(Dimension dimension, String id, String winner) {
        Manifest manifest = merge(new VariableSources(
                List.of(new Source("Projects-1", List.of(plain("1", "Db", "theirs", Scope.of(dimension, id))))),
                Optional.of(share(List.of(
                        new Answer(
                                "Projects-1",
                                plain("t", "Db", "mine", ACME.and(Dimension.ENVIRONMENT, "Environments-2"))),
                        new Answer(
                                "Projects-1",
                                plain("t", "Db", "not here", ACME.and(Dimension.ENVIRONMENT, "Environments-1"))))))));

        assertThat(manifest.variables().get(0).value()).isEqualTo(winner);
    }

    @Test
    void shouldTellTagsAndCommonAnswersOfTheTenant() {
        Manifest manifest = merge(new VariableSources(
                List.of(
                        new Source(
                                "Projects-1",
                                List.of(
                                        plain("1", "Zone", "north", Scope.of(Dimension.TENANT_TAG, "Region/North")),
                                        plain("2", "Zone", "south", Scope.of(Dimension.TENANT_TAG, "Region/South")),
                                        plain("3", "Url", "project's", Scope.NONE))),
                        new Source("LibraryVariableSets-1", List.of())),
                Optional.of(share(List.of(
                        new Answer("LibraryVariableSets-1", plain("t", "Url", "mine", ACME)),
                        new Answer("LibraryVariableSets-9", plain("u", "Later", "included since", ACME)))))));

        assertThat(manifest.variables())
                .extracting(ManifestVariable::value)
                .containsExactly("north", "mine", "included since");
    }

    @Test
    void shouldRefuseWhatTheTenantHasNotAnswered() {
        var share = new Share(
                "Tenants-1",
                "Acme",
                List.of(),
                List.of(),
                List.of(
                        new Unanswered("Db", "Web", "Environments-1", "Test"),
                        new Unanswered("Db", "Web", "Environments-2", "Prod"),
                        new Unanswered("Url", "Shared", null, null)));

        Manifest manifest =
                merge(new VariableSources(List.of(new Source("Projects-1", List.of())), Optional.of(share)));

        assertThat(manifest.refusals()).hasSize(2);
        assertThat(manifest.refusals().get(0)).contains("tenant Acme", "'Db' of Web in Prod", "enter it");
        assertThat(manifest.refusals().get(1)).contains("tenant Acme", "'Url' of Shared:", "enter it");
    }

    private static Share share(List<Answer> answers) {
        return new Share("Tenants-1", "Acme", List.of("Region/North"), answers, List.of());
    }

    private static Manifest merge(Variable... variables) {
        return merge(new VariableSources(List.of(new Source("Projects-1", List.of(variables))), Optional.empty()));
    }

    private static Manifest merge(VariableSources sources) {
        return ManifestPlan.merge(
                sources,
                new ManifestRequest("Spaces-1", List.of(), "Environments-2", "Channels-1", null, Map.of()),
                plain -> "sealed(" + plain + ")");
    }

    private static Variable plain(String id, String name, String value, Scope scope) {
        return new Variable(id, name, value, null, null, VariableType.STRING, scope, true, null);
    }
}
