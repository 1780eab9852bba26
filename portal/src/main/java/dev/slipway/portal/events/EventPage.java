package dev.slipway.portal.events;

import dev.slipway.rest.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of events, for the OpenAPI document alone: an answer that may be a file has no type of its own. */
@Schema(name = "EventPage")
record EventPage(
        String itemType,
        long totalResults,
        int itemsPerPage,
        long numberOfPages,
        long lastPageNumber,
        List<EventView> items,
        Links links) {}
