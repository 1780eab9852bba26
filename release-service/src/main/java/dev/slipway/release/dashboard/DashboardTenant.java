package dev.slipway.release.dashboard;

import dev.slipway.rest.Links;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tenant that is connected to a project on the dashboard.
 *
 * @param projectEnvironments all its connections, whether the dashboard shows them or not
 */
@Schema(name = "DashboardTenant")
public record DashboardTenant(
        String id,
        String name,
        List<String> tenantTags,
        Map<String, List<String>> projectEnvironments,
        boolean isDisabled,
        Links links) {}
