package dev.slipway.release.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {

    @ParameterizedTest(name = "skip {0} take {1} of {2}")
    @CsvSource({
        "0, 30, 100, false, 0, 30",
        "30, 30, 100, false, 30, 30",
        "60, 30, 100, true, 10, 30",
        "90, 30, 100, true, 0, 10",
        "0, 30, 10, false, 0, 10",
        "0, 30, 0, false, 0, 0",
        "100, 30, 100, false, 100, 0",
        "200, 30, 100, false, 200, 0",
        "5, 0, 100, false, 5, 0",
        "0, 2147483647, 100, false, 0, 100"
    })
    void shouldReachPageFromTheNearerEnd(long skip, long take, long total, boolean backwards, long from, long size) {
        assertThat(Slice.of(skip, take, total)).isEqualTo(new Slice(backwards, from, size));
    }

    @Test
    void shouldReverseEveryPartOfAnOrder() {
        assertThat(Slice.reversed("lower(name), num")).isEqualTo("lower(name) desc, num desc");
    }
}
