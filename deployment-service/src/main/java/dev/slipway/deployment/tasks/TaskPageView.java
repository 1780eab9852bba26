package dev.slipway.deployment.tasks;

import dev.slipway.rest.Links;
import dev.slipway.rest.Page;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of tasks, with how many there are in each state. */
@Schema(name = "TaskPage", description = "A page of tasks, with how many there are in each state")
record TaskPageView(
        String itemType,
        long totalResults,
        int itemsPerPage,
        long numberOfPages,
        long lastPageNumber,
        List<TaskView> items,
        Map<String, Long> totalCounts,
        Map<String, Long> totalCountsInOtherSpaces,
        Links links) {

    static TaskPageView of(Page<TaskView> page, Map<String, Long> counts) {
        return new TaskPageView(
                page.itemType(),
                page.totalResults(),
                page.itemsPerPage(),
                page.numberOfPages(),
                page.lastPageNumber(),
                page.items(),
                counts,
                Map.of(),
                page.links());
    }
}
