package dev.slipway.release.documents;

import static dev.slipway.release.documents.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class TotalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    World world;

    private void releases(World.Place place, int from, int to) {
        world.run(
                "insert into releases (id, num, space_id, project_id, channel_id, version, version_key, assembled,"
                        + " process_snapshot_id, variable_snapshot_id)"
                        + " select 'Releases-' || num, num, $1, $2, $3, num::text, num::text, now(), 'p', 'v'"
                        + " from (select nextval('releases_num_seq') as num from generate_series($4::int, $5::int)) n",
                place.spaceId(),
                place.projectId(),
                place.channelId(),
                from,
                to);
    }

    private static void assertTotal(World.Place place, int total) {
        get(place.path("releases?take=1")).statusCode(200).body("TotalResults", equalTo(total));
    }

    private Long kept(World.Place place) {
        return world
                .rows("select n from document_counts where table_name = 'releases' and space_id = $1", place.spaceId())
                .stream()
                .map(row -> row.getLong("n"))
                .findFirst()
                .orElse(-1L);
    }

    @Test
    void shouldKnowTotalsBeforeAndAfterTheCountIsBroughtForward() {
        var place = world.place();
        releases(place, 1, 1500);

        assertTotal(place, 1500);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept(place)).isZero());

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertTotal(place, 1500);
            assertThat(kept(place)).isEqualTo(1500);
        });

        releases(place, 1, 3);
        assertTotal(place, 1503);
        world.run(
                "delete from releases where id in (select id from releases where space_id = $1 order by num limit 10)",
                place.spaceId());
        assertTotal(place, 1493);
        world.run(
                "delete from releases where id in (select id from releases where space_id = $1 order by num desc limit"
                        + " 2)",
                place.spaceId());
        assertTotal(place, 1491);
        world.run("delete from projects where id = $1", place.projectId());
        assertTotal(place, 0);
    }

    @Test
    void shouldForgetCountsOfDeletedSpace() {
        var place = world.place();
        releases(place, 1, 1200);
        assertTotal(place, 1200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept(place)).isZero());

        world.run("delete from projects where space_id = $1", place.spaceId());
        world.run("delete from spaces where id = $1", place.spaceId());

        assertThat(kept(place)).isEqualTo(-1L);
    }
}
