package dev.slipway.release.tenants;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.environment;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two people at both ends of a reference at once: each gets an answer, and what is stored resolves afterwards. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReferencesRaceTest {

    private static final String SPACE = "/api/Spaces-1";
    private static final int ROUNDS = 20;

    @Test
    void shouldKeepTagsTrueWhileTheyAreRenamed() {
        String set = created(SPACE + "/tagsets", Map.of("Name", "Raced", "Tags", List.of(Map.of("Name", "Now-0"))));
        String tag = get(SPACE + "/tagsets/" + set).extract().path("Tags[0].Id");
        String tenant = created(SPACE + "/tenants", Map.of("Name", "Raced tags", "TenantTags", List.of("Raced/Now-0")));

        List<Integer> answers = together(
                round -> put(
                                SPACE + "/tagsets/" + set,
                                Map.of(
                                        "Name",
                                        "Raced",
                                        "Tags",
                                        List.of(Map.of("Id", tag, "Name", "Now-" + (round + 1)))))
                        .extract()
                        .statusCode(),
                round -> put(
                                SPACE + "/tenants/" + tenant,
                                Map.of("Name", "Raced tags", "TenantTags", List.of("Raced/Now-" + round)))
                        .extract()
                        .statusCode());

        assertThat(answers).isSubsetOf(200, 400, 409).contains(200);
        assertThat(get(SPACE + "/tagsets/" + set).extract().<List<String>>path("Tags.CanonicalTagName"))
                .containsAll(get(SPACE + "/tenants/" + tenant).extract().<List<String>>path("TenantTags"));
    }

    @Test
    void shouldKeepConnectionsTrueWhileTheirEndsAreDeleted() {
        List<String> projects = IntStream.range(0, ROUNDS)
                .mapToObj(number -> project("Raced " + number))
                .toList();
        List<String> environments = IntStream.range(0, ROUNDS)
                .mapToObj(number -> environment("Raced " + number))
                .toList();
        String tenant = created(SPACE + "/tenants", Map.of("Name", "Raced connections"));

        List<Integer> answers = together(
                round -> {
                    int deleted = delete(SPACE + "/projects/" + projects.get(round))
                            .extract()
                            .statusCode();
                    delete(SPACE + "/environments/" + environments.get(round));
                    return deleted;
                },
                round -> put(
                                SPACE + "/tenants/" + tenant,
                                Map.of(
                                        "Name",
                                        "Raced connections",
                                        "ProjectEnvironments",
                                        Map.of(projects.get(round), environments.subList(round, ROUNDS))))
                        .extract()
                        .statusCode());

        assertThat(answers).isSubsetOf(200, 400, 409).contains(200);
        Map<String, List<String>> connected =
                get(SPACE + "/tenants/" + tenant).extract().path("ProjectEnvironments");
        assertThat(get(SPACE + "/projects/all").extract().<List<String>>path("Id"))
                .containsAll(connected.keySet());
        connected.values().forEach(ids -> assertThat(
                        get(SPACE + "/environments/all").extract().<List<String>>path("Id"))
                .containsAll(ids));
    }

    private static List<Integer> together(IntFunction<Integer> one, IntFunction<Integer> other) {
        CompletableFuture<List<Integer>> ones = CompletableFuture.supplyAsync(() -> rounds(one));
        CompletableFuture<List<Integer>> others = CompletableFuture.supplyAsync(() -> rounds(other));
        List<Integer> answers = new ArrayList<>(ones.join());
        answers.addAll(others.join());
        return answers;
    }

    private static List<Integer> rounds(IntFunction<Integer> act) {
        return IntStream.range(0, ROUNDS).mapToObj(act).toList();
    }
}
