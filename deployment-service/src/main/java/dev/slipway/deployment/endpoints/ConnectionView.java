package dev.slipway.deployment.endpoints;

import dev.slipway.rest.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the last look at a machine found. */
@Schema(name = "MachineConnectionStatus", description = "What the last look at a machine found")
public record ConnectionView(
        String id,
        String machineId,

        @Schema(description = "Unknown until somebody looked")
        String status,

        List<String> logs,
        @Nullable String currentTentacleVersion,
        @Nullable String lastChecked,
        Links links) {

    /** @param path of the machine */
    public static ConnectionView of(String id, Condition condition, String path) {
        return new ConnectionView(
                id,
                id,
                condition.status(),
                List.of(condition.summary()),
                null,
                null,
                Links.of("Self", path + "/connection").and("Machine", path));
    }
}
