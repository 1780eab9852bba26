package dev.slipway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|Account needs a Name: give it one.", "a\tb|Account Name contains control characters"})
    void shouldSayWhatIsWrongWithAName(String name, String problem) {
        assertThat(Names.problems("Account", name)).singleElement().asString().startsWith(problem);
    }

    @Test
    void shouldTakeOtherNames() {
        assertThat(Names.problems("Account", "Web")).isEmpty();
        assertThat(Names.problems("Account", "a".repeat(201)))
                .singleElement()
                .asString()
                .contains("201 characters");
    }
}
