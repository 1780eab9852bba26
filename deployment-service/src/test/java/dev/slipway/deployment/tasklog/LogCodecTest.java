package dev.slipway.deployment.tasklog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCodecTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 2000})
    void shouldReadWhatItWrote(int lines) {
        List<LogEntry> entries = new ArrayList<>(List.of(
                new LogEntry.Opened("1", AT, "", "Step 1: ä€😀"),
                new LogEntry.Moved("1", AT, ActivityStatus.SUCCESS_WITH_WARNING),
                new LogEntry.Progressed("1", AT, 100, "")));
        for (int i = 0; i < lines; i++) {
            entries.add(new LogEntry.Line("1/1", AT, LogCategory.HIGHLIGHT, "line " + i));
        }
        assertThat(LogCodec.decode(LogCodec.encode(entries))).isEqualTo(entries);
    }

    @Test
    void shouldPackWhatRepeats() {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            entries.add(new LogEntry.Line("1/1", AT, LogCategory.INFO, "the same again"));
        }
        assertThat(LogCodec.encode(entries)).hasSizeLessThan(2000);
    }
}
