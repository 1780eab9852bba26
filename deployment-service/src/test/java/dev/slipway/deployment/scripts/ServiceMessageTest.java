package dev.slipway.deployment.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceMessageTest {

    @Test
    void shouldReadNameAndAttributesWhateverQuotesAndBlanks() {
        assertThat(ServiceMessage.parse("setVariable name='YQ=='  VALUE = \"Yg==\" "))
                .contains(new ServiceMessage("setVariable", Map.of("name", "a", "value", "b")));
        assertThat(ServiceMessage.parse("stdout-verbose")).contains(new ServiceMessage("stdout-verbose", Map.of()));
        assertThat(ServiceMessage.parse("mask value=''")).contains(new ServiceMessage("mask", Map.of("value", "")));
    }

    @Test
    void shouldDropLineBreaksWithinAMessage() {
        assertThat(ServiceMessage.parse("mask val\r\nue='w6\nQ='"))
                .contains(new ServiceMessage("mask", Map.of("value", "ä")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "='YQ=='",
                "a b",
                "a b=",
                "a b='YQ==",
                "a b=YQ==",
                "a b='no base64!'",
                "a b='YQ=='c='YQ=='",
                "a b='/w=='",
                "ä b='YQ=='"
            })
    void shouldRefuseWhatIsMalformed(String body) {
        assertThat(ServiceMessage.parse(body)).isEmpty();
    }
}
