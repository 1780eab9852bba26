package dev.slipway.deployment.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldTaskTest {

    @SuppressWarnings("NullAway") // what the task is to do does not matter here
    private final HeldTask held =
            new HeldTask(new ClaimedTask("ServerTasks-1", "Deployments-1", "Spaces-1", 3, false, null), 100, false);

    @Test
    void shouldLetScriptsLiveTenSecondsBeyondTheMomentOfAsking() {
        var told = new ArrayList<Double>();
        held.onKeepAlive(told::add);

        held.renewed(102);
        held.renewed(101);

        assertThat(told).containsExactly(110.0, 112.0, 112.0);
        assertThat(held.deadlineUptime()).isEqualTo(112);
    }

    @Test
    void shouldTellOfCancellationOnceAndLateListenersAtOnce() {
        var told = new AtomicInteger();
        held.onCancel(told::incrementAndGet);

        held.cancel();
        held.cancel();
        held.onCancel(told::incrementAndGet);

        assertThat(held.cancelRequested()).isTrue();
        assertThat(told).hasValue(2);
    }

    @Test
    void shouldStayLost() {
        var told = new AtomicInteger();
        var deadlines = new ArrayList<Double>();
        held.onKeepAlive(deadlines::add);
        held.onLost(told::incrementAndGet);

        held.lose();
        held.lose();
        held.renewed(200);

        assertThat(held.lost()).isTrue();
        assertThat(told).hasValue(1);
        assertThat(deadlines).containsExactly(110.0);
    }
}
