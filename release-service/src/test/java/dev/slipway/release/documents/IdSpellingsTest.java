package dev.slipway.release.documents;

import static dev.slipway.release.documents.Api.admin;
import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.project;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;

import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of ids in the three spellings of the clients, wherever {@link ConventionsTest} does not look. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class IdSpellingsTest {

    private static final String SPACE = "/api/Spaces-1/";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @BeforeEach
    void otherServices() {
        World.variables();
    }

    @ParameterizedTest
    @CsvSource({
        "releases, ids, Items.Id",
        "feeds, ids, Items.Id",
        "deploymentprocesses, ids, Items.Id",
        "runbookProcesses, ids, Items.Id",
        "runbookSnapshots, ids, Items.Id",
        "packages/notes, packageIds, Id"
    })
    void shouldListThoseThatTheIdsName(String kind, String parameter, String ids) {
        String one = one(kind);
        String other = one(kind);
        one(kind);

        for (String spelling : spellings(one, other, parameter)) {
            admin().urlEncodingEnabled(false)
                    .get(SPACE + kind + "?" + parameter + "=" + spelling)
                    .then()
                    .statusCode(200)
                    .body(ids, containsInAnyOrder(one, other));
        }
        get(SPACE + kind + "?" + parameter + "=" + one + ",Unknown-1")
                .statusCode(200)
                .body(ids, containsInAnyOrder(one));
    }

    @ParameterizedTest
    @CsvSource({"packages", "build-information"})
    void shouldDeleteThoseThatTheIdsName(String kind) {
        String stays = one(kind);
        for (int spelling = 0; spelling < 3; spelling++) {
            String one = one(kind);
            String other = one(kind);

            admin().urlEncodingEnabled(false)
                    .delete(SPACE + kind + "/bulk?ids="
                            + spellings(one, other, "ids").get(spelling))
                    .then()
                    .statusCode(200);

            get(SPACE + kind + "/" + one).statusCode(404);
            get(SPACE + kind + "/" + other).statusCode(404);
        }
        get(SPACE + kind + "/" + stays).statusCode(200);
    }

    private static List<String> spellings(String one, String other, String parameter) {
        return List.of(one + "," + other, one + "%2C" + other, one + "&" + parameter + "=" + other);
    }

    private static String one(String kind) {
        String name = "Spelled " + NAMES.incrementAndGet();
        return switch (kind) {
            case "releases" -> created(SPACE + kind, Map.of("ProjectId", project(name), "Version", "1.0"));
            case "feeds" ->
                created(SPACE + kind, Map.of("Name", name, "FeedType", "Docker", "FeedUri", "https://example.org"));
            case "deploymentprocesses" -> "deploymentprocess-" + project(name);
            case "runbookProcesses" -> "RunbookProcess-" + runbook(name);
            case "runbookSnapshots" -> created(SPACE + kind, Map.of("RunbookId", runbook(name)));
            case "build-information" ->
                created(
                        SPACE + kind,
                        Map.of(
                                "PackageId",
                                "Spelled",
                                "Version",
                                "1." + NAMES.incrementAndGet(),
                                "OctopusBuildInformation",
                                Map.of()));
            default -> pushed("Spelled.1." + NAMES.incrementAndGet() + ".zip");
        };
    }

    private static String runbook(String name) {
        return created(SPACE + "runbooks", Map.of("Name", name, "ProjectId", project(name)));
    }

    private static String pushed(String file) {
        return given().header("Authorization", Tokens.admin("release-service"))
                .multiPart("file", file, new byte[] {1})
                .post(SPACE + "packages/raw")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
    }
}
