package dev.slipway.deployment.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.deployment.tasks.TaskState.Cancelling;
import dev.slipway.deployment.tasks.TaskState.Completed;
import dev.slipway.deployment.tasks.TaskState.Executing;
import dev.slipway.deployment.tasks.TaskState.Queued;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskStateTest {

    @Test
    void shouldOfferOnlyLegalMoves() {
        assertThat(new Queued().start()).isEqualTo(new Executing());
        assertThat(new Queued().cancel()).isEqualTo(Completed.CANCELED);
        assertThat(new Queued().expire()).isEqualTo(Completed.TIMED_OUT);
        assertThat(new Executing().cancel()).isEqualTo(new Cancelling());
        assertThat(new Executing().giveBack()).isEqualTo(new Queued());
        assertThat(new Cancelling().end(Completed.SUCCESS)).isEqualTo(Completed.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Queued", "Executing", "Cancelling", "Success", "Failed", "Canceled", "TimedOut"})
    void shouldReadItsOwnName(String name) {
        assertThat(TaskState.of(name).wireName()).isEqualTo(name);
        assertThat(TaskState.find(name.toUpperCase(java.util.Locale.ROOT))).contains(TaskState.of(name));
    }

    @Test
    void shouldKnowWhatIsCompleted() {
        assertThat(TaskState.all().stream().filter(TaskState::completed).map(TaskState::wireName))
                .containsExactly("Success", "Failed", "Canceled", "TimedOut");
    }

    @Test
    void shouldRefuseUnknownStates() {
        assertThat(TaskState.find("Paused")).isEmpty();
        assertThatThrownBy(() -> new Completed("Queued")).isInstanceOf(IllegalArgumentException.class);
    }
}
