package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.servicetests.HeldTable;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two people who want the same slug or name at once. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SameSlugTest {

    private static final String SETS = "/api/Spaces-1/libraryvariablesets";

    @Inject
    DataSource database;

    @Test
    void shouldGiveEachADocumentWhenNamesDiffer() throws SQLException {
        new VariablesApi();

        assertThat(together("Raced slug!", "Raced slug?"))
                .extracting(Response::statusCode, answer -> answer.path("Slug"))
                .containsExactlyInAnyOrder(tuple(201, "raced-slug"), tuple(201, "raced-slug-1"));
        assertThat(together("Raced slug.", "Raced slug 2"))
                .extracting(Response::statusCode)
                .containsOnly(201);
    }

    @Test
    void shouldRefuseTheSecondInTheUsualWordsWhenNamesAreEqual() throws SQLException {
        new VariablesApi();

        List<Response> answers = together("Raced name", "raced NAME");

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("ErrorMessage"))
                .singleElement()
                .asString()
                .contains("There is another library variable set with the name");
    }

    private List<Response> together(String one, String other) throws SQLException {
        List<CompletableFuture<Response>> answers;
        try (HeldTable held = HeldTable.hold(database, "variables.library_variable_sets")) {
            answers = Stream.of(one, other)
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> user().body(Map.of("Name", name)).post(SETS)))
                    .toList();
            held.awaitWaiting(2);
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
