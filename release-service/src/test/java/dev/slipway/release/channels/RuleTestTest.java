package dev.slipway.release.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleTestTest {

    @Test
    void shouldJudgeRangeAndTagApart() {
        assertThat(RuleTest.of("1.5-beta", "[1.0,2.0)", "^$"))
                .extracting(RuleTest::satisfiesVersionRange, RuleTest::satisfiesPreReleaseTag)
                .containsExactly(true, false);
    }

    @Test
    void shouldAdmitEverythingWithoutRule() {
        assertThat(RuleTest.of("0.0.1-x", "", ""))
                .extracting(RuleTest::satisfiesVersionRange, RuleTest::satisfiesPreReleaseTag)
                .containsExactly(true, true);
    }

    @Test
    void shouldTellAllErrorsAtOnce() {
        RuleTest test = RuleTest.of("banana", "[2,1]", "(");

        assertThat(test.errors()).hasSize(3);
        assertThat(test.satisfiesVersionRange() || test.satisfiesPreReleaseTag())
                .isFalse();
    }
}
