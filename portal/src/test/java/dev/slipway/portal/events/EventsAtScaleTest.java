package dev.slipway.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.rest.IdList;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million events: no list reads them all. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
@Tag("endurance")
class EventsAtScaleTest {
    private static final Logger LOG = Logger.getLogger(EventsAtScaleTest.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration QUICK = Duration.ofMillis(100);
    private static final IdList ANY = IdList.of(List.of());

    @Inject
    Pool pool;

    @Inject
    EventStore store;

    @Test
    void shouldListWithoutScanning() {
        run("truncate events restart identity");
        run("""
                insert into events (document_id, document_type, space_id, category, user_id, username, is_service, message,
                    refs, related, occurred_at, agent)
                select 'Projects-' || n % 10000, case when n % 100000 = 7 then 'Rare' else 'Projects' end,
                    'Spaces-' || n % 10, case when n % 100000 = 7 then 'Rare' else 'Created' end, 'Users-' || n % 50, 'u',
                    false, 'x', '[]', array['Projects-' || n % 10000, 'Environments-' || n % 5], now() - n * interval '10 s',
                    case when n % 100000 = 7 then 'rare' when n % 2 = 0 then 'octopus' end
                from generate_series(1, 1000000) n
                """);
        run("analyze events");
        run("vacuum events");
        Map<String, EventFilter> filters = new LinkedHashMap<>();
        filters.put("all", filter(ANY, ANY, ANY, ANY, ANY));
        filters.put("space", filter(ANY, ANY, ANY, ANY, IdList.of(List.of("Spaces-3"))));
        filters.put("user", filter(ANY, IdList.of(List.of("Users-3")), ANY, ANY, ANY));
        filters.put("rare category", filter(ANY, ANY, IdList.of(List.of("Rare")), ANY, ANY));
        filters.put("rare kind", filter(ANY, ANY, ANY, IdList.of(List.of("Rare")), ANY));
        filters.put("rare agent", filter(ANY, ANY, ANY, ANY, ANY, IdList.of(List.of("rare"))));
        filters.put("rare document", filter(IdList.of(List.of("Projects-77")), ANY, ANY, ANY, ANY));
        filters.put("common document", filter(IdList.of(List.of("Environments-1")), ANY, ANY, ANY, ANY));
        filters.put("unknown document", filter(IdList.of(List.of("Projects-x")), ANY, ANY, ANY, ANY));
        filters.forEach((name, filter) -> {
            for (int warm = 0; warm < 7; warm++) {
                store.find(filter, 0, 30).await().atMost(PATIENCE);
            }
            long start = System.nanoTime();
            store.find(filter, 0, 30).await().atMost(PATIENCE);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            LOG.infof("%s: %d ms", name, took.toMillis());
            assertThat(took).as(name).isLessThan(QUICK);
        });
        long start = System.nanoTime();
        assertThat(store.seen(EventStore.Word.CATEGORY).await().atMost(PATIENCE))
                .containsExactly("Created", "Rare");
        assertThat(store.seen(EventStore.Word.AGENT).await().atMost(PATIENCE)).containsExactly("octopus", "rare");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICK);
        run("truncate events restart identity");
    }

    private static EventFilter filter(
            IdList about, IdList users, IdList categories, IdList documentTypes, IdList spaces) {
        return filter(about, users, categories, documentTypes, spaces, ANY);
    }

    private static EventFilter filter(
            IdList about, IdList users, IdList categories, IdList documentTypes, IdList spaces, IdList agents) {
        return new EventFilter(
                null, about, List.of(), users, categories, documentTypes, agents, spaces, true, null, null, null, null);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
