package dev.slipway.deployment.targets;

import dev.slipway.contracts.internal.EnvironmentDetails;
import dev.slipway.rest.Links;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many targets the environments have, and in what state. Agents that could be upgraded are not known yet. */
@Schema(name = "EnvironmentsSummary", description = "How many targets the environments have, and in what state")
record EnvironmentsSummaryView(
        int totalMachines,
        int totalDisabledMachines,
        Map<String, Integer> machineHealthStatusSummaries,
        Map<String, Integer> machineEndpointSummaries,
        Map<String, Integer> machineTenantSummaries,
        Map<String, Integer> machineTenantTagSummaries,
        List<String> machineIdsForCalamariUpgrade,
        List<String> machineIdsForTentacleUpgrade,
        boolean tentacleUpgradesRequired,
        List<EnvironmentView> environmentSummaries,
        Links links) {

    @Schema(name = "EnvironmentSummary")
    record EnvironmentView(
            SummarizedEnvironmentView environment,
            int totalMachines,
            int totalDisabledMachines,
            Map<String, Integer> machineHealthStatusSummaries,
            Map<String, Integer> machineEndpointSummaries,
            Map<String, Integer> machineTenantSummaries,
            Map<String, Integer> machineTenantTagSummaries,
            List<String> machineIdsForCalamariUpgrade,
            List<String> machineIdsForTentacleUpgrade,
            boolean tentacleUpgradesRequired) {

        static EnvironmentView of(EnvironmentDetails environment, Tally tally) {
            return new EnvironmentView(
                    SummarizedEnvironmentView.of(environment),
                    tally.total(),
                    tally.disabled(),
                    tally.health(),
                    tally.styles(),
                    tally.tenants(),
                    tally.tenantTags(),
                    List.of(),
                    List.of(),
                    false);
        }
    }

    /** A target of two environments counts in both, once in the total. */
    static EnvironmentsSummaryView of(List<EnvironmentDetails> environments, List<Target> targets, boolean hidesEmpty) {
        List<EnvironmentView> each = environments.stream()
                .map(environment -> EnvironmentView.of(environment, Tally.of(in(environment, targets))))
                .filter(environment -> !hidesEmpty || environment.totalMachines() > 0)
                .toList();
        Tally all = Tally.of(targets.stream()
                .filter(target -> environments.stream()
                        .anyMatch(environment -> target.environmentIds().contains(environment.id())))
                .toList());
        return new EnvironmentsSummaryView(
                all.total(),
                all.disabled(),
                all.health(),
                all.styles(),
                all.tenants(),
                all.tenantTags(),
                List.of(),
                List.of(),
                false,
                each,
                Links.none());
    }

    private static List<Target> in(EnvironmentDetails environment, List<Target> targets) {
        return targets.stream()
                .filter(target -> target.environmentIds().contains(environment.id()))
                .toList();
    }
}
