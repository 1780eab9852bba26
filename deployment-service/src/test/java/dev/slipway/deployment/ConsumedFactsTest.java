package dev.slipway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servicetests.ConsumedSamples;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The consumer's side of contracts: what was ever published is read, and applied or left alone, never a dead letter. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ConsumedFactsTest {

    @Inject
    ConsumedSamples samples;

    @ParameterizedTest
    @MethodSource("dev.slipway.servicetests.ConsumedSamples#topics")
    void shouldTakeInEveryVersionOf(String topic) throws SQLException {
        assertThat(samples.deadLettersOf(topic)).isEmpty();
    }
}
