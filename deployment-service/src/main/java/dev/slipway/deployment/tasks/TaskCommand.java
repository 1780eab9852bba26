package dev.slipway.deployment.tasks;

import dev.slipway.rest.DomainException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task that a client asks for by its kind. Those that this server runs begin as something else. */
@Schema(name = "TaskCommand", description = "A task to run")
record TaskCommand(
        @Schema(description = "The kind of task", examples = "Health") @Nullable
        String name,

        @Nullable String description,
        @Nullable Map<String, Object> arguments,
        @Nullable String spaceId) {

    private static final List<String> NOT_YET = List.of(
            "Health",
            "AdHocScript",
            "Upgrade",
            "UpdateCalamari",
            "TestEmail",
            "TestAzureAccount",
            "RunbookRun",
            "AutoDeploy",
            "Retention",
            "Delete",
            "Backup",
            "Migration",
            "MigrationImport",
            "MigrationPartialExport",
            "SystemIntegrityCheck",
            "SyncCommunityActionTemplates",
            "ProcessExternalFeedTriggers");

    DomainException refusal() {
        var kind = name == null ? "" : name.strip();
        if (kind.equalsIgnoreCase("Deploy")) {
            return DomainException.invalid("A deployment begins with its release and environment:"
                    + " POST it to /api/{spaceId}/deployments, and its task comes with it.");
        }
        return DomainException.invalid(NOT_YET.stream()
                .filter(kind::equalsIgnoreCase)
                .findFirst()
                .map(known -> "This server does not run " + known
                        + " tasks yet. It runs deployments: POST one to /api/{spaceId}/deployments.")
                .orElse("There is no kind of task '" + kind + "'. GET /api/tasks/tasktypes lists what runs here."));
    }
}
