package dev.slipway.release.tagsets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.release.tagsets.TagSetChange.TagChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagMergeTest {

    private static final List<Tag> BEFORE =
            List.of(new Tag("Tags-1", "North", "#333333", "", 0), new Tag("Tags-2", "South", "#333333", "", 1));

    @Test
    void shouldKeepIdsOfRenamedTagsAndOfThoseSentByName() {
        List<Tag> merged = TagMerge.merge(
                BEFORE,
                List.of(tag("Tags-2", "Deep South"), tag(null, "nORTH"), tag("", "East")),
                List.of("7", "8", "9"));

        assertThat(merged).extracting(Tag::id).containsExactly("Tags-2", "Tags-1", "7");
        assertThat(merged).extracting(Tag::name).containsExactly("Deep South", "nORTH", "East");
    }

    @Test
    void shouldGiveIdsToUnknownAndRepeatedOnes() {
        List<Tag> merged = TagMerge.merge(
                BEFORE, List.of(tag("Tags-1", "a"), tag("Tags-1", "b"), tag("Tags-99", "c")), List.of("7", "8", "9"));

        assertThat(merged).extracting(Tag::id).containsExactly("Tags-1", "7", "8");
    }

    @Test
    void shouldNotTakeIdOfNameThatAnotherTagHasById() {
        List<Tag> swapped =
                TagMerge.merge(BEFORE, List.of(tag(null, "South"), tag("Tags-2", "North")), List.of("7", "8"));

        assertThat(swapped).extracting(Tag::id).containsExactly("7", "Tags-2");
    }

    private static TagChange tag(@org.jspecify.annotations.Nullable String id, String name) {
        return new TagChange(id, name, null, null, null);
    }
}
