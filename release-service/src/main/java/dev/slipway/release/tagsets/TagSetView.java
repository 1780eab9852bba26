package dev.slipway.release.tagsets;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TagSet")
record TagSetView(
        String id,
        String spaceId,
        String name,
        String description,
        int sortOrder,
        String type,
        List<String> scopes,
        List<TagView> tags,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    @Schema(name = "Tag")
    record TagView(String id, String name, String canonicalTagName, String color, String description, int sortOrder) {}

    static TagSetView of(TagSet set) {
        String id = set.id().value();
        return new TagSetView(
                id,
                set.spaceId(),
                set.name(),
                set.description(),
                set.sortOrder(),
                set.type(),
                set.scopes(),
                set.tags().stream()
                        .map(tag -> new TagView(
                                tag.id(),
                                tag.name(),
                                set.canonical(tag.name()),
                                tag.color(),
                                tag.description(),
                                tag.sortOrder()))
                        .toList(),
                set.modified().on(),
                set.modified().by(),
                Links.of("Self", "/api/" + set.spaceId() + "/tagsets/" + id));
    }
}
