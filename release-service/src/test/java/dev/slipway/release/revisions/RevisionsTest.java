package dev.slipway.release.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.SnapshotIds;
import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class RevisionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    World world;

    @Inject
    ProcessRevisionStore processes;

    @Inject
    Pool pool;

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    @Test
    void shouldTellWhichSnapshotsAReleasePointsTo() {
        var place = world.place();
        String release = World.created(place, "1.0.0");
        run(
                "update releases set variable_snapshot_id = 'vs-1-" + release + "', library_snapshot_ids = '[\"ls-1-"
                        + release + "\", \"ls-2-" + release + "\"]' where id = $1",
                release);
        var asked = List.of("vs-1-" + release, "vs-2-" + release, "ls-2-" + release, "ls-3-" + release);
        assertThat(pinned(asked)).containsExactly("vs-1-" + release, "ls-2-" + release);

        World.admin().delete(place.path("releases/" + release)).then().statusCode(200);

        assertThat(pinned(asked)).isEmpty();
    }

    @Test
    void shouldRefuseToAnswerForTooManyOrUsers() {
        var many = new SnapshotIds(Collections.nCopies(1001, "x"));
        World.deploymentService()
                .body(many)
                .post("/internal/pinned-snapshots")
                .then()
                .statusCode(400);
        World.admin()
                .body(new SnapshotIds(List.of()))
                .post("/internal/pinned-snapshots")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldCollectRevisionsOfProcessesThatNothingUses() {
        var place = world.place();
        String process = "deploymentprocess-" + place.projectId();
        // 1 is pinned by a release; 2 is used by nothing; 3 was replaced yesterday; 4 is current
        World.created(place, "1.0.0");
        run("update process_revisions set created = now() - interval '30 days' where process_id = $1", process);
        revision(process, 2, "20 days");
        revision(process, 3, "10 days");
        revision(process, 4, "1 day");
        run("update deployment_processes set version = 4 where id = $1", process);

        processes.collect(10_000).await().atMost(PATIENCE);

        assertThat(versions(process)).containsExactly(1, 3, 4);
        assertThat(processes.unused().await().atMost(PATIENCE)).isZero();
    }

    private static List<String> pinned(List<String> asked) {
        return World.deploymentService()
                .body(new SnapshotIds(asked))
                .post("/internal/pinned-snapshots")
                .then()
                .statusCode(200)
                .extract()
                .path("SnapshotIds");
    }

    private void revision(String process, int version, String age) {
        run(
                "insert into process_revisions (process_id, version, snapshot_id, steps, created) values ($1,"
                        + " $2::integer, $1 || '-s-' || $2::integer || '-BBBBB', '[]', now() - interval '"
                        + age + "')",
                process,
                version);
    }

    private List<Integer> versions(String process) {
        return StreamSupport.stream(
                        pool.preparedQuery(
                                        "select version from process_revisions where process_id = $1 order by version")
                                .execute(Tuple.of(process))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getInteger(0))
                .toList();
    }

    private void run(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(values)).await().atMost(PATIENCE);
    }
}
