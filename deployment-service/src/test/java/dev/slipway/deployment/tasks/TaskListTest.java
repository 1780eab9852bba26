package dev.slipway.deployment.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of tasks over 100,000 of them: what the database plans, and how long it takes. The counts read them all. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
@Tag("endurance")
class TaskListTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SPACE = "Spaces-770";

    @Inject
    Pool pool;

    @Inject
    TaskListStore store;

    @Test
    void shouldFindAPageWithoutReadingAllTasks() {
        fill(100_000);
        try {
            for (var filter : List.of(
                    filter(List.of(), List.of(), null, null),
                    filter(List.of("ServerTasks-90000005", "ServerTasks-90000006"), List.of(), null, null),
                    filter(List.of(), List.of("Failed"), null, null),
                    filter(List.of(), List.of("Queued", "Executing", "Cancelling"), null, null),
                    filter(List.of(), List.of(), "Projects-77042", null),
                    filter(List.of(), List.of(), "Projects-77042", "Environments-7702"))) {
                assertThat(plan(filter)).as(filter.toString()).doesNotContain("Seq Scan on tasks");
                var took = took(() -> store.list(filter, 0, 30).await().atMost(PATIENCE));
                var counted = took(() -> store.counts(filter).await().atMost(PATIENCE));
                System.out.printf("TASKS of 100,000 %s: list %d us, counts %d us%n", describe(filter), took, counted);
                assertThat(took).isLessThan(100_000);
            }
            assertThat(store.list(filter(List.of(), List.of(), "Projects-77042", null), 0, 30)
                            .await()
                            .atMost(PATIENCE))
                    .hasSize(30);
            assertThat(store.counts(filter(List.of(), List.of(), null, null))
                            .await()
                            .atMost(PATIENCE))
                    .containsEntry("Success", 99_000L)
                    .containsEntry("Failed", 1_000L)
                    .containsEntry("Queued", 0L);
        } finally {
            execute("delete from deployments where space_id = '" + SPACE + "'");
        }
    }

    private void fill(int rows) {
        execute("""
                insert into deployments (id, num, task_id, space_id, project_id, project_name, project_slug, release_id,
                  release_version, channel_id, environment_id, environment_name, tenant_id, name, comments, created,
                  created_by_id, created_by, cause, process_snapshot_id, skip_actions, form_values, specific_machine_ids,
                  excluded_machine_ids, use_guided_failure, force_package_download, force_package_redeployment, frozen)
                select 'Deployments-' || n, n, 'ServerTasks-' || n, 'SPACE', 'Projects-77' || lpad((n %% 100)::text, 3, '0'),
                  'P', 'p', 'Releases-77' || n / 10, '1.0', 'Channels-77', 'Environments-770' || n %% 5, 'E', null, 'D', '',
                  now(), 'Users-1', 'admin', 'MANUAL', 's', '{}', '{}', '{}', '{}', false, false, false, '{}'
                from generate_series(90000001, 90000000 + %d) n
                """.formatted(rows).replace("SPACE", SPACE));
        execute("""
                insert into tasks (id, num, space_id, kind, deployment_id, project_id, environment_id, description, state,
                  concurrency_tag, created, queue_time, eligible_at, recheck, last_updated, start_time, completed_time)
                select 'ServerTasks-' || n, n, 'SPACE', 'Deploy', 'Deployments-' || n,
                  'Projects-77' || lpad((n %% 100)::text, 3, '0'), 'Environments-770' || n %% 5, 'Deploy it',
                  case when n %% 100 = 0 then 'Failed' else 'Success' end, 'tag', now(), now(), now(), false, now(), now(),
                  now()
                from generate_series(90000001, 90000000 + %d) n
                """.formatted(rows).replace("SPACE", SPACE));
        execute("vacuum analyze tasks");
        execute("analyze deployments");
    }

    private String plan(TaskFilter filter) {
        var criteria = TaskListStore.criteria(filter).in("t.state", filter.states());
        return StreamSupport.stream(
                        pool.preparedQuery("explain " + TaskListStore.listing(criteria))
                                .execute(Tuple.from(criteria.valuesWithPage(0, 30)))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    private static TaskFilter filter(
            List<String> ids, List<String> states, @Nullable String project, @Nullable String environment) {
        return new TaskFilter(List.of(SPACE), ids, states, null, project, environment, null, null, null, null, null);
    }

    private static String describe(TaskFilter filter) {
        return "ids=%s states=%s project=%s environment=%s"
                .formatted(filter.ids(), filter.states(), filter.project(), filter.environment());
    }

    private static long took(Runnable work) {
        work.run();
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1000;
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
