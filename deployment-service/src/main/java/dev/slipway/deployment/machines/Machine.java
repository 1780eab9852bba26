package dev.slipway.deployment.machines;

import dev.slipway.deployment.endpoints.Condition;
import dev.slipway.deployment.endpoints.Endpoint;
import dev.slipway.documents.NamesPlaces;
import dev.slipway.places.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A deployment target. What only a look at it can tell is empty until somebody looks. */
record Machine(
        List<String> environmentIds,
        List<String> roles,
        List<String> tenantIds,
        List<String> tenantTags,
        String tenantedDeploymentParticipation,
        String machinePolicyId,
        boolean isDisabled,
        boolean skipInitialHealthCheck,
        Endpoint endpoint,
        String healthStatus,
        String operatingSystem,
        String shellName,
        String shellVersion,
        String architecture)
        implements NamesPlaces {

    Machine {
        environmentIds = List.copyOf(environmentIds);
        roles = List.copyOf(roles);
        tenantIds = List.copyOf(tenantIds);
        tenantTags = List.copyOf(tenantTags);
        healthStatus = Objects.requireNonNullElse(healthStatus, Condition.UNKNOWN);
        operatingSystem = Objects.requireNonNullElse(operatingSystem, "");
        shellName = Objects.requireNonNullElse(shellName, "");
        shellVersion = Objects.requireNonNullElse(shellVersion, "");
        architecture = Objects.requireNonNullElse(architecture, "");
    }

    @Override
    public List<Place> places() {
        return Stream.of(
                        Place.all("EnvironmentIds", Place.Sort.ENVIRONMENT, environmentIds),
                        Place.all("TenantIds", Place.Sort.TENANT, tenantIds),
                        Place.all("TenantTags", Place.Sort.TENANT_TAG, tenantTags),
                        endpoint.accounts())
                .flatMap(List::stream)
                .toList();
    }
}
