package dev.slipway.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Kafka of one home folder. */
public final class EmbeddedSuite implements AutoCloseable {

    private final Path home;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private EmbeddedSuite(Path home, EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.home = home;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /**
     * Starts both, side by side. First start of a folder about 5 s, later ones 2–3 s on two cores.
     *
     * @throws EmbeddedException when one does not come up; neither is left running then
     */
    public static EmbeddedSuite start(Path folder) {
        var home = Home.at(folder);
        var postgres = CompletableFuture.supplyAsync(() -> started(new EmbeddedPostgres(home)));
        var kafka = CompletableFuture.supplyAsync(() -> started(new EmbeddedKafka(home)));
        try {
            return new EmbeddedSuite(home.root(), postgres.join(), kafka.join());
        } catch (CompletionException e) {
            postgres.handle((part, failure) -> part)
                    .thenAccept(EmbeddedSuite::closeIfThere)
                    .join();
            kafka.handle((part, failure) -> part)
                    .thenAccept(EmbeddedSuite::closeIfThere)
                    .join();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops what a killed launcher left running on this folder, if anything; for those who do not want to start. */
    public static void stopLeftovers(Path folder) {
        var home = Home.at(folder);
        EmbeddedKafka.strays(home).stop("TERM");
        EmbeddedPostgres.strays(home).stop("INT");
    }

    public Path home() {
        return home;
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** Stops both; the data stay. */
    public void stop() {
        CompletableFuture.allOf(CompletableFuture.runAsync(kafka::stop), CompletableFuture.runAsync(postgres::stop))
                .join();
    }

    @Override
    public void close() {
        stop();
    }

    private static EmbeddedPostgres started(EmbeddedPostgres postgres) {
        postgres.start();
        return postgres;
    }

    private static EmbeddedKafka started(EmbeddedKafka kafka) {
        kafka.start();
        return kafka;
    }

    private static void closeIfThere(@Nullable AutoCloseable part) {
        if (part instanceof EmbeddedPostgres postgres) {
            postgres.stop();
        } else if (part instanceof EmbeddedKafka kafka) {
            kafka.stop();
        }
    }
}
