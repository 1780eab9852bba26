package dev.slipway.release.tagsets;

import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * Tags that belong together.
 *
 * @param type {@code SingleSelect}, {@code MultiSelect} or {@code FreeText}; one of free text has no list of tags
 * @param scopes kinds of documents that the tags may be put on
 */
record TagSet(
        TagSetId id,
        String spaceId,
        String name,
        String description,
        int sortOrder,
        String type,
        List<String> scopes,
        List<Tag> tags,
        Stamp modified) {

    static final String SINGLE_SELECT = "SingleSelect";
    static final String MULTI_SELECT = "MultiSelect";
    static final String FREE_TEXT = "FreeText";
    static final String TENANT = "Tenant";

    static TagSet blank(TagSetId id, String spaceId, int sortOrder) {
        return new TagSet(
                id, spaceId, "", "", sortOrder, MULTI_SELECT, List.of(TENANT), List.of(), new Stamp(null, null));
    }

    /** @param newIds at least as many as tags are sent */
    TagSet changed(TagSetChange change, List<String> newIds, Stamp stamp) {
        String type = Given.text(change.type());
        List<String> scopes = Given.list(change.scopes()).stream().distinct().toList();
        return new TagSet(
                id,
                spaceId,
                Given.text(change.name()),
                Given.raw(change.description()),
                change.sortOrder() == null ? sortOrder : change.sortOrder(),
                type.isEmpty() ? this.type : type,
                scopes.isEmpty() ? this.scopes : scopes,
                TagMerge.merge(tags, Given.list(change.tags()), newIds),
                stamp);
    }

    boolean isFreeText() {
        return type.equals(FREE_TEXT);
    }

    boolean isSingleSelect() {
        return type.equals(SINGLE_SELECT);
    }

    String canonical(String tagName) {
        return name + "/" + tagName;
    }

    /** The canonical name of a tag that this set has, spelled in any case. */
    Optional<String> canonicalOf(String tagName) {
        return isFreeText()
                ? Optional.of(canonical(tagName))
                : tags.stream()
                        .filter(tag -> tag.name().equalsIgnoreCase(tagName))
                        .map(tag -> canonical(tag.name()))
                        .findFirst();
    }
}
