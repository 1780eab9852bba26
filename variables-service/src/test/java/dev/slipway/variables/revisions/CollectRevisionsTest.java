package dev.slipway.variables.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contracts.internal.SnapshotIds;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CollectRevisionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

    @Inject
    CollectRevisions collection;

    @Inject
    RevisionStore store;

    @Inject
    Pool pool;

    private final String set = "variableset-Projects-" + NUMBERS.incrementAndGet();

    @BeforeEach
    void noOtherSets() {
        run("delete from variable_sets");
    }

    @Test
    void shouldDeleteWhatWasReplacedSevenDaysAgoAndNothingPointsTo() {
        revisions("20 days", "10 days", "8 days", "6 days", "1 day");
        pinned(id(1));

        assertThat(collect()).isEqualTo(1);

        // 0 was replaced ten days ago; 1 is pinned; 2 was replaced six days ago, and 4 is current
        assertThat(left()).containsExactly(id(1), id(2), id(3), id(4));
    }

    @Test
    void shouldKeepTheCurrentRevisionHoweverOldItIs() {
        revisions("90 days");
        pinned();

        assertThat(collect()).isZero();
        assertThat(store.delete(List.of(id(0))).await().atMost(PATIENCE)).isZero();
        assertThat(left()).containsExactly(id(0));
    }

    /** Replaced by the current one so long ago. */
    @ParameterizedTest
    @CsvSource({
        "6 days 23 hours, false, 2",
        "7 days 1 hour,   false, 1",
        "7 days 1 hour,   true,  2",
        "90 days,         true,  2",
    })
    void shouldKeepForSevenDaysAndAsLongAsSomethingPointsThere(String replaced, boolean isPinned, int left) {
        revisions("100 days", replaced);
        pinned(isPinned ? new String[] {id(0)} : new String[0]);

        collect();

        assertThat(left()).hasSize(left).contains(id(1));
    }

    @ParameterizedTest
    @CsvSource({"6 days 23 hours, false, 1", "7 days 1 hour, false, 0", "7 days 1 hour, true, 1"})
    void shouldKeepTheCurrentRevisionOfADeletedSetLikeAReplacedOne(String deleted, boolean isPinned, int left) {
        revisions("100 days");
        run("update variable_sets set gone = now() - interval '" + deleted + "'");
        pinned(isPinned ? new String[] {id(0)} : new String[0]);

        collect();

        assertThat(left()).hasSize(left);
        assertThat(sets()).isEqualTo(left);
    }

    @Test
    void shouldTakeABoundedNumberAtATime() {
        revisions("20 days", "10 days");
        run("insert into variable_revisions (snapshot_id, set_id, version, content, created)"
                + " select set_id || '-x-' || n, set_id, -n, '[]', now() - interval '30 days'"
                + " from variable_revisions, generate_series(1, 600) n where version = 0");
        pinned();

        assertThat(collect()).isEqualTo(500);
        assertThat(collect()).isEqualTo(101);
    }

    @Test
    void shouldAskAgainTheNextDayAndNoSooner() {
        revisions("20 days", "10 days");
        var releases = pinned(id(0));
        assertThat(collect()).isZero();
        assertThat(collect()).isZero();
        assertThat(releases.requests("POST", "/internal/pinned-snapshots")).hasSize(1);

        run("update variable_revisions set pinned_as_of = now() - interval '25 hours'");
        pinned();

        assertThat(collect()).isEqualTo(1);
        assertThat(left()).containsExactly(id(1));
    }

    @Test
    void shouldDeleteNothingAndSayHowFarBehindWhenNobodyAnswers() {
        revisions("20 days", "10 days");
        StubService.start("release-service").close();

        assertThatThrownBy(this::collect).isNotNull();

        assertThat(left()).hasSize(2);
        assertThat(store.lagSeconds().await().atMost(PATIENCE)).isBetween(3 * 86_400.0 - 60, 3 * 86_400.0 + 60);
    }

    private int collect() {
        return collection.collect().await().atMost(PATIENCE);
    }

    private StubService pinned(String... ids) {
        return StubService.start("release-service").answerWith("POST", "/internal/pinned-snapshots", request -> {
            var asked = request.bodyAs(SnapshotIds.class).snapshotIds();
            return new SnapshotIds(List.of(ids).stream().filter(asked::contains).toList());
        });
    }

    private String id(int version) {
        return set + "-s-" + version + "-AAAAA";
    }

    /** One revision for each age, the last is the current one. */
    private void revisions(String... ages) {
        int current = ages.length - 1;
        run(
                "insert into variable_sets (id, owner_id, space_id, version, snapshot_id, changed) values ($1, $1,"
                        + " 'Spaces-1', $2, $3, now())",
                set,
                current,
                id(current));
        for (int i = 0; i < ages.length; i++) {
            run(
                    "insert into variable_revisions (snapshot_id, set_id, version, content, created) values ($1, $2,"
                            + " $3, '[]', now() - interval '"
                            + ages[i] + "')",
                    id(i),
                    set,
                    i);
        }
    }

    private List<String> left() {
        return StreamSupport.stream(
                        pool.preparedQuery(
                                        "select snapshot_id from variable_revisions where set_id = $1 order by version")
                                .execute(Tuple.of(set))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .toList();
    }

    private long sets() {
        return pool.preparedQuery("select count(*) from variable_sets where id = $1")
                .execute(Tuple.of(set))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(values)).await().atMost(PATIENCE);
    }
}
