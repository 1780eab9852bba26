package dev.slipway.deployment.tasklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskLogTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Chunk> stored = new CopyOnWriteArrayList<>();
    private volatile Supplier<Uni<Boolean>> answer = () -> Uni.createFrom().item(true);
    private final TaskLog log = new TaskLog(
            chunk -> {
                stored.add(chunk);
                return answer.get();
            },
            3,
            InstantSource.fixed(Instant.EPOCH),
            timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void shouldStoreLinesTogetherAndInOrder() {
        for (int i = 0; i < 100; i++) {
            log.line("1", LogCategory.INFO, "line " + i);
        }
        await().atMost(SOON).until(() -> lines() == 100);
        assertThat(stored).hasSizeLessThan(10);
        assertThat(stored).extracting(Chunk::position).isSorted().first().isEqualTo(Chunk.position(3, 1));
    }

    @Test
    void shouldHandOverWhatIsLeftAndStoreNothingAfterIt() {
        log.line("1", LogCategory.INFO, "last");
        Chunk rest = log.close().orElseThrow();
        log.line("1", LogCategory.INFO, "late");
        assertThat(LogCodec.decode(rest.content())).hasSize(1);
        assertThat(log.close()).isEmpty();
        assertThat(stored).isEmpty();
    }

    @Test
    void shouldStoreWhatWaitsAlongWithSomethingElse() {
        log.line("1", LogCategory.INFO, "before");
        Chunk chunk = log.alongside(waiting -> waiting.orElseThrow());
        assertThat(LogCodec.decode(chunk.content())).hasSize(1);
        assertThat(log.<Boolean>alongside(nothing -> nothing.isEmpty())).isTrue();
        assertThat(stored).isEmpty();
    }

    @Test
    void shouldHoldTheWriterBackWhenTheDatabaseIsSlow() {
        var emitters = new CopyOnWriteArrayList<UniEmitter<? super Boolean>>();
        answer = () -> Uni.createFrom().emitter(emitters::add);
        var writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 2_000; i++) {
                log.line("1", LogCategory.INFO, "x".repeat(1000));
            }
        });
        await().atMost(SOON).until(() -> !emitters.isEmpty());
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> !writer.isDone() && stored.size() == 1);
        answer = () -> Uni.createFrom().item(true);
        emitters.forEach(emitter -> emitter.complete(true));
        await().atMost(SOON).until(() -> writer.isDone() && lines() == 2_000);
    }

    @Test
    void shouldTryAgainWithTheSameChunkWhenTheDatabaseFails() {
        answer = () -> Uni.createFrom().failure(new IllegalStateException("away"));
        log.line("1", LogCategory.INFO, "once");
        await().atMost(SOON).until(() -> stored.size() >= 2);
        answer = () -> Uni.createFrom().item(true);
        assertThat(stored).extracting(Chunk::position).containsOnly(Chunk.position(3, 1));
    }

    @Test
    void shouldWriteNothingMoreWhenTheTaskIsAnotherWorkers() throws Exception {
        answer = () -> Uni.createFrom().item(false);
        log.line("1", LogCategory.INFO, "late");
        await().atMost(SOON).until(log::abandoned);
        CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        log.line("1", LogCategory.INFO, "x".repeat(1000));
                    }
                })
                .get(30, TimeUnit.SECONDS);
        assertThat(stored).hasSize(1);
    }

    private long lines() {
        return stored.stream()
                .mapToLong(chunk -> LogCodec.decode(chunk.content()).size())
                .sum();
    }
}
