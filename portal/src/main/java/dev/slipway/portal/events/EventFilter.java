package dev.slipway.portal.events;

import dev.slipway.rest.IdList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; all that is given must hold.
 *
 * @param ids numbers of events; null for no filter, empty for an id list that no event can have
 * @param aboutAll documents that an event must all be about
 * @param aboutAny lists of documents; an event must be about one of each list
 * @param spaces empty for all spaces
 * @param system whether events of no space are wanted too
 */
record EventFilter(
        @Nullable List<Long> ids,
        IdList aboutAll,
        List<IdList> aboutAny,
        IdList users,
        IdList categories,
        IdList documentTypes,
        IdList agents,
        IdList spaces,
        boolean system,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long fromNumber,
        @Nullable Long toNumber) {

    EventFilter {
        ids = ids == null ? null : List.copyOf(ids);
        aboutAny = aboutAny.stream().filter(list -> !list.isEmpty()).toList();
    }
}
