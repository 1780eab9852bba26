package dev.slipway.release.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    @Test
    void shouldReadTheSameWhateverTheOrder() {
        Connections one = Connections.of(Map.of(
                "Projects-10",
                List.of("Environments-10", "Environments-2", "Environments-2"),
                "Projects-9",
                List.of()));
        Connections other = Connections.ofPairs(List.of(
                Connection.of(new Object[] {"Tenants-1", "Projects-9", null}),
                Connection.of(new Object[] {"Tenants-1", "Projects-10", "Environments-2"}),
                Connection.of(new Object[] {"Tenants-1", "Projects-10", "Environments-10"})));

        assertThat(one).isEqualTo(other);
        assertThat(one.projects()).containsExactly("Projects-9", "Projects-10");
        assertThat(one.projectEnvironments().get("Projects-10")).containsExactly("Environments-2", "Environments-10");
        assertThat(one.pairs()).hasSize(2);
    }

    @Test
    void shouldTellEverythingThatDoesNotExist() {
        Connections wanted = Connections.of(
                Map.of("Projects-1", List.of("Environments-1", "Environments-9"), "Projects-9", List.of()));

        assertThat(wanted.problems(Set.of("Projects-1"), Set.of("Environments-1")))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("Projects-9", "no project"))
                .anySatisfy(problem -> assertThat(problem).contains("Environments-9 for Projects-1"));
        assertThat(wanted.problems(Set.of("Projects-1", "Projects-9"), Set.of("Environments-1", "Environments-9")))
                .isEmpty();
    }

    @Test
    void shouldBeBounded() {
        Map<String, List<String>> many = IntStream.rangeClosed(0, Connections.MOST)
                .boxed()
                .collect(Collectors.toMap(number -> "Projects-" + number, number -> List.of()));

        assertThat(new Connections(many).countProblems()).hasSize(1);
        assertThat(Connections.NONE.countProblems()).isEmpty();
        assertThat(Connections.of(null)).isEqualTo(Connections.NONE);
    }
}
