package dev.slipway.rest.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the parameters that mean the same on every route, where a resource does not describe its own. */
final class WellKnownParameters {

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("spaceId", "Id of the space, for example Spaces-1"),
            Map.entry("id", "Id of the resource"),
            Map.entry("idOrName", "Id or name of the resource"),
            Map.entry("project", "Id or slug of the project"),
            Map.entry("channel", "Id of the channel"),
            Map.entry("version", "Version of the release"),
            Map.entry("releaseId", "Id of the release"),
            Map.entry("environmentId", "Id of the environment"),
            Map.entry("tenantId", "Id of the tenant"),
            Map.entry("process", "Id of the process or of one of its snapshots"),
            Map.entry("skip", "How many items to leave out, from 0"),
            Map.entry("take", "How many items to give, 30 unless said otherwise"),
            Map.entry("ids", "Only these: ids=a,b or ids=a&ids=b; none means all"),
            Map.entry("name", "Only the one with this name, in any case"),
            Map.entry("partialName", "Only those whose name contains this, in any case"),
            Map.entry("searchByVersion", "Only those whose version contains this, in any case"),
            Map.entry("clone", "Id of the resource to copy"),
            Map.entry("clonedFromProjectId", "Only clones of this project"),
            Map.entry("ignoreChannelRules", "Whether versions that the channel's rules refuse will do"),
            Map.entry("projects", "Only these projects"),
            Map.entry("environments", "Only these environments"),
            Map.entry("includePrevious", "Whether last successful deployments are wanted as well"));

    private WellKnownParameters() {}

    static void describe(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null) {
            parameter.setDescription(DESCRIPTIONS.get(parameter.getName()));
        }
        if (("skip".equals(parameter.getName()) || "take".equals(parameter.getName()))
                && parameter.getSchema() != null) {
            parameter.getSchema().type(List.of(Schema.SchemaType.INTEGER)).minimum(BigDecimal.ZERO);
        }
    }
}
