package dev.slipway.variables.scoping;

import static dev.slipway.variables.scoping.Dimension.ACTION;
import static dev.slipway.variables.scoping.Dimension.CHANNEL;
import static dev.slipway.variables.scoping.Dimension.ENVIRONMENT;
import static dev.slipway.variables.scoping.Dimension.MACHINE;
import static dev.slipway.variables.scoping.Dimension.PROCESS_OWNER;
import static dev.slipway.variables.scoping.Dimension.ROLE;
import static dev.slipway.variables.scoping.Dimension.TENANT;
import static dev.slipway.variables.scoping.Dimension.TENANT_TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.slipway.variables.scoping.Resolution.Judged;
import dev.slipway.variables.scoping.Verdict.Cause;
import dev.slipway.variables.scoping.Verdict.Loses;
import dev.slipway.variables.scoping.Verdict.Outside;
import dev.slipway.variables.scoping.Verdict.Wins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionTest {

    private static final Situation PROD =
            Situation.onWorker("Projects-1", "Prod", "Channels-1").forTenant("Tenants-1", List.of("Ring/Early"));

    /** The step is for web servers; the machine is one, and a linux box besides. */
    private static final Situation TARGET = PROD.with(ACTION, List.of("A1"))
            .onMachine("Machines-1", List.of("web", "linux"))
            .inStepFor(List.of("web", "db"));

    private static final Scope ENV = Scope.of(ENVIRONMENT, "Prod");
    private static final Scope ENV_CHANNEL = ENV.and(CHANNEL, "Channels-1");
    private static final Scope TAG = Scope.of(TENANT_TAG, "Ring/Early");
    private static final Scope TENANT_1 = Scope.of(TENANT, "Tenants-1");
    private static final Scope WEB = Scope.of(ROLE, "web");
    private static final Scope LINUX = Scope.of(ROLE, "linux");

    static Stream<Arguments> ladder() {
        return Stream.of(
                arguments(Scope.NONE, 0),
                arguments(Scope.of(PROCESS_OWNER, "Projects-1"), 1),
                arguments(Scope.of(CHANNEL, "Channels-1"), 10),
                arguments(ENV, 100),
                arguments(ENV_CHANNEL, 110),
                arguments(ENV_CHANNEL.and(PROCESS_OWNER, "Projects-1"), 111),
                arguments(TAG, 1000),
                arguments(Scope.of(TENANT, "Tenants-1"), 1001),
                arguments(LINUX, 10_000),
                arguments(Scope.of(ROLE, "db", "linux"), 10_000),
                arguments(WEB, 100_000),
                arguments(Scope.of(ROLE, "linux", "Web"), 100_000),
                arguments(Scope.of(MACHINE, "Machines-1"), 1_000_000),
                arguments(Scope.of(MACHINE, "Machines-1").and(ROLE, "web"), 1_100_000),
                arguments(Scope.of(ACTION, "A1"), 10_000_000),
                arguments(
                        Scope.of(ACTION, "A1")
                                .and(MACHINE, "Machines-1")
                                .and(ROLE, "web")
                                .and(TENANT, "Tenants-1")
                                .and(TENANT_TAG, "Ring/Early")
                                .and(ENVIRONMENT, "Prod")
                                .and(CHANNEL, "Channels-1")
                                .and(PROCESS_OWNER, "Projects-1"),
                        11_102_112),
                arguments(Scope.of(ENVIRONMENT, "Prod", "Test", "Dev"), 100),
                arguments(Scope.of(ROLE, "web", "linux").and(ENVIRONMENT, "Prod", "Test"), 100_100));
    }

    @ParameterizedTest
    @MethodSource("ladder")
    void shouldWeighEachDimensionOnce(Scope scope, long weight) {
        assertThat(judged(project("a", scope), TARGET).weight()).isEqualTo(weight);
        var given = new Contender<>("x", "a", "Name", scope, 0, true);
        assertThat(judged(given, TARGET).weight()).isEqualTo(1_000_000_000 + weight);
    }

    static Stream<Arguments> duels() {
        return Stream.of(
                arguments(Scope.NONE, ENV, "an environment beats nothing"),
                arguments(Scope.of(CHANNEL, "Channels-1"), ENV, "an environment beats a channel"),
                arguments(ENV, ENV_CHANNEL, "two dimensions beat one"),
                arguments(ENV_CHANNEL, TAG, "a tenant tag beats both of them"),
                arguments(ENV_CHANNEL, Scope.of(TENANT, "Tenants-1"), "and so does the tenant"),
                arguments(TAG, Scope.of(TENANT, "Tenants-1"), "the tenant beats its tags"),
                arguments(ENV, LINUX, "a role of the machine beats an environment"),
                arguments(Scope.of(TENANT, "Tenants-1").and(ENVIRONMENT, "Prod"), LINUX, "and a tenant"),
                arguments(LINUX.and(ENVIRONMENT, "Prod"), WEB, "the role that the step is for beats other roles"),
                arguments(WEB, Scope.of(MACHINE, "Machines-1"), "the machine beats its roles"),
                arguments(
                        Scope.of(MACHINE, "Machines-1").and(ROLE, "web").and(ENVIRONMENT, "Prod"),
                        Scope.of(ACTION, "A1"),
                        "an action beats all"),
                arguments(Scope.NONE, Scope.of(PROCESS_OWNER, "Projects-1"), "a process beats nothing"),
                arguments(
                        Scope.of(PROCESS_OWNER, "Projects-1"),
                        Scope.of(CHANNEL, "Channels-1"),
                        "a channel beats a process"),
                arguments(Scope.of(ENVIRONMENT, "Test"), Scope.NONE, "another environment does not apply"),
                arguments(Scope.of(ROLE, "db"), Scope.NONE, "a role of the step that the machine lacks does not apply"),
                arguments(Scope.of(MACHINE, "Machines-2"), Scope.NONE, "another machine does not apply"),
                arguments(Scope.of(TENANT_TAG, "Ring/Late"), Scope.NONE, "another tag does not apply"),
                arguments(Scope.of(PROCESS_OWNER, "Runbooks-1"), Scope.NONE, "another process does not apply"),
                arguments(ENV.and(CHANNEL, "Channels-2"), Scope.NONE, "all dimensions must fit"),
                arguments(Scope.NONE, Scope.of(ENVIRONMENT, "Test", "Prod"), "any id of a dimension will do"),
                arguments(Scope.NONE, Scope.of(TENANT_TAG, "ring/early"), "tags are the same in any case"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("duels")
    void shouldLetTheMoreSpecificValueWin(Scope loser, Scope winner, String why) {
        List<Contender<String>> either = List.of(project("a", loser), project("b", winner));
        List<Contender<String>> other = List.of(project("b", winner), project("a", loser));

        assertThat(Resolution.of(either, TARGET).effective()).as(why).containsExactly(project("b", winner));
        assertThat(Resolution.of(other, TARGET).effective()).as(why).containsExactly(project("b", winner));
    }

    @Test
    void shouldLeaveOutMachinesAndRolesOnTheWorker() {
        List<Contender<String>> values = List.of(
                project("machine", Scope.of(MACHINE, "Machines-1")), project("role", WEB), project("all", Scope.NONE));

        assertThat(Resolution.of(values, PROD).effective())
                .extracting(Contender::id)
                .containsExactly("all");
        assertThat(Resolution.of(values, Situation.onWorker("Projects-1", "Prod", "Channels-1"))
                        .effective())
                .hasSize(1);
    }

    @Test
    void shouldLetWhatAPersonGaveBeatEveryScope() {
        var given = new Contender<>("x", "given", "Name", Scope.NONE, 0, true);

        Resolution<String> resolution = Resolution.of(List.of(project("scoped", Scope.of(ACTION, "A1")), given), PROD);

        assertThat(resolution.effective()).containsExactly(given);
    }

    @Test
    void shouldKeepActionsOpenUntilAValueForAllOfThem() {
        var all = project("all", Scope.NONE);
        var one = project("one", Scope.of(ACTION, "A1"));
        var two = project("two", Scope.of(ACTION, "A2"));
        var weak = new Contender<>("x", "weak", " NAME ", Scope.NONE, 1, false);

        Resolution<String> resolution = Resolution.of(List.of(all, weak, two, one), PROD);

        assertThat(resolution.effective()).containsExactly(one, two, all);
        assertThat(resolution.warnings()).isEmpty();
        assertThat(resolution.candidates())
                .extracting(Judged::verdict)
                .containsExactly(
                        new Wins(Set.of(ACTION)),
                        new Wins(Set.of(ACTION)),
                        new Wins(Set.of()),
                        new Loses(all, Cause.PROJECT));
    }

    static Stream<Arguments> verdicts() {
        var all = project("a", Scope.NONE);
        return Stream.of(
                arguments(project("b", ENV.and(CHANNEL, "Channels-2")), new Outside(CHANNEL)),
                arguments(project("b", Scope.of(ROLE, "db").and(ENVIRONMENT, "Test")), new Outside(ROLE)),
                arguments(project("b", Scope.NONE), new Loses(all, Cause.TIE)),
                arguments(library("0", Scope.NONE, 1), new Loses(all, Cause.PROJECT)),
                arguments(project("b", ENV), new Wins(Set.of())));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void shouldSayWhatBecameOfEach(Contender<String> other, Verdict verdict) {
        Resolution<String> resolution = Resolution.of(List.of(project("a", Scope.NONE), other), TARGET);

        assertThat(resolution.candidates())
                .filteredOn(each -> each.contender().equals(other))
                .extracting(Judged::verdict)
                .containsExactly(verdict);
    }

    @Test
    void shouldSayToWhomAWeakerValueLost() {
        var strong = library("strong", ENV, 3);
        var weak = project("weak", Scope.NONE);

        assertThat(Resolution.of(List.of(weak, strong), PROD).candidates())
                .extracting(Judged::verdict)
                .containsExactly(new Wins(Set.of()), new Loses(strong, Cause.WEIGHT));
    }

    @Test
    void shouldKeepAllThatCouldBeUsedWhenNothingIsKnown() {
        List<Contender<String>> values = List.of(
                project("none", Scope.NONE),
                project("prod", ENV),
                project("test", Scope.of(ENVIRONMENT, "Test")),
                project("again", Scope.of(ENVIRONMENT, "Test")),
                project("web", WEB));

        Resolution<String> resolution = Resolution.of(values, Situation.OPEN);

        assertThat(resolution.effective()).extracting(Contender::id).containsExactly("web", "again", "prod", "none");
        assertThat(resolution.warnings()).singleElement().asString().contains("same scope", "again", "test");
    }

    static Stream<Arguments> ties() {
        Scope either = Scope.of(ENVIRONMENT, "Prod", "Test");
        Scope a1 = Scope.of(ACTION, "A1");
        return Stream.of(
                arguments(project("x", ENV), project("y", ENV), "same scope"),
                arguments(project("x", either), project("y", Scope.of(ENVIRONMENT, "Test", "Prod")), "same scope"),
                arguments(project("x", ENV), project("y", either), "equally specific"),
                arguments(project("x", a1), project("y", Scope.of(ACTION, "A2", "A1")), "equally specific"),
                arguments(library("y", Scope.NONE, 1), library("x", Scope.NONE, 2), "equally specific"),
                arguments(
                        project("x", TAG.and(PROCESS_OWNER, "Projects-1")), project("y", TENANT_1), "equally specific"),
                arguments(project("x", a1), project("y", Scope.of(ACTION, "A2")), ""),
                arguments(project("y", Scope.NONE), library("x", Scope.NONE, 1), ""),
                arguments(project("x", ENV), project("y", Scope.NONE), ""));
    }

    @ParameterizedTest
    @MethodSource("ties")
    void shouldDecideTiesAlwaysAlikeAndWarn(Contender<String> first, Contender<String> second, String warning) {
        for (List<Contender<String>> order : List.of(List.of(first, second), List.of(second, first))) {
            Resolution<String> resolution = Resolution.of(order, PROD);
            assertThat(resolution.effective().get(0)).isEqualTo(first);
            if (warning.isEmpty()) {
                assertThat(resolution.warnings()).isEmpty();
            } else {
                assertThat(resolution.warnings())
                        .singleElement()
                        .asString()
                        .contains(warning, "Name", "id " + first.id() + " is used", "not " + second.id(), "scope.");
            }
        }
    }

    @Test
    void shouldNotWarnOfTiesAmongThoseThatLose() {
        List<Contender<String>> values =
                List.of(project("a", Scope.NONE), library("b", Scope.NONE, 1), library("c", Scope.NONE, 2));

        assertThat(Resolution.of(values, PROD).warnings()).isEmpty();
    }

    @Test
    void shouldFindTiesThatDoNotStandTogether() {
        List<Contender<String>> values = List.of(
                project("a", Scope.of(ACTION, "A1", "A9")),
                project("b", Scope.of(ACTION, "A2")),
                project("c", Scope.of(ACTION, "A3", "A1")));

        assertThat(Resolution.of(values, PROD).warnings())
                .singleElement()
                .asString()
                .contains("id a", "not c");
    }

    @Test
    void shouldNotDependOnTheOrderOfValues() {
        List<Contender<String>> values = new ArrayList<>();
        List<Scope> scopes = List.of(Scope.NONE, ENV, TAG, ENV_CHANNEL, WEB, Scope.of(ACTION, "A1"), TENANT_1);
        for (int i = 0; i < 200; i++) {
            values.add(new Contender<>("v", "id" + i, "Name" + i % 17, scopes.get(i % scopes.size()), i % 3, false));
        }
        Set<Contender<String>> expected = Set.copyOf(Resolution.of(values, PROD).effective());
        var random = new Random(42);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(values, random);
            assertThat(Set.copyOf(Resolution.of(values, PROD).effective())).isEqualTo(expected);
        }
    }

    @Test
    void shouldResolveLargeSets() {
        List<Contender<String>> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(new Contender<>(
                    "v", "id" + i, "Variable" + i / 4, Scope.of(ENVIRONMENT, i % 2 == 0 ? "Prod" : "Test"), 0, false));
        }
        assertThat(Resolution.of(many, PROD).effective()).hasSize(1250);
    }

    private static Judged<String> judged(Contender<String> one, Situation situation) {
        return Resolution.of(List.of(one), situation).candidates().get(0);
    }

    private static Contender<String> project(String id, Scope scope) {
        return new Contender<>("value of " + id, id, "Name", scope, 0, false);
    }

    private static Contender<String> library(String id, Scope scope, int number) {
        return new Contender<>("value of " + id, id, "Name", scope, number, false);
    }
}
