package dev.slipway.deployment.workers;

import dev.slipway.deployment.endpoints.Condition;
import dev.slipway.deployment.endpoints.Endpoint;
import dev.slipway.documents.NamesPlaces;
import dev.slipway.places.Place;
import java.util.List;
import java.util.Objects;

/** A machine that runs steps. What only a look at it can tell is empty until somebody looks. */
record Worker(
        List<String> workerPoolIds,
        String machinePolicyId,
        boolean isDisabled,
        boolean skipInitialHealthCheck,
        Endpoint endpoint,
        String healthStatus,
        String operatingSystem,
        String shellName)
        implements NamesPlaces {

    Worker {
        workerPoolIds = List.copyOf(workerPoolIds);
        healthStatus = Objects.requireNonNullElse(healthStatus, Condition.UNKNOWN);
        operatingSystem = Objects.requireNonNullElse(operatingSystem, "");
        shellName = Objects.requireNonNullElse(shellName, "");
    }

    @Override
    public List<Place> places() {
        return endpoint.accounts();
    }
}
