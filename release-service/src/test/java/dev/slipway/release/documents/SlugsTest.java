package dev.slipway.release.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void shouldMakeSlugOfNameUnlessOneIsChosen() {
        assertThat(Slugs.free(null, "My App", Set.of())).isEqualTo("my-app");
        assertThat(Slugs.free("", "My App", Set.of())).isEqualTo("my-app");
        assertThat(Slugs.free("chosen", "My App", Set.of())).isEqualTo("chosen");
    }

    @Test
    void shouldAddNumberWhenTakenInAnyCase() {
        assertThat(Slugs.free(null, "My App", Set.of("MY-APP", "my-app-1"))).isEqualTo("my-app-2");
    }

    @Test
    void shouldKeepSlugWhenDocumentIsRenamed() {
        assertThat(Slugs.kept(null, "Renamed", "first-name", Set.of())).isEqualTo("first-name");
        assertThat(Slugs.kept("other", "Renamed", "first-name", Set.of())).isEqualTo("other");
        assertThat(Slugs.kept(null, "New", "", Set.of())).isEqualTo("new");
    }
}
