package dev.slipway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoPartsTest {

    @Test
    void shouldLoadTheSampleWithItsScripts() {
        var sample = Sample.in(Path.of("../examples/sample"));
        assertThat(sample.phases()).extracting(Sample.Phase::environment).containsExactly("Dev", "Test", "Production");
        assertThat(sample.phases().get(0).automatic()).isTrue();
        assertThat(sample.steps()).allSatisfy(step -> assertThat(step.script()).contains("echo"));
    }

    @Test
    void shouldShowTheEndOfALog() {
        assertThat(TaskWait.excerpt(
                        "State: Success\n\n10:00 Info      | a\n10:00           | == Step 1 ==\n10:00 Error  | b\n"))
                .containsExactly("10:00 Info      | a", "10:00 Error  | b");
        assertThat(TaskWait.excerpt("10:00 Info | line\n".repeat(100))).hasSize(8);
    }

    @Test
    void shouldTellPeopleWhatTheErrorBodySays() {
        assertThat(Api.message("{\"ErrorMessage\":\"x\",\"Errors\":[\"a\",\"b\"]}"))
                .isEqualTo("a; b");
        assertThat(Api.message("{\"ErrorMessage\":\"gone\"}")).isEqualTo("gone");
        assertThat(Api.message("<html>")).isEqualTo("<html>");
    }
}
