package dev.slipway.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    Path home;

    @Test
    void shouldReadWhatItWrote() throws Exception {
        Files.createDirectory(home.resolve("run"));
        var file = StateFile.in(home);
        var state = new SuiteState(
                new ProcessRef(1, 2),
                "http://127.0.0.1:8080",
                true,
                List.of(new SuiteState.Entry(
                        "portal", new ProcessRef(3, 4), "127.0.0.1", 8080, true, 9000, 1, "/log")));
        assertThat(file.read()).isEmpty();
        file.write(state);
        assertThat(file.read()).contains(state);
    }

    @Test
    void shouldFindAProcessOnlyWhenItStartedAtThatTime() {
        var here = ProcessRef.of(ProcessHandle.current());
        assertThat(here.find()).contains(ProcessHandle.current());
        assertThat(new ProcessRef(here.pid(), here.startedMillis() - 60_000).find())
                .isEmpty();
    }
}
