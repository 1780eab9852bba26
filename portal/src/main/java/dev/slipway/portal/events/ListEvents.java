package dev.slipway.portal.events;

import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What both addresses of the events, of the server and of one space, answer. */
@ApplicationScoped
class ListEvents {

    private static final int LONGEST_PAGE = 1000;
    private static final int LONGEST_CSV = 10_000;

    private final EventStore store;

    ListEvents(EventStore store) {
        this.store = store;
    }

    /** @param path with the filters of the request, for the links */
    Uni<Page<EventView>> page(EventFilter filter, PageRequest asked, String path) {
        PageRequest page = PageRequest.of(asked.skip(), Math.min(asked.take(), LONGEST_PAGE));
        return store.find(filter, page.skip(), page.take())
                .map(found -> Page.of("Event", found.events(), found.total(), page, path)
                        .map(EventView::of));
    }

    Uni<String> csv(EventFilter filter, PageRequest asked) {
        return store.find(filter, asked.skip(), Math.min(asked.take(), LONGEST_CSV))
                .map(found -> EventCsv.of(found.events()));
    }

    Uni<EventView> one(EventFilter filter, String id) {
        return store.find(filter, 0, 1).map(found -> found.events().stream()
                .findFirst()
                .map(EventView::of)
                .orElseThrow(() -> EventsQuery.unknown(id)));
    }

    /** Programs are called what they call themselves. */
    Uni<Map<String, String>> agents() {
        return store.seen(EventStore.Word.AGENT).map(seen -> seen.stream()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, same) -> one, LinkedHashMap::new)));
    }

    Uni<Map<String, String>> categories() {
        return store.seen(EventStore.Word.CATEGORY).map(EventWords::categories);
    }

    Uni<Map<String, String>> documentTypes() {
        return store.seen(EventStore.Word.DOCUMENT_TYPE).map(EventWords::documentTypes);
    }

    /** The list's address with the filters of a query, which the links of a page repeat. */
    static String path(String base, @Nullable String query) {
        if (query == null) {
            return base;
        }
        List<String> filters = java.util.Arrays.stream(query.split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith("skip=") && !each.startsWith("take="))
                .toList();
        return filters.isEmpty() ? base : base + "?" + String.join("&", filters);
    }
}
