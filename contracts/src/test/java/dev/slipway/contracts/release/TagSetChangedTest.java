package dev.slipway.contracts.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.release.TagSetChanged.Renaming;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagSetChangedTest {

    private static final TagSetChanged RENAMED =
            changed("Area", List.of(new Renaming("North", "Far north")), false, "Far north", "South");
    private static final TagSetChanged FREE = changed("Area", List.of(), true);
    private static final TagSetChanged GONE = changed("Region", List.of(), false);

    @ParameterizedTest
    @CsvSource({
        "Region/North, Area/Far north, Area/North, ''",
        "region/NORTH, Area/Far north, Area/NORTH, ''",
        "Region/south, Area/South, Area/south, ''",
        "Region/West, '', Area/West, ''",
        "Other/North, Other/North, Other/North, Other/North",
        "Regional/North, Regional/North, Regional/North, Regional/North",
        "North, North, North, North"
    })
    void shouldSayWhatHasBecomeOfATag(String tag, String renamed, String free, String gone) {
        assertThat(RENAMED.now(tag).orElse("")).isEqualTo(renamed);
        assertThat(FREE.now(tag).orElse("")).isEqualTo(free);
        assertThat(GONE.now(tag).orElse("")).isEqualTo(gone);
    }

    private static TagSetChanged changed(String name, List<Renaming> renamed, boolean freeText, String... tags) {
        return new TagSetChanged("Spaces-1", "TagSets-1", "Region", name, renamed, freeText, List.of(tags));
    }
}
