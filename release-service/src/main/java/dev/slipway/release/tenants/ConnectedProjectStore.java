package dev.slipway.release.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.TenantContext.ConnectedProject;
import dev.slipway.release.documents.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What of other features' tables a tenant's projects are made of. */
@ApplicationScoped
class ConnectedProjectStore {

    private static final String PROJECTS = "select id, name, cast(doc #> array['parts','templates'] as text),"
            + " cast(included_library_variable_set_ids as text) from projects"
            + " where id = any(string_to_array(?1, ',')) order by lower(name), num";

    private final Documents documents;
    private final ObjectMapper json;

    ConnectedProjectStore(Documents documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    Uni<List<ConnectedProject>> of(Tenant tenant) {
        Connections connections = tenant.connections();
        return documents
                .names("environments", "space_id", tenant.spaceId(), "sort_order, num")
                .flatMap(environments -> documents.rows(
                        row -> project(row, connections, environments),
                        PROJECTS,
                        String.join(",", connections.projects())));
    }

    private ConnectedProject project(Object[] row, Connections connections, Map<String, String> environments) {
        String id = (String) row[0];
        List<String> connected = connections.projectEnvironments().getOrDefault(id, List.of());
        return new ConnectedProject(
                id,
                (String) row[1],
                environments.entrySet().stream()
                        .filter(environment -> connected.contains(environment.getKey()))
                        .map(environment -> new Named(environment.getKey(), environment.getValue()))
                        .toList(),
                ProjectTemplates.of(read(row[2])),
                texts(read(row[3])));
    }

    private JsonNode read(Object stored) {
        try {
            return json.readTree(stored == null ? "[]" : (String) stored);
        } catch (IOException e) {
            throw new UncheckedIOException("stored JSON of a project does not read", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
