package dev.slipway.deployment.targets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Counts the targets of the environments of a space. */
@ApplicationScoped
class SummarizeEnvironments {

    private final EnvironmentsClient environments;
    private final TargetStore store;

    SummarizeEnvironments(@RestClient EnvironmentsClient environments, TargetStore store) {
        this.environments = environments;
        this.store = store;
    }

    /** @param ids with commas between, or null */
    Uni<EnvironmentsSummaryView> summary(
            String spaceId,
            @Nullable String ids,
            @Nullable String partialName,
            TargetFilter filter,
            boolean hidesEmpty) {
        return environments
                .environments(spaceId, ids, partialName, PageRequest.MAX_TAKE)
                .chain(page -> store.targets(spaceId)
                        .map(targets -> targets.stream().filter(filter::admits).toList())
                        .map(targets -> EnvironmentsSummaryView.of(items(page), targets, hidesEmpty)));
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("Items").forEach(items::add);
        return items;
    }
}
