package dev.slipway.release.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateSecretsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENSITIVE = "'DisplaySettings':{'Octopus.ControlType':'Sensitive'}";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            nullValues = "none",
            value = {
                "'DefaultValue':'new'                          ; none                      ; {'Sealed':'<new>'}",
                "'defaultvalue':{'HasValue':true,'NewValue':'new'}; {'Sealed':'<old>'}     ; {'Sealed':'<new>'}",
                "'DefaultValue':{'HasValue':true,'NewValue':null}; {'Sealed':'<old>'}      ; {'Sealed':'<old>'}",
                "'DefaultValue':null                           ; {'Sealed':'<old>'}        ; {'Sealed':'<old>'}",
                "'DefaultValue':''                             ; {'Sealed':'<old>'}        ; {'Sealed':'<old>'}",
                "'Label':'no default sent'                     ; {'Sealed':'<old>'}        ; {'Sealed':'<old>'}",
                "'DefaultValue':{'HasValue':false}             ; {'Sealed':'<old>'}        ; none",
                "'DefaultValue':{'Sealed':'<made up>'}         ; none                      ; none",
                "'DefaultValue':{'HasValue':true}              ; 'stored before sealing'   ; {'Sealed':'<stored before sealing>'}",
            })
    void shouldKeepSensitiveDefaultsSealed(String sent, String before, String kept) throws Exception {
        List<JsonNode> known = List.of(read("{'Id':'T1'" + (before == null ? "" : ",'DefaultValue':" + before) + "}"));

        List<JsonNode> templates = TemplateSecrets.sealed(
                List.of(read("{'Id':'T1'," + SENSITIVE + "," + sent + "}")), known, text -> "<" + text + ">");

        assertThat(templates.get(0).get("DefaultValue")).isEqualTo(kept == null ? null : read(kept));
        assertThat(TemplateSecrets.shown(templates).get(0).get("DefaultValue"))
                .isEqualTo(read("{'HasValue':" + (kept != null) + ",'NewValue':null}"));
    }

    @Test
    void shouldDropTheSecretWithTheControl() throws Exception {
        List<JsonNode> before = List.of(read("{'Id':'T1'," + SENSITIVE + ",'DefaultValue':{'Sealed':'<old>'}}"));
        JsonNode plain = read("{'Id':'T1','DisplaySettings':{'Octopus.ControlType':'SingleLineText'}}");

        assertThat(TemplateSecrets.sealed(List.of(plain), before, text -> "<" + text + ">"))
                .containsExactly(plain);
        assertThat(TemplateSecrets.shown(List.of(plain))).containsExactly(plain);
    }

    private static JsonNode read(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
