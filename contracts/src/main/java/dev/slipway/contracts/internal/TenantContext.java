package dev.slipway.contracts.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's values may be given for: {@code GET /internal/tenants/{id}}; 404 when there is no such tenant.
 *
 * @param tenantTags canonical, {@code Region/North}
 * @param projects those that the tenant is connected to, by name
 */
public record TenantContext(
        String id, String spaceId, String name, List<String> tenantTags, List<ConnectedProject> projects) {

    /**
     * @param environments those of the project that the tenant is connected to, in sort order; may be none
     * @param templates what the project asks every tenant for, in each environment
     * @param librarySetIds library variable sets that the project includes; their templates are asked once per tenant
     */
    public record ConnectedProject(
            String id,
            String name,
            List<ProjectContext.Named> environments,
            List<Template> templates,
            List<String> librarySetIds) {}

    /**
     * A value that every tenant is asked for.
     *
     * @param defaultValue null when there is none, and for one that is sensitive
     * @param sealedDefault cipher text of libs/secrets for one that is sensitive; null otherwise
     */
    public record Template(
            String id,
            String name,
            String label,
            String helpText,
            @Nullable String defaultValue,
            Map<String, String> displaySettings,
            @Nullable String sealedDefault) {

        public Template(
                String id,
                String name,
                String label,
                String helpText,
                @Nullable String defaultValue,
                Map<String, String> displaySettings) {
            this(id, name, label, helpText, defaultValue, displaySettings, null);
        }

        /** Without the default in either form. */
        @Override
        public String toString() {
            return "Template[" + id + ", " + name + "]";
        }
    }
}
