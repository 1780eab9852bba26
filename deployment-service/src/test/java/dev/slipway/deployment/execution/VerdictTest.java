package dev.slipway.deployment.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.deployment.attempts.Attempt.State;
import dev.slipway.deployment.scripts.ScriptResult;
import dev.slipway.deployment.scripts.ScriptResult.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // ending, code, cancelled, timed out, fail on errors, wrote errors, words | state, message
                "EXITED,    0,   false, false, false, true,  -,       SUCCESS,  -",
                "EXITED,    0,   true,  false, false, false, -,       SUCCESS,  -",
                "EXITED,    3,   false, false, false, false, -,       FAILED,   The script returned exit code 3.",
                "EXITED,    1,   false, false, false, false, No disk, FAILED,   No disk",
                "EXITED,    0,   false, false, true,  false, -,       SUCCESS,  -",
                "KILLED,    143, true,  false, false, false, -,       CANCELED, Cancelled while it ran.",
                "ABANDONED, 137, false, false, false, false, -,       LOST,     -",
            })
    void shouldJudge(
            Ending ending,
            int code,
            boolean cancelled,
            boolean timedOut,
            boolean failOnErrors,
            boolean wroteErrors,
            String words,
            State state,
            String message) {
        Verdict verdict = Verdict.of(
                new ScriptResult(ending, code),
                new Verdict.Circumstances(cancelled, timedOut, 0, failOnErrors, wroteErrors, words));
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 minute", "2.5, 2.5 minutes", "60, 60 minutes"})
    void shouldNameTheTimeLimit(double limit, String words) {
        Verdict verdict = Verdict.of(
                new ScriptResult(Ending.KILLED, 137),
                new Verdict.Circumstances(false, true, limit, false, false, null));
        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.message()).contains("time limit of " + words);
    }

    @ParameterizedTest
    @CsvSource({"'',false", "' 0 ',false", "No,false", "FALSE,false", "1,true", "anything,true", "nothing,true"})
    void shouldKnowWhatIsTrue(String text, boolean truth) {
        assertThat(Truth.of(text)).isEqualTo(truth);
    }
}
