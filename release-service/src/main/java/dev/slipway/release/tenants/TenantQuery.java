package dev.slipway.release.tenants;

import dev.slipway.release.documents.Filter;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of tenants is narrowed to. */
class TenantQuery {

    @QueryParam("ids")
    @Nullable
    List<String> ids;

    @QueryParam("name")
    @Nullable
    String name;

    @QueryParam("partialName")
    @Nullable
    String partialName;

    @Parameter(description = "Only tenants connected to this project")
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(
            description =
                    "Only tenants with any of these tags of one set, and that for every set: tags=Region/North,Ring/Early")
    @QueryParam("tags")
    @Nullable
    List<String> tags;

    @Parameter(description = "true or false: only tenants that are, or are not")
    @QueryParam("isDisabled")
    @Nullable
    String isDisabled;

    @Parameter(description = "Only clones of this tenant")
    @QueryParam("clonedFromTenantId")
    @Nullable
    String clonedFromTenantId;

    Filter filter(String spaceId) {
        return Filter.space(spaceId)
                .called(name)
                .and("isDisabled", flag(isDisabled))
                .and("clonedFromTenantId", clonedFromTenantId)
                .where(
                        "projectId",
                        projectId,
                        "cast(sql('exists (select 1 from tenant_projects c where c.tenant_id = ? and c.project_id = ?)',"
                                + " id, :projectId) as Boolean) = true")
                .where(
                        "tags",
                        String.join(",", IdList.of(tags).ids()),
                        "cast(sql('has_tags(?, ?)', tenantTags, :tags) as Boolean) = true")
                .named(partialName)
                .among(IdList.of(ids).ids());
    }

    private static @Nullable Boolean flag(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        return switch (sent.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw DomainException.invalid(
                        "The query parameter 'isDisabled' must be true or false, but is '" + sent + "'.");
        };
    }
}
