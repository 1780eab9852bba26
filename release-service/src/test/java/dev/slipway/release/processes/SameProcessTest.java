package dev.slipway.release.processes;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people who save one process at once, all of whom read the same version of it. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SameProcessTest {

    private static final String SPACE = "/api/Spaces-1/";
    private static final int SAVERS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"deploymentprocesses", "runbookProcesses"})
    void shouldLetOneOfThemWinAndTellTheOthersTheVersion(String kind) {
        String process = SPACE + kind + "/" + process(kind);

        List<ExtractableResponse<Response>> answers = IntStream.range(0, SAVERS)
                .mapToObj(saver -> CompletableFuture.supplyAsync(() -> save(process, saver)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(ExtractableResponse::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("Errors[0]"))
                .allSatisfy(refusal -> assertThat(refusal)
                        .contains("is at version 1 and this change was made to version 0", "Read it again"));
        String won = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow()
                .path("Steps[0].Name");
        get(process).body("Version", equalTo(1), "Steps[0].Name", equalTo(won));
    }

    private static ExtractableResponse<Response> save(String process, int saver) {
        return put(process, Map.of("Version", 0, "Steps", List.of(ScriptStep.of("Step of " + saver, "echo"))))
                .extract();
    }

    private static String process(String kind) {
        String project = project("Saved at once by " + kind);
        return kind.equals("deploymentprocesses")
                ? "deploymentprocess-" + project
                : "RunbookProcess-"
                        + created(SPACE + "runbooks", Map.of("Name", "Saved at once", "ProjectId", project));
    }
}
