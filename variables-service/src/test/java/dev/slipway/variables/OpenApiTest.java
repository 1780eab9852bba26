package dev.slipway.variables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.servicetests.OpenApiLint;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class OpenApiTest {

    @Test
    void shouldDescribeEverySchemaAsItIsOnTheWire() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(VariablesApi.user().get("/q/openapi?format=json").asString());

        assertThat(OpenApiLint.faults(document)).isEmpty();
        assertThat(OpenApiLint.staleWords(document)).isEmpty();
        assertThat(document.at("/components/schemas/VariableView/properties/IsSensitive/description")
                        .asText())
                .contains("secret");
    }
}
