package dev.slipway.release.runbooks;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.release.documents.Api;
import dev.slipway.release.documents.Rows;
import dev.slipway.release.documents.ScriptStep;
import dev.slipway.release.releases.World;
import dev.slipway.servicetests.HeldTable;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class RunbookSnapshotsTest {

    private static final String SPACE = "/api/Spaces-1";
    private static final String SNAPSHOTS = SPACE + "/runbookSnapshots";

    @Inject
    DataSource database;

    @BeforeEach
    void variables() {
        World.variables();
    }

    @Test
    void shouldFreezeProcessAndVariablesAndPublish() {
        String project = project("Snapshot frozen");
        String runbook = runbook(project, "Frozen");
        save(runbook, 0, "Old");
        Map<String, Object> taken = post(
                        SNAPSHOTS + "?publish=true",
                        Map.of("Name", "First", "Notes", "n", "ProjectId", project, "RunbookId", runbook))
                .statusCode(201)
                .body("FrozenProjectVariableSetId", startsWith("variableset-" + project + "-s-"))
                .body("LibraryVariableSetSnapshotIds", hasSize(0))
                .extract()
                .path("");
        String id = (String) Objects.requireNonNull(taken.get("Id"));
        save(runbook, 1, "New");

        get(SPACE + "/runbookProcesses/" + taken.get("FrozenRunbookProcessId")).body("Steps.Name", contains("Old"));
        get(SPACE + "/runbookProcesses/RunbookProcess-" + runbook).body("Steps.Name", contains("New"));
        get(SPACE + "/runbooks/" + runbook).body("PublishedRunbookSnapshotId", equalTo(id));
        assertThat(get(SNAPSHOTS + "/" + id).extract().<Map<String, Object>>path(""))
                .isEqualTo(taken);
        assertThat(get(SPACE + "/projects/" + project + "/runbookSnapshots/fIRST")
                        .extract()
                        .<Map<String, Object>>path(""))
                .isEqualTo(taken);
        assertThat(get(SNAPSHOTS + "?ids=" + id).extract().<List<Object>>path("Items"))
                .containsExactly(taken);
        assertThat(Rows.auditOf(id)).containsExactly("Runbook snapshot First was created");
    }

    @Test
    void shouldPublishBySavingTheRunbook() {
        String project = project("Snapshot published");
        String runbook = runbook(project, "Published");
        String first = created(SNAPSHOTS, Map.of("RunbookId", runbook));
        String second = created(
                SPACE + "/projects/" + project + "/runbookSnapshots?publish=true",
                Map.of("Name", "Second", "RunbookId", runbook));

        get(SNAPSHOTS + "/" + first).body("Name", matchesPattern("Snapshot [A-Z2-9]{7}"));
        get(SPACE + "/runbooks/" + runbook).body("PublishedRunbookSnapshotId", equalTo(second));
        put(SPACE + "/runbooks/" + runbook, Map.of("Name", "Published", "PublishedRunbookSnapshotId", first))
                .statusCode(200)
                .body("PublishedRunbookSnapshotId", equalTo(first));
        delete(SNAPSHOTS + "/" + first).statusCode(409).body("ErrorMessage", containsString("published"));
        delete(SNAPSHOTS + "/" + second).statusCode(200);
        get(SNAPSHOTS + "/" + second).statusCode(404);
        put(SPACE + "/runbooks/" + runbook, Map.of("Name", "Published", "PublishedRunbookSnapshotId", second))
                .statusCode(400);
        String other = runbook(project, "Other");
        put(SPACE + "/runbooks/" + other, Map.of("Name", "Other", "PublishedRunbookSnapshotId", first))
                .statusCode(400);
        delete(SPACE + "/runbooks/" + runbook).statusCode(200);
        get(SNAPSHOTS + "/" + first).statusCode(404);
    }

    @Test
    void shouldListSnapshotsNewestFirstByRunbookProjectAndName() {
        String project = project("Snapshot lists");
        String one = runbook(project, "One");
        String two = runbook(project, "Two");
        created(SNAPSHOTS, Map.of("Name", "Alpha", "RunbookId", one));
        created(SNAPSHOTS, Map.of("Name", "Beta", "RunbookId", one));
        created(SNAPSHOTS, Map.of("Name", "Alpha", "RunbookId", two));

        get(SPACE + "/runbooks/" + one + "/runbookSnapshots").body("Items.Name", contains("Beta", "Alpha"));
        get(SPACE + "/runbooks/" + one + "/runbookSnapshots?searchByName=aLPH&take=5")
                .body("Items.Name", contains("Alpha"))
                .body("Links.Self", containsString("searchByName=aLPH"));
        get(SPACE + "/runbooks/" + one + "/runbookSnapshots?searchByName=%25").body("Items", hasSize(0));
        get(SPACE + "/projects/snapshot-lists/runbookSnapshots").body("Items.RunbookId", contains(two, one, one));
        get(SPACE + "/projects/" + project + "/runbookSnapshots?searchByName=beta")
                .body("Items.Name", contains("Beta"));
        get(SPACE + "/runbooks/Runbooks-99999/runbookSnapshots").statusCode(404);
    }

    @Test
    void shouldRenameSnapshotAndTakeVariablesAgain() {
        String project = project("Snapshot renamed");
        String runbook = runbook(project, "Renamed");
        String id = created(SNAPSHOTS, Map.of("Name", "Before", "RunbookId", runbook));
        created(SNAPSHOTS, Map.of("Name", "Taken", "RunbookId", runbook));
        Map<String, Object> before = get(SNAPSHOTS + "/" + id).extract().path("");

        put(SNAPSHOTS + "/" + id, Map.of("Name", "After", "Notes", "why"))
                .statusCode(200)
                .body("Name", equalTo("After"), "Notes", equalTo("why"))
                .body("FrozenRunbookProcessId", equalTo(before.get("FrozenRunbookProcessId")));
        put(SNAPSHOTS + "/" + id, Map.of("Name", "taken")).statusCode(409);
        put(SNAPSHOTS + "/" + id, Map.of()).statusCode(400);
        post(SNAPSHOTS + "/" + id + "/snapshot-variables", Map.of())
                .statusCode(200)
                .body("Name", equalTo("After"))
                .body("FrozenRunbookProcessId", equalTo(before.get("FrozenRunbookProcessId")))
                .body("FrozenProjectVariableSetId", not(equalTo(before.get("FrozenProjectVariableSetId"))));
    }

    @Test
    void shouldSayWhatNewSnapshotNeeds() {
        String runbook = runbook(project("Snapshot template"), "Template");
        Map<String, Object> packages = Map.of(
                "Packages", List.of(Map.of("Name", "tools", "PackageId", "Acme.Tools", "FeedId", "feeds-builtin")));
        Map<String, Object> step = ScriptStep.of("Unpack", "echo", packages);
        put(SPACE + "/runbookProcesses/RunbookProcess-" + runbook, Map.of("Version", 0, "Steps", List.of(step)))
                .statusCode(200);

        get(SPACE + "/runbooks/" + runbook + "/runbookSnapshotTemplate")
                .statusCode(200)
                .body("RunbookId", equalTo(runbook), "RunbookProcessId", equalTo("RunbookProcess-" + runbook))
                .body("NextNameIncrement", matchesPattern("Snapshot [A-Z2-9]{7}"))
                .body("Packages.PackageId", contains("Acme.Tools"))
                .body("Packages.PackageReferenceName", contains("tools"));
    }

    @Test
    void shouldRefuseTheSecondWhenTwoWantTheSameNameAtOnce() throws SQLException {
        String runbook = runbook(project("Snapshot raced"), "Raced");
        String renamed = created(SNAPSHOTS, Map.of("Name", "To be renamed", "RunbookId", runbook));

        List<Response> taken = together(
                () -> Api.admin()
                        .body(Map.of("Name", "Twin", "RunbookId", runbook))
                        .post(SNAPSHOTS),
                () -> Api.admin()
                        .body(Map.of("Name", "tWIN", "RunbookId", runbook))
                        .post(SNAPSHOTS));
        List<Response> mixed = together(
                () -> Api.admin()
                        .body(Map.of("Name", "Other", "RunbookId", runbook))
                        .post(SNAPSHOTS),
                () -> Api.admin().body(Map.of("Name", "oTHER")).put(SNAPSHOTS + "/" + renamed));

        assertThat(taken).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(mixed)
                .extracting(Response::statusCode)
                .containsOnlyOnce(409)
                .doesNotContain(500)
                .containsAnyOf(200, 201);
        assertThat(Stream.of(taken, mixed).flatMap(List::stream))
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("ErrorMessage"))
                .allSatisfy(refusal -> assertThat(refusal).contains("already: choose another name"));
    }

    private List<Response> together(Supplier<Response> one, Supplier<Response> other) throws SQLException {
        List<CompletableFuture<Response>> answers;
        try (HeldTable held = HeldTable.hold(database, "release.runbook_snapshots")) {
            answers = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
            held.awaitWaiting(2);
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void shouldSaveNothingWhenItCannotBeTaken() {
        String project = project("Snapshot refused");
        String runbook = runbook(project, "Refused");
        created(SNAPSHOTS, Map.of("Name", "Taken", "RunbookId", runbook));

        post(SNAPSHOTS, Map.of("Name", "tAKEN", "RunbookId", runbook)).statusCode(409);
        post(SNAPSHOTS, Map.of("Name", "x")).statusCode(400).body("Errors[0]", containsString("RunbookId"));
        post(SNAPSHOTS, Map.of("RunbookId", "Runbooks-99999")).statusCode(404);
        post(SNAPSHOTS, Map.of("RunbookId", runbook, "ProjectId", project("Snapshot not mine")))
                .statusCode(400);
        post(SNAPSHOTS, Map.of("RunbookId", runbook, "Notes", "x".repeat(100_001)))
                .statusCode(400);
        post("/api/Spaces-4711/runbookSnapshots", Map.of("RunbookId", runbook)).statusCode(404);
        StubService.start("variables-service").close();
        post(SNAPSHOTS, Map.of("RunbookId", runbook))
                .statusCode(503)
                .body("ErrorMessage", containsString("variables-service does not answer"));
        get(SPACE + "/runbooks/" + runbook + "/runbookSnapshots").body("Items.Name", contains("Taken"));
    }

    private static String runbook(String project, String name) {
        return created(SPACE + "/runbooks", Map.of("Name", name, "ProjectId", project));
    }

    private static void save(String runbook, int version, String step) {
        put(
                        SPACE + "/runbookProcesses/RunbookProcess-" + runbook,
                        Map.of("Version", version, "Steps", List.of(ScriptStep.of(step, "echo " + step))))
                .statusCode(200);
    }
}
