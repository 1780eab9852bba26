package dev.slipway.deployment.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidedFailureTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, Off, false, true",
                "false, On, true, false",
                "-, On, false, true",
                "-, Off, true, false",
                "-, EnvironmentDefault, true, true",
                "-, EnvironmentDefault, false, false",
                "-, -, true, true",
            })
    void shouldPreferWhatIsNearer(Boolean asked, String project, boolean environment, boolean expected) {
        assertThat(GuidedFailure.decide(asked, project, environment)).isEqualTo(expected);
    }
}
