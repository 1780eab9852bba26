package dev.slipway.release.processes;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.put;
import static org.hamcrest.Matchers.containsString;

import dev.slipway.release.documents.Api;
import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class StepUsesTest {

    private static final String SPACE = "/api/Spaces-1";

    /** A kind of document, one for a project, and how an action names it. */
    static Stream<Arguments> uses() {
        Function<String, String> environment = project -> Api.environment("Of " + project);
        Function<String, String> channel =
                project -> created(SPACE + "/channels", Map.of("Name", "Beta", "ProjectId", project));
        Function<String, String> feed = project -> created(
                SPACE + "/feeds",
                Map.of("Name", "Of " + project, "FeedType", "Docker", "FeedUri", "https://example.com"));
        Function<String, Map<String, Object>> packages =
                id -> Map.of("Packages", List.of(Map.of("Name", "p", "PackageId", "acme", "FeedId", id)));
        Function<String, Map<String, Object>> container =
                id -> Map.of("Container", Map.of("Image", "busybox", "FeedId", id));
        return Stream.of(
                Arguments.of("environments", environment, in("Environments"), true),
                Arguments.of("environments", environment, in("ExcludedEnvironments"), false),
                Arguments.of("channels", channel, in("Channels"), false),
                Arguments.of("feeds", feed, packages, true),
                Arguments.of("feeds", feed, container, false));
    }

    private static Function<String, Map<String, Object>> in(String field) {
        return id -> Map.of(field, List.of(id));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void shouldRefuseDeletionWhileStepsNameIt(
            String kind,
            Function<String, String> make,
            Function<String, Map<String, Object>> named,
            boolean ofRunbook) {
        String name = "Names " + kind + " " + System.nanoTime();
        String project = Api.project(name);
        String process = ofRunbook
                ? "runbookProcesses/RunbookProcess-"
                        + created(SPACE + "/runbooks", Map.of("Name", "Tidy", "ProjectId", project))
                : "deploymentprocesses/deploymentprocess-" + project;
        String id = make.apply(project);
        List<Object> steps = List.of(ScriptStep.of("s", "echo", named.apply(id)));
        put(SPACE + "/" + process, Map.of("Version", 0, "Steps", steps)).statusCode(200);

        delete(SPACE + "/" + kind + "/" + id)
                .statusCode(409)
                .body("ErrorMessage", containsString("project '" + name + "'"))
                .body("ErrorMessage", containsString(ofRunbook ? "step 's' of runbook 'Tidy'" : "step 's' of project"));
        put(SPACE + "/" + process, Map.of("Version", 1, "Steps", List.of())).statusCode(200);
        delete(SPACE + "/" + kind + "/" + id).statusCode(200);
    }
}
