package dev.slipway.release.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.servicetests.HeldTable;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people who want the same slug or name at once. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SameSlugTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"environments", "lifecycles", "projectgroups", "projects", "feeds", "tenants", "spaces"})
    void shouldGiveEachADocumentWhenNamesDiffer(String kind) throws SQLException {
        assertThat(together(kind, "Raced slug!", "Raced slug?"))
                .extracting(Response::statusCode, answer -> answer.path("Slug"))
                .containsExactlyInAnyOrder(tuple(201, "raced-slug"), tuple(201, "raced-slug-1"));
        assertThat(together(kind, "Raced slug.", "Raced slug 2"))
                .extracting(Response::statusCode)
                .containsOnly(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"environments", "projects", "tagsets", "spaces"})
    void shouldRefuseTheSecondInTheUsualWordsWhenNamesAreEqual(String kind) throws SQLException {
        List<Response> answers = together(kind, "Raced name", "raced NAME");

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("ErrorMessage"))
                .singleElement()
                .asString()
                .contains("already: choose another name");
    }

    private List<Response> together(String kind, String one, String other) throws SQLException {
        String path = kind.equals("spaces") ? "/api/spaces" : "/api/Spaces-1/" + kind;
        List<CompletableFuture<Response>> answers;
        try (HeldTable held = HeldTable.hold(database, "release." + table(kind))) {
            answers = Stream.of(one, other)
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> Api.admin().body(body(kind, name)).post(path)))
                    .toList();
            held.awaitWaiting(2);
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static String table(String kind) {
        return switch (kind) {
            case "projectgroups" -> "project_groups";
            case "tagsets" -> "tag_sets";
            default -> kind;
        };
    }

    private static Map<String, Object> body(String kind, String name) {
        Map<String, Object> body = new HashMap<>(Map.of("Name", name));
        switch (kind) {
            case "projects" -> body.putAll(Map.of("ProjectGroupId", "ProjectGroups-1", "LifecycleId", "Lifecycles-1"));
            case "feeds" -> body.putAll(Map.of("FeedType", "Docker", "FeedUri", "https://example.org"));
            case "spaces" -> body.put("SpaceManagersTeamMembers", List.of("Users-1"));
            default -> {}
        }
        return body;
    }
}
