package dev.slipway.release.tagsets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.contracts.release.TagSetChanged.Renaming;
import dev.slipway.release.documents.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TagSetUpdateTest {

    private static final Tag NORTH = new Tag("Tags-1", "North", "#333333", "", 0);
    private static final Tag SOUTH = new Tag("Tags-2", "South", "#333333", "", 1);
    private static final TagSet REGION = set("Region", TagSet.MULTI_SELECT, List.of("Tenant"), NORTH, SOUTH);

    @Test
    void shouldRenameWhatIsCarriedWhenSetAndTagsAreRenamed() {
        TagSet after =
                set("Area", TagSet.MULTI_SELECT, List.of("Tenant"), renamed(NORTH, "South"), renamed(SOUTH, "North"));

        TagSetUpdate update =
                new TagSetUpdate(REGION, after, List.of(tenant("A", "Region/North"), tenant("B", "Region/South")));

        assertThat(update.refusals()).isEmpty();
        assertThat(update.renames()).isEqualTo(Map.of("Region/North", "Area/South", "Region/South", "Area/North"));
    }

    @Test
    void shouldRefuseToRemoveTagNamingWhatCarriesIt() {
        TagSet after = set("Region", TagSet.MULTI_SELECT, List.of("Tenant"), NORTH);

        assertThat(new TagSetUpdate(REGION, after, List.of(tenant("A", "Region/South"))).refusals())
                .singleElement()
                .asString()
                .contains("'Region/South'", "tenant 'A'");
        assertThat(new TagSetUpdate(REGION, after, List.of(tenant("A", "Region/North"))).refusals())
                .isEmpty();
    }

    @Test
    void shouldRefuseToRenameTagThatStepNames() {
        TagSet after = set("Region", TagSet.MULTI_SELECT, List.of("Tenant"), renamed(NORTH, "Up"), SOUTH);
        TagUse step = new TagUse("Tenant", "step", "p/1", "Deploy", "Region/North");

        assertThat(new TagSetUpdate(REGION, after, List.of(step)).refusals())
                .singleElement()
                .asString()
                .contains("step 'Deploy'");
        assertThat(new TagSetUpdate(REGION, REGION, List.of(step)).refusals()).isEmpty();
    }

    @Test
    void shouldRefuseScopeAndTypeThatUsesDoNotAllow() {
        List<TagUse> both = List.of(tenant("A", "Region/North"), tenant("A", "Region/South"));

        assertThat(new TagSetUpdate(REGION, set("Region", TagSet.SINGLE_SELECT, List.of("Tenant"), NORTH, SOUTH), both)
                        .refusals())
                .singleElement()
                .asString()
                .contains("SingleSelect", "tenant 'A'");
        assertThat(new TagSetUpdate(REGION, set("Region", TagSet.MULTI_SELECT, List.of("Project"), NORTH, SOUTH), both)
                        .refusals())
                .singleElement()
                .asString()
                .contains("scope Tenant");
    }

    @Test
    void shouldKeepFreeTextBehindNewName() {
        TagSet before = set("Note", TagSet.FREE_TEXT, List.of("Tenant"));
        TagSet after = set("Remark", TagSet.FREE_TEXT, List.of("Tenant"));

        assertThat(new TagSetUpdate(before, after, List.of(tenant("A", "Note/any thing"))).renames())
                .isEqualTo(Map.of("Note/any thing", "Remark/any thing"));
    }

    @Test
    void shouldNameAtMostTenUsers() {
        List<TagUse> many = java.util.stream.IntStream.range(0, 12)
                .mapToObj(number -> tenant("T" + number, "Region/South"))
                .toList();

        assertThat(TagSetUpdate.deletionRefusal(REGION, many))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("tenant 'T0'", "and 2 more"));
        assertThat(TagSetUpdate.deletionRefusal(REGION, List.of())).isEmpty();
    }

    static Stream<Arguments> changes() {
        List<String> tenant = List.of("Tenant");
        TagSet free = set("Region", TagSet.FREE_TEXT, tenant);
        return Stream.of(
                Arguments.of("nothing that a tag is called by", REGION, REGION, null),
                Arguments.of("another tag besides", set("Region", TagSet.MULTI_SELECT, tenant, NORTH), REGION, null),
                Arguments.of(
                        "another name of the set",
                        REGION,
                        set("Area", TagSet.MULTI_SELECT, tenant, NORTH, SOUTH),
                        told("Area", List.of(), false, "North", "South")),
                Arguments.of(
                        "another name of a tag",
                        REGION,
                        set("Region", TagSet.MULTI_SELECT, tenant, renamed(NORTH, "Up"), SOUTH),
                        told("Region", List.of(new Renaming("North", "Up")), false, "Up", "South")),
                Arguments.of(
                        "one tag less",
                        REGION,
                        set("Region", TagSet.MULTI_SELECT, tenant, SOUTH),
                        told("Region", List.of(), false, "South")),
                Arguments.of("any tag from now on", REGION, free, null),
                Arguments.of(
                        "certain tags from now on", free, REGION, told("Region", List.of(), false, "North", "South")),
                Arguments.of("free text as before", free, free, null),
                Arguments.of(
                        "another name of free text",
                        free,
                        set("Area", TagSet.FREE_TEXT, tenant),
                        told("Area", List.of(), true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void shouldTellOthersWhatTagsAreCalledNow(String what, TagSet before, TagSet after, @Nullable TagSetChanged told) {
        assertThat(TagSetUpdate.toTell(before, after)).isEqualTo(Optional.ofNullable(told));
    }

    @Test
    void shouldTellOthersOfADeletedSetThatHadTags() {
        assertThat(TagSetUpdate.toTellOfDeleted(REGION)).contains(told("Region", List.of(), false));
        assertThat(TagSetUpdate.toTellOfDeleted(set("Region", TagSet.MULTI_SELECT, List.of("Tenant"))))
                .isEmpty();
    }

    private static TagSetChanged told(String name, List<Renaming> renamed, boolean freeText, String... tags) {
        return new TagSetChanged("Spaces-1", "TagSets-1", "Region", name, renamed, freeText, List.of(tags));
    }

    private static TagUse tenant(String name, String tag) {
        return new TagUse("Tenant", "tenant", "Tenants-" + name, name, tag);
    }

    private static Tag renamed(Tag tag, String name) {
        return new Tag(tag.id(), name, tag.color(), tag.description(), tag.sortOrder());
    }

    private static TagSet set(String name, String type, List<String> scopes, Tag... tags) {
        return new TagSet(TagSetId.of(1), "Spaces-1", name, "", 0, type, scopes, List.of(tags), new Stamp(null, null));
    }
}
