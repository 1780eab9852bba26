package dev.slipway.variables.accounts;

import dev.slipway.rest.Links;
import dev.slipway.variables.sets.FindUses.Use;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which variables name an account.
 *
 * @param targets empty: deployment targets do not use accounts yet
 */
@Schema(name = "AccountUsages")
record UsagesView(
        List<OwnerView> projectVariableSets, List<OwnerView> libraryVariableSets, List<String> targets, Links links) {

    @Schema(name = "AccountUsage")
    record OwnerView(String ownerId, String variableSetId, List<String> variableNames, Links links) {}

    static UsagesView of(String space, String id, List<Use> uses) {
        return new UsagesView(
                owners(space, uses, "Projects-"),
                owners(space, uses, "LibraryVariableSets-"),
                List.of(),
                Links.of("Self", "/api/" + space + "/accounts/" + id + "/usages"));
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
