package dev.slipway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void shouldReadListsWithoutBlanksRepeatsAndNulls() {
        assertThat(Given.list(Arrays.asList(" a", null, "", "b", "a "), "Roles", problems))
                .containsExactly("a", "b");
        assertThat(Given.list(null, "Roles", problems)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldBoundEverything() {
        Given.list(Collections.nCopies(1_001, "a"), "Roles", problems);
        Given.list(List.of("a".repeat(201)), "Tags", problems);
        Given.text("a".repeat(2_001), "Description", problems);
        Given.text("a".repeat(11), "Short", 10, problems);

        assertThat(problems)
                .containsExactly(
                        "Roles has 1001 entries: give at most 1000.",
                        "Tags holds an entry of 201 characters: shorten it to at most 200.",
                        "Description has 2001 characters: shorten it to at most 2000.",
                        "Short has 11 characters: shorten it to at most 10.");
    }

    @Test
    void shouldChooseInAnyCaseAndTheFirstWithoutAWord() {
        var choices = List.of("Untenanted", "Tenanted");

        assertThat(Given.choice(null, "Participation", choices, problems)).isEqualTo("Untenanted");
        assertThat(Given.choice("TENANTED", "Participation", choices, problems)).isEqualTo("Tenanted");
        assertThat(problems).isEmpty();
        Given.choice("Sometimes", "Participation", choices, problems);
        assertThat(problems).containsExactly("Participation 'Sometimes' does not exist: choose Untenanted, Tenanted.");
    }
}
