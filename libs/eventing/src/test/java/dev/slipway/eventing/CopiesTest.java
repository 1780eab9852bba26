package dev.slipway.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Several copies of a service side by side, one of them killed; and the other style of transaction. */
@QuarkusTest
@WithTestResource(Parts.class)
class CopiesTest {

    private static final Logger LOG = Logger.getLogger(CopiesTest.class);

    @Inject
    Notes notes;

    @Inject
    NoteConsumer consumer;

    @Inject
    Pool pool;

    @Inject
    OutboxStore store;

    @Inject
    AfterCommit afterCommit;

    @Inject
    EventingMetrics metrics;

    @Inject
    EventingConfig config;

    @Inject
    KafkaSettings kafka;

    @Inject
    Config applicationConfig;

    @Inject
    HibernateOutbox hibernateOutbox;

    @Inject
    Vertx vertx;

    @Test
    void shouldPublishOnceAndInOrderWhenSeveralRelaysRun() throws Exception {
        List<Relay> copies = IntStream.range(0, 3).mapToObj(i -> relay()).toList();
        copies.forEach(copy -> copy.start(new StartupEvent()));
        String story = UUID.randomUUID().toString().substring(0, 8);
        try {
            List<CompletableFuture<Void>> writers = IntStream.range(0, 6)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 40; i++) {
                            notes.write(story + "-" + writer, i * 5, 5);
                        }
                    }))
                    .toList();
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            soon().until(() -> notes.count("select count(*) from notes where id like $1", story + "%") == 1200);
        } finally {
            copies.forEach(copy -> copy.stop(new ShutdownEvent()));
        }
        for (int writer = 0; writer < 6; writer++) {
            String id = story + "-" + writer;
            assertThat(notes.numbers(id))
                    .isEqualTo(IntStream.range(0, 200).boxed().toList());
            assertThat(consumer.records.stream().filter(record -> id.equals(record.key())))
                    .as("records of %s", id)
                    .extracting(ConsumerRecord::offset)
                    .hasSize(200)
                    .isSorted();
        }
    }

    @Test
    void shouldTakeOverPartitionsSoonWhenAnotherCopyIsKilled() throws Exception {
        Process copy = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherCopy.class.getName(),
                        kafka.bootstrap(),
                        kafka.user(),
                        kafka.password(),
                        setting("session.timeout.ms"),
                        setting("heartbeat.interval.ms"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(copy.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("assigned");
        } finally {
            copy.destroyForcibly().waitFor();
        }
        long killed = System.nanoTime();
        List<String> ids = IntStream.range(0, 32)
                .mapToObj(i -> "killed-" + UUID.randomUUID())
                .toList();
        ids.forEach(id -> notes.write(id, 1, 1));
        soon().untilAsserted(
                        () -> assertThat(ids).allMatch(id -> !notes.numbers(id).isEmpty()));
        long millis = (System.nanoTime() - killed) / 1_000_000;
        LOG.infof("A killed copy's partitions moved after %d ms", millis);
        assertThat(millis).isLessThan(20_000);
    }

    @Test
    void shouldTellFactsOfHibernateTransactions() {
        String id = "hibernate-" + UUID.randomUUID();
        onVertx(() -> Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> hibernateOutbox.append(
                                session, List.of(new NoteWritten(id, 1), new NoteWritten(id, 2)))))
                .invoke(hibernateOutbox::nudge));
        soon().untilAsserted(() -> assertThat(notes.numbers(id)).containsExactly(1, 2));

        onVertx(() -> Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> hibernateOutbox.append(session, new NoteWritten(id, 3)))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("no"))))
                .onFailure()
                .recoverWithNull());
        assertThat(notes.count("select count(*) from outbox where key = $1", id))
                .isEqualTo(2);
    }

    private void onVertx(java.util.function.Supplier<Uni<Void>> work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        var done = new CompletableFuture<Void>();
        context.runOnContext(ignored -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        done.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private Relay relay() {
        var broker = new Broker(kafka, config);
        var publisher = new Publisher(kafka, config, broker, "eventing-tests");
        var round = new RelayRound(pool, store, publisher, metrics, config);
        return new Relay(round, broker, publisher, afterCommit, metrics, config, applicationConfig);
    }

    private String setting(String name) {
        return applicationConfig.getValue("mp.messaging.connector.smallrye-kafka." + name, String.class);
    }

    private static ConditionFactory soon() {
        return await().atMost(60, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(50));
    }
}
