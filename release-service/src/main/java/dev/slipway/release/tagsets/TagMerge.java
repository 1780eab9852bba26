package dev.slipway.release.tagsets;

import dev.slipway.release.documents.Given;
import dev.slipway.release.tagsets.TagSetChange.TagChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Turns sent tags into the tags of a set: a known id stays, a tag sent without one keeps the id of its name. */
final class TagMerge {

    private static final String DEFAULT_COLOR = "#333333";

    private TagMerge() {}

    /** @param newIds at least as many as tags are sent */
    static List<Tag> merge(List<Tag> before, List<TagChange> sent, List<String> newIds) {
        Set<String> known = new HashSet<>(before.stream().map(Tag::id).toList());
        Set<String> claimed = new HashSet<>();
        sent.forEach(tag -> {
            if (known.contains(Given.text(tag.id()))) {
                claimed.add(Given.text(tag.id()));
            }
        });
        Iterator<String> unused = newIds.iterator();
        Set<String> used = new HashSet<>();
        List<Tag> merged = new ArrayList<>();
        for (TagChange tag : sent) {
            String name = Given.text(tag.name());
            String wanted = known.contains(Given.text(tag.id())) ? Given.text(tag.id()) : idOf(name, before, claimed);
            String id = !wanted.isEmpty() && used.add(wanted) ? wanted : unused.next();
            String color = Given.text(tag.color());
            merged.add(new Tag(
                    id,
                    name,
                    color.isEmpty() ? DEFAULT_COLOR : color,
                    Given.raw(tag.description()),
                    tag.sortOrder() == null ? merged.size() : tag.sortOrder()));
        }
        return List.copyOf(merged);
    }

    private static String idOf(String name, List<Tag> before, Set<String> claimed) {
        return before.stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name) && !claimed.contains(tag.id()))
                .map(Tag::id)
                .findFirst()
                .orElse("");
    }
}
