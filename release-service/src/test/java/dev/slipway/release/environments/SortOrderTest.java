package dev.slipway.release.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortOrderTest {

    @Test
    void shouldPutNamedOnesFirstAndKeepTheRestInOrder() {
        List<Environment> now = List.of(environment(1), environment(2), environment(3), environment(4));

        assertThat(SortOrder.of(List.of("Environments-3", "Environments-1"), now))
                .containsExactly("Environments-3", "Environments-1", "Environments-2", "Environments-4");
    }

    private static Environment environment(int number) {
        return Environment.blank(EnvironmentId.of(number), "Spaces-1", number);
    }
}
