package dev.slipway.variables.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutageTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger questions = new AtomicInteger();
    private Instant now = Instant.EPOCH;
    private final Outage outage = new Outage("things", () -> now);

    @Test
    void shouldAskEachTimeWhileAnswersCome() {
        assertThat(ask(Uni.createFrom().item("a"))).isEqualTo("a");
        assertThat(ask(Uni.createFrom().item("b"))).isEqualTo("b");
        assertThat(questions).hasValue(2);
    }

    @Test
    void shouldAskAgainOnlyAfterAPause() {
        assertThat(ask(failure())).isEqualTo("nothing");
        now = now.plus(Outage.PAUSE).minusMillis(1);
        assertThat(ask(Uni.createFrom().item("a"))).isEqualTo("nothing");
        assertThat(questions).hasValue(1);

        now = now.plusMillis(1);
        assertThat(ask(failure())).isEqualTo("nothing");
        assertThat(ask(failure())).isEqualTo("nothing");
        assertThat(questions).hasValue(2);

        now = now.plus(Outage.PAUSE);
        assertThat(ask(Uni.createFrom().item("a"))).isEqualTo("a");
        assertThat(ask(Uni.createFrom().item("b"))).isEqualTo("b");
        assertThat(questions).hasValue(4);
    }

    @Test
    void shouldLetOneRequestWaitForANeighbourThatHangs() {
        ask(failure());
        now = now.plus(Outage.PAUSE);
        var waiting = asked(Uni.createFrom().nothing()).subscribeAsCompletionStage();

        assertThat(ask(Uni.createFrom().item("a"))).isEqualTo("nothing");
        assertThat(waiting).succeedsWithin(SOON).isEqualTo("nothing");
        assertThat(questions).hasValue(2);
    }

    @Test
    void shouldTakeAQuestionThatCannotBeAskedForAnOutage() {
        Uni<String> asked = outage.orElse(
                () -> {
                    throw new IllegalStateException("no connection");
                },
                "nothing");

        assertThat(asked.await().atMost(SOON)).isEqualTo("nothing");
    }

    private String ask(Uni<String> answer) {
        return asked(answer).await().atMost(SOON);
    }

    private Uni<String> asked(Uni<String> answer) {
        return outage.orElse(
                () -> {
                    questions.incrementAndGet();
                    return answer;
                },
                "nothing");
    }

    private static Uni<String> failure() {
        return Uni.createFrom().failure(new IllegalStateException("down"));
    }
}
