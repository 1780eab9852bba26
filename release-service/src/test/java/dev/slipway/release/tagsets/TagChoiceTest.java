package dev.slipway.release.tagsets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.release.documents.Stamp;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagChoiceTest {

    private static final List<TagSet> SETS = List.of(
            set(1, "Region", TagSet.MULTI_SELECT, List.of("Tenant"), "North", "South"),
            set(2, "Ring", TagSet.SINGLE_SELECT, List.of("Tenant", "Project"), "Early", "Stable"),
            set(3, "Note", TagSet.FREE_TEXT, List.of("Tenant")),
            set(4, "Tier", TagSet.MULTI_SELECT, List.of("Environment"), "Gold"));

    @Test
    void shouldSpellTagsAsTheirSetsDoEachOnce() {
        TagChoice choice =
                new TagChoice(SETS, "Tenant", List.of("region/NORTH", "Region/North", "Ring/early", "note/any Thing"));

        assertThat(choice.problems()).isEmpty();
        assertThat(choice.canonical()).containsExactly("Region/North", "Ring/Early", "Note/any Thing");
    }

    @ParameterizedTest
    @CsvSource({
        "North, is not spelled Set/Tag",
        "Region/, is not spelled Set/Tag",
        "/North, names a tag set that this space does not have",
        "Planet/Mars, names a tag set that this space does not have",
        "Region/East, is no tag of tag set 'Region'",
        "Tier/Gold, Add the scope Tenant"
    })
    void shouldRefuseTagThatCannotBePutThere(String tag, String message) {
        assertThat(new TagChoice(SETS, "Tenant", List.of(tag)).problems())
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void shouldRefuseSecondTagOfSingleSelectAndTooMany() {
        assertThat(new TagChoice(SETS, "Project", List.of("Ring/Early", "Ring/Stable")).carryingProblems())
                .singleElement()
                .asString()
                .contains("Only one tag");
        assertThat(new TagChoice(SETS, "Project", List.of("Ring/Early", "Ring/Stable")).problems())
                .isEmpty();
        assertThat(new TagChoice(SETS, "Tenant", List.of("Region/North", "Region/South")).carryingProblems())
                .isEmpty();
        assertThat(new TagChoice(SETS, "Tenant", Collections.nCopies(TagChoice.MOST_TAGS + 1, "Region/North"))
                        .problems())
                .singleElement()
                .asString()
                .contains("At most 200");
    }

    private static TagSet set(int number, String name, String type, List<String> scopes, String... tags) {
        return new TagSet(
                TagSetId.of(number),
                "Spaces-1",
                name,
                "",
                0,
                type,
                scopes,
                List.of(tags).stream()
                        .map(tag -> new Tag(tag, tag, "#333333", "", 0))
                        .toList(),
                new Stamp(null, null));
    }
}
