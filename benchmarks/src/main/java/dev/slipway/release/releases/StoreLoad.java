package dev.slipway.release.releases;

import dev.slipway.contracts.release.ReleaseCreated;
import dev.slipway.eventing.PlainTransactions;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.versions.ReleaseVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The store of releases by itself: a process with release-service's own classes, its pool and its statements, and nothing
 * of HTTP. Several lanes, each of which saves a release with its facts and reads it again, one after the other.
 *
 * <p>Arguments: warm-up and measured seconds, then project and channel of each lane. Login in {@code SLIPWAY_DB_…}, as the
 * service has it. Prints pairs per second.
 */
public final class StoreLoad {

    /** As release-service is configured. */
    private static final int POOL_SIZE = 16;

    private final ReleaseStore store;
    private final Transactions transactions;
    private final Pool pool;
    private final AtomicInteger versions = new AtomicInteger();
    private final AtomicInteger pairs = new AtomicInteger();

    private StoreLoad(Vertx vertx, PgConnectOptions database) {
        pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(POOL_SIZE))
                .connectingTo(database)
                .using(vertx)
                .build());
        store = new ReleaseStore(pool);
        transactions = PlainTransactions.of(pool, vertx);
    }

    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        PgConnectOptions database = PgConnectOptions.fromUri(System.getenv("SLIPWAY_DB_URL"))
                .setUser(System.getenv("SLIPWAY_DB_USER"))
                .setPassword(System.getenv("SLIPWAY_DB_PASSWORD"))
                .setCachePreparedStatements(true);
        StoreLoad load = new StoreLoad(vertx, database);
        List<String> lanes = List.of(args).subList(2, args.length);
        load.run(lanes, Integer.parseInt(args[0]));
        long start = System.nanoTime();
        int pairs = load.run(lanes, Integer.parseInt(args[1]));
        System.out.printf(Locale.ROOT, "%.1f%n", pairs / ((System.nanoTime() - start) / 1e9));
        System.exit(0);
    }

    private int run(List<String> lanes, int seconds) {
        pairs.set(0);
        long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Uni<Void>> running = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i += 2) {
            running.add(until(deadline, lanes.get(i), lanes.get(i + 1)));
        }
        Uni.join().all(running).andFailFast().await().atMost(Duration.ofSeconds(seconds + 60L));
        return pairs.get();
    }

    private Uni<Void> until(long deadline, String project, String channel) {
        return Uni.createFrom()
                .deferred(() -> pair(project, channel))
                .repeat()
                .whilst(ignored -> System.nanoTime() < deadline)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> pair(String project, String channel) {
        return store.nextNumber()
                .map(number -> release(number, project, channel))
                .call(this::save)
                .chain(release -> store.find(release.spaceId(), new ReleaseId(release.id()))
                        .invoke(found -> {
                            if (!found.equals(java.util.Optional.of(release))) {
                                throw new IllegalStateException(release + " was read as " + found);
                            }
                        }))
                .map(same -> pairs.incrementAndGet());
    }

    private Uni<Boolean> save(Release release) {
        ReleaseVersion version = ReleaseVersion.parse(release.version());
        long number = Long.parseLong(release.id().substring("Releases-".length()));
        return transactions.statement((SqlClient client) ->
                store.insert(client, release, number, version, "Lifecycles-1-Phase-1", List.of(fact(release))));
    }

    private Release release(long number, String project, String channel) {
        return new Release(
                "Releases-" + number,
                "Spaces-1",
                project,
                channel,
                "3.0." + versions.incrementAndGet(),
                "",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                false,
                "deploymentprocess-" + project + "-s-1-ABCDE",
                "variableset-" + project + "-s-1-ABCDE",
                List.of(),
                new ReleaseContents(List.of(), List.of(), null, java.util.Map.of()),
                null,
                null);
    }

    private static ReleaseCreated fact(Release release) {
        return new ReleaseCreated(
                release.spaceId(),
                release.projectId(),
                release.id(),
                release.channelId(),
                release.version(),
                release.id() + "-Lifecycles-1-Phase-1",
                List.of());
    }
}
