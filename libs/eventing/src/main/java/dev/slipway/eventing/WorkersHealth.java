package dev.slipway.eventing;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The relay and the executor outlive every failure of Kafka and PostgreSQL; one that ended needs a restart. */
@Liveness
@Singleton
class WorkersHealth implements HealthCheck {

    private final Relay relay;
    private final IntentExecutor intents;

    WorkersHealth(Relay relay, IntentExecutor intents) {
        this.relay = relay;
        this.intents = intents;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("eventing")
                .status(relay.isSound() && intents.isSound())
                .withData("relay", relay.isSound())
                .withData("intents", intents.isSound())
                .build();
    }
}
