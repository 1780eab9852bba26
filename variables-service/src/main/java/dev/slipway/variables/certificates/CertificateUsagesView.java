package dev.slipway.variables.certificates;

import dev.slipway.rest.Links;
import dev.slipway.variables.sets.FindUses.Use;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which variables hold a certificate.
 *
 * @param tenantUsages empty: values of tenants do not reach deployments yet
 * @param deploymentTargetUsages empty: deployment targets do not use certificates yet
 */
@Schema(name = "CertificateUsages")
record CertificateUsagesView(
        List<OwnerView> projectUsages,
        List<OwnerView> libraryVariableSetUsages,
        List<String> tenantUsages,
        List<String> deploymentTargetUsages,
        Links links) {

    @Schema(name = "CertificateUsage")
    record OwnerView(String ownerId, String variableSetId, List<String> variableNames, Links links) {}

    static CertificateUsagesView of(String space, String id, List<Use> uses) {
        return new CertificateUsagesView(
                owners(space, uses, "Projects-"),
                owners(space, uses, "LibraryVariableSets-"),
                List.of(),
                List.of(),
                Links.of("Self", "/api/" + space + "/certificates/" + id + "/usages"));
    }

    private static List<OwnerView> owners(String space, List<Use> uses, String prefix) {
        return uses.stream()
                .filter(use -> use.ownerId().startsWith(prefix))
                .map(use -> new OwnerView(
                        use.ownerId(),
                        use.variableSetId(),
                        use.names(),
                        Links.of("Variables", "/api/" + space + "/variables/" + use.variableSetId())))
                .toList();
    }
}
