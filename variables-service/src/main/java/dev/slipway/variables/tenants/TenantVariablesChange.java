package dev.slipway.variables.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All values of a tenant as a client sends them; templates and names are read over. */
@Schema(name = "TenantVariablesChange")
record TenantVariablesChange(
        @Nullable Map<String, @Nullable ProjectChange> projectVariables,
        @Nullable Map<String, @Nullable LibraryChange> libraryVariables) {

    @Schema(name = "TenantProjectVariablesChange")
    record ProjectChange(@Nullable Map<String, @Nullable Map<String, @Nullable JsonNode>> variables) {}

    @Schema(name = "TenantLibraryVariablesChange")
    record LibraryChange(@Nullable Map<String, @Nullable JsonNode> variables) {}

    List<Answers.Sent> sent() {
        List<Answers.Sent> sent = new ArrayList<>();
        if (projectVariables != null) {
            projectVariables.forEach((project, change) -> {
                if (change != null && change.variables() != null) {
                    change.variables().forEach((environment, values) -> add(project, environment, values, sent));
                }
            });
        }
        if (libraryVariables != null) {
            libraryVariables.forEach((set, change) -> {
                if (change != null) {
                    add(set, TenantValue.EVERYWHERE, change.variables(), sent);
                }
            });
        }
        return sent;
    }

    private static void add(
            String owner,
            String environment,
            @Nullable Map<String, @Nullable JsonNode> values,
            List<Answers.Sent> sent) {
        if (values != null) {
            values.forEach((template, value) -> sent.add(new Answers.Sent(owner, environment, template, value)));
        }
    }
}
