package dev.slipway.release.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortOrderTest {

    private static final List<String> NOW =
            List.of("Environments-1", "Environments-2", "Environments-3", "Environments-4");

    @Test
    void shouldPutNamedOnesFirstAndKeepTheRestInOrder() {
        assertThat(SortOrder.of(List.of("Environments-3", "Environments-1"), NOW, "environment"))
                .containsExactly("Environments-3", "Environments-1", "Environments-2", "Environments-4");
    }

    @Test
    void shouldRefuseIdThatNothingHas() {
        assertThatThrownBy(() -> SortOrder.of(List.of("Environments-9"), NOW, "environment"))
                .hasMessageContaining("Environments-9, which is no environment of this space");
    }
}
