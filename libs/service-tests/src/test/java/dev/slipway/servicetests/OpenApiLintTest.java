package dev.slipway.servicetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiLintTest {

    private static final String DOCUMENT = """
            {"paths": {
               "/api/boats": {"get": {"schema": {"$ref": "#/components/schemas/A"}}},
               "/internal/boats": {"get": {"schema": {"$ref": "#/components/schemas/Hidden"}}}},
             "components": {"schemas": {
               "A": {"description": "a", "properties": {"Rope": {"description": "what ties"},
                 "B": {"anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]}}},
               "B": {"description": "b", "properties": {"Rope": {"description": "what ties"},
                 "C": {"description": "some", "type": "array", "items": {"$ref": "#/components/schemas/C"}}}},
               "C": {"description": "c", "properties": {"Rope": {"description": "what ties"}}},
               "Hidden": {"properties": {"name": {}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | nothing | ",
                "\"description\": \"c\", | | Schema C has no description",
                "\"C\": {\"description\": \"some\" | \"c\": {\"description\": \"some\" | Schema B spells c",
                "{\"Rope\": {\"description\": \"what ties\"}}} | {\"Rope\": {}}} | Property Rope of [C]",
            })
    void shouldFindFaultsOfWhatPublicRoutesNeed(String good, String bad, String fault) throws JsonProcessingException {
        List<String> faults =
                OpenApiLint.faults(new ObjectMapper().readTree(DOCUMENT.replace(good, bad == null ? "" : bad)));
        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().startsWith(fault);
        }
    }
}
