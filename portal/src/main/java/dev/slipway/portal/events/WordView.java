package dev.slipway.portal.events;

import dev.slipway.rest.Links;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category or a kind of document, with its name for people. */
@Schema(name = "EventWord")
record WordView(String id, String name, Links links) {

    /** @param eventCategories of the events in the group */
    @Schema(name = "EventGroup")
    record Group(String id, String name, List<String> eventCategories, Links links) {}

    static List<WordView> of(Map<String, String> names) {
        return names.entrySet().stream()
                .map(each -> new WordView(each.getKey(), each.getValue(), Links.none()))
                .toList();
    }

    static List<Group> groups() {
        return EventWords.groups().stream()
                .map(group -> new Group(group.id(), group.name(), group.categories(), Links.none()))
                .toList();
    }
}
