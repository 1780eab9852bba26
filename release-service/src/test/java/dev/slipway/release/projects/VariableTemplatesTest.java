package dev.slipway.release.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableTemplatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{'Name':'A'}; [] ; new",
                "{'Id':'','Name':'A'}; [] ; new",
                "{'id':null,'Name':'A'}; [] ; new",
                "{'Id':'mine','Name':'A'}; [{'Id':'old','Name':'A'}] ; mine",
                "{'name':'A'}; [{'Id':'old','Name':'A'}] ; old",
                "{'Name':'B'}; [{'Id':'old','Name':'A'}] ; new",
                "{}; [{'Id':'old'}] ; new",
            })
    void shouldGiveEveryTemplateAnId(String sent, String before, String id) throws Exception {
        List<JsonNode> known = List.copyOf(read(before).valueStream().toList());

        List<JsonNode> kept = VariableTemplates.withIds(List.of(read(sent)), known, () -> "new");

        JsonNode template = kept.get(0);
        assertThat(template.properties().stream()
                        .filter(field -> field.getKey().equalsIgnoreCase("id"))
                        .map(field -> field.getValue().asText()))
                .containsExactly(id);
    }

    private static JsonNode read(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
