package dev.slipway.variables.scoping;

import static dev.slipway.variables.scoping.Dimension.ACTION;
import static dev.slipway.variables.scoping.Dimension.CHANNEL;
import static dev.slipway.variables.scoping.Dimension.ENVIRONMENT;
import static dev.slipway.variables.scoping.Dimension.MACHINE;
import static dev.slipway.variables.scoping.Dimension.PROCESS_OWNER;
import static dev.slipway.variables.scoping.Dimension.ROLE;
import static dev.slipway.variables.scoping.Dimension.TENANT_TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionTest {

    private static final Situation PROD = new Situation("Projects-1", "Prod", "Channels-1", Set.of("Ring/Early"));

    static Stream<Arguments> duels() {
        Scope env = Scope.of(ENVIRONMENT, "Prod");
        return Stream.of(
                arguments(Scope.NONE, env, "an environment beats nothing"),
                arguments(Scope.of(CHANNEL, "Channels-1"), env, "an environment beats a channel"),
                arguments(env, env.and(CHANNEL, "Channels-1"), "two dimensions beat one"),
                arguments(
                        env.and(CHANNEL, "Channels-1"),
                        Scope.of(TENANT_TAG, "Ring/Early"),
                        "a tenant beats both of them"),
                arguments(
                        Scope.of(TENANT_TAG, "Ring/Early").and(ENVIRONMENT, "Prod"),
                        Scope.of(ACTION, "A1"),
                        "an action beats all"),
                arguments(Scope.NONE, Scope.of(PROCESS_OWNER, "Projects-1"), "a process beats nothing"),
                arguments(
                        Scope.of(PROCESS_OWNER, "Projects-1"),
                        Scope.of(CHANNEL, "Channels-1"),
                        "a channel beats a process"),
                arguments(Scope.of(ENVIRONMENT, "Test"), Scope.NONE, "another environment does not apply"),
                arguments(Scope.of(ROLE, "web"), Scope.NONE, "a role does not apply without a machine"),
                arguments(Scope.of(MACHINE, "Machines-1"), Scope.NONE, "nor does a machine"),
                arguments(env.and(CHANNEL, "Channels-2"), Scope.NONE, "all dimensions must fit"),
                arguments(Scope.NONE, Scope.of(ENVIRONMENT, "Test", "Prod"), "any id of a dimension will do"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("duels")
    void shouldLetTheMoreSpecificValueWin(Scope loser, Scope winner, String why) {
        List<Contender<String>> either = List.of(project("a", loser), project("b", winner));
        List<Contender<String>> other = List.of(project("b", winner), project("a", loser));

        assertThat(Resolution.of(either, PROD).effective().get(0).id()).as(why).isEqualTo("b");
        assertThat(Resolution.of(other, PROD).effective().get(0).id()).as(why).isEqualTo("b");
    }

    @Test
    void shouldLetWhatAPersonTypedBeatEveryScope() {
        var typed = new Contender<>("x", "typed", "Name", Scope.NONE, 0, true);

        Resolution<String> resolution = Resolution.of(List.of(project("scoped", Scope.of(ACTION, "A1")), typed), PROD);

        assertThat(resolution.effective()).containsExactly(typed);
    }

    @Test
    void shouldKeepActionsOpenUntilAValueForAllOfThem() {
        var all = project("all", Scope.NONE);
        var one = project("one", Scope.of(ACTION, "A1"));
        var two = project("two", Scope.of(ACTION, "A2"));
        var weak = new Contender<>("x", "weak", "NAME", Scope.NONE, 1, false);

        Resolution<String> resolution = Resolution.of(List.of(all, weak, two, one), PROD);

        assertThat(resolution.effective()).containsExactly(one, two, all);
        assertThat(resolution.warnings()).isEmpty();
    }

    @Test
    void shouldPreferTheProjectToItsLibrarySetsWithoutAWord() {
        var library = new Contender<>("x", "a", "Name", Scope.NONE, 1, false);
        var project = project("b", Scope.NONE);

        Resolution<String> resolution = Resolution.of(List.of(library, project), PROD);

        assertThat(resolution.effective()).containsExactly(project);
        assertThat(resolution.warnings()).isEmpty();
    }

    @Test
    void shouldDecideTiesAlwaysAlikeAndWarn() {
        var second = new Contender<>("x", "a", "Name", Scope.NONE, 2, false);
        var first = new Contender<>("x", "b", "Name", Scope.NONE, 1, false);
        assertThat(Resolution.of(List.of(second, first), PROD).effective()).containsExactly(first);
        assertThat(Resolution.of(List.of(first, second), PROD).warnings()).hasSize(1);

        var x = project("x", Scope.of(ENVIRONMENT, "Prod"));
        var y = project("y", Scope.of(ENVIRONMENT, "Prod", "Test"));
        Resolution<String> tie = Resolution.of(List.of(y, x), PROD);
        assertThat(tie.effective()).containsExactly(x);
        assertThat(tie.warnings()).singleElement().asString().contains("Name", "x", "y");
    }

    @Test
    void shouldResolveLargeSetsQuickly() {
        List<Contender<String>> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(new Contender<>(
                    "v", "id" + i, "Variable" + i / 4, Scope.of(ENVIRONMENT, i % 2 == 0 ? "Prod" : "Test"), 0, false));
        }
        assertThat(Resolution.of(many, PROD).effective()).hasSize(1250);
    }

    private static Contender<String> project(String id, Scope scope) {
        return new Contender<>("value of " + id, id, "Name", scope, 0, false);
    }
}
