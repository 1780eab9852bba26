package dev.slipway.deployment.machinepolicies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "00:05:00, 00:05:00",
        "5:00, 05:00:00",
        "1.00:00:00, 1.00:00:00",
        "25:00:00, 1.01:00:00",
        "00:00:01.5000000, 00:00:01",
        " 00:10:00 , 00:10:00"
    })
    void shouldSpellDurationsAlike(String sent, String kept) {
        assertThat(TimeSpan.of(sent)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "PT5M", "00:60:00", "-00:05:00", "1.2.3", "99999999999.00:00:00"})
    void shouldRefuseWhatIsNoDuration(String sent) {
        assertThat(TimeSpan.of(sent)).isEmpty();
    }
}
