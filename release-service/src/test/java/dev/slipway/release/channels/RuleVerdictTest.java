package dev.slipway.release.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleVerdictTest {

    @Test
    void shouldJudgeRangeAndTagApart() {
        assertThat(RuleVerdict.of("1.5-beta", "[1.0,2.0)", "^$"))
                .extracting(RuleVerdict::satisfiesVersionRange, RuleVerdict::satisfiesPreReleaseTag)
                .containsExactly(true, false);
    }

    @Test
    void shouldAdmitEverythingWithoutRule() {
        assertThat(RuleVerdict.of("0.0.1-x", "", ""))
                .extracting(RuleVerdict::satisfiesVersionRange, RuleVerdict::satisfiesPreReleaseTag)
                .containsExactly(true, true);
    }

    @Test
    void shouldTellAllErrorsAtOnce() {
        RuleVerdict verdict = RuleVerdict.of("banana", "[2,1]", "(");

        assertThat(verdict.errors()).hasSize(3);
        assertThat(verdict.satisfiesVersionRange() || verdict.satisfiesPreReleaseTag())
                .isFalse();
    }
}
