package dev.slipway.deployment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-07-12 17:54:00 +11:00 | 2014-07-12T06:54:00Z",
                "2014-07-12 17:54:00+11:00  | 2014-07-12T06:54:00Z",
                "2014-07-12T17:54:00+1100   | 2014-07-12T06:54:00Z",
                "2014-07-12T17:54:00 +11    | 2014-07-12T06:54:00Z",
                "2014-07-12 17:54 +5:30     | 2014-07-12T12:24:00Z",
                "2014-07-12T06:54:00Z       | 2014-07-12T06:54:00Z",
                "2014-07-12T06:54:00.115Z   | 2014-07-12T06:54:00.115Z",
                "2014-07-12T06:54:00.1234567+00:00 | 2014-07-12T06:54:00.123456700Z",
                "2014-07-12t06:54:00z       | 2014-07-12T06:54:00Z",
                "2014-07-12 06:54           | 2014-07-12T06:54:00Z",
                "2014-07-12                 | 2014-07-12T00:00:00Z",
                "2014/7/2 6:54:00           | 2014-07-02T06:54:00Z",
                "7/12/2014 5:54:00 PM +11:00 | 2014-07-12T06:54:00Z",
                "7/12/2014 12:05 AM         | 2014-07-12T00:05:00Z",
                "'Sat, 12 Jul 2014 06:54:00 GMT' | 2014-07-12T06:54:00Z",
                "12 July 2014 06:54         | 2014-07-12T06:54:00Z",
                "2014-07-12 06:54:00 UTC+2  | 2014-07-12T04:54:00Z",
            })
    void shouldReadWhatPeopleWrite(String text, Instant expected) {
        assertThat(Moment.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2014-13-01",
                "2014-02-30 10:00",
                "2014-07-12 25:00",
                "13:00 PM",
                "2014-07-12 17:54 +99:00",
                "2014-07-12 13:00 pm",
                "12 Foo 2014"
            })
    void shouldRefuseWhenItIsNoPointInTime(String text) {
        assertThat(Moment.parse(text)).isEmpty();
    }
}
