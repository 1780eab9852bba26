package dev.slipway.portal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Words WORDS = new Words(
            "Hello",
            Map.of("Boats", "Things that float"),
            Map.of("take", "How many"),
            List.of("get /api/open"),
            List.of("put /api/{spaceId}/rafts/{id}"));

    private static final String A = """
            {"paths": {
               "/internal/boats": {"get": {"responses": {"200": {"description": "OK"}}}},
               "/api/open": {"get": {"tags": ["Boats"], "summary": "Is open", "responses": {"200": {"description": "OK"}}}},
               "/api/{spaceId}/boats/sortorder": {
                 "put": {"tags": ["Boats"], "summary": "Sorts boats",
                   "requestBody": {"content": {"application/json": {"schema": {"type": "array"}}}}}},
               "/api/{spaceId}/rafts/{id}": {
                 "get": {"tags": ["Boats"], "summary": "Gives a raft"},
                 "put": {"tags": ["Boats"], "summary": "Changes a raft",
                   "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/BoatChange"}}}}}},
               "/api/{spaceId}/boats/{id}/captain": {
                 "get": {"tags": ["Boats"], "summary": "Gives a captain"},
                 "put": {"tags": ["Boats"], "summary": "Takes the helm",
                   "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}}}},
               "/api/{spaceId}/boats/{id}": {
                 "get": {"tags": ["Boats"], "summary": "Gives a boat"},
                 "put": {"tags": ["Boats"], "summary": "Replaces a boat",
                   "parameters": [{"name": "spaceId", "in": "path"}, {"name": "id", "in": "path"}],
                   "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/BoatChange"}}}},
                   "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}, "400": {"description": "Bad Request"}}},
                 "delete": {"tags": ["Boats"], "summary": "Sinks a boat", "responses": {"204": {"description": "No Content"}}}}},
             "components": {"schemas": {
               "BoatChange": {"type": "object"},
               "Boat": {"type": "object", "properties": {"Sail": {"$ref": "#/components/schemas/Sail"}, "Name": {"type": ["string", "null"]}}},
               "Sail": {"type": "object"}, "Unused": {"type": "object"}, "Same": {"type": "string"}}}}
            """;
    private static final String B = """
            {"paths": {"/api/boats": {"get": {"tags": ["Boats"], "summary": "Lists boats",
               "parameters": [{"name": "take", "in": "query"}],
               "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}}}}},
             "components": {"schemas": {
               "Boat": {"type": "object", "properties": {"Sail": {"$ref": "#/components/schemas/Sail"}, "Name": {"type": ["string", "null"]}}},
               "Sail": {"type": "string"}, "Same": {"type": "string"}}}}
            """;

    @Test
    void shouldShowPublicRoutesOnly() {
        assertThat(merged().path("paths").properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "/api/boats",
                        "/api/open",
                        "/api/{spaceId}/boats/sortorder",
                        "/api/{spaceId}/boats/{id}",
                        "/api/{spaceId}/boats/{id}/captain",
                        "/api/{spaceId}/rafts/{id}");
        assertThat(merged().at("/components/schemas").has("Unused")).isFalse();
    }

    @Test
    void shouldRenameSchemasThatClashAndThoseThatReferToThem() {
        JsonNode schemas = merged().at("/components/schemas");
        assertThat(schemas.at("/Sail/type").asText()).isEqualTo("object");
        assertThat(schemas.at("/BSail/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/BBoat/properties/Sail/$ref").asText()).isEqualTo("#/components/schemas/BSail");
        assertThat(merged().at("/paths/~1api~1boats/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/BBoat");
        assertThat(schemas.at("/Boat/properties/Name/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Boat/properties/Name/nullable").asBoolean()).isTrue();
    }

    @Test
    void shouldSayWhatEveryRouteMayRefuse() {
        JsonNode put = merged().at("/paths/~1api~1{spaceId}~1boats~1{id}/put");
        assertThat(put.path("responses").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "409", "503");
        assertThat(put.at("/responses/400/$ref").asText()).isEqualTo("#/components/responses/BadRequest");
        assertThat(put.at("/description").asText()).contains("Replaces a boat");
        assertThat(put.at("/parameters/1/description").asText()).contains("under boats");
        JsonNode open = merged().at("/paths/~1api~1open/get");
        assertThat(open.path("responses").has("401")).isFalse();
        assertThat(open.path("security").size()).isZero();
        assertThat(open.has("security")).isTrue();
        assertThat(merged().at("/paths/~1api~1boats/get/parameters/0/description")
                        .asText())
                .isEqualTo("How many");
    }

    @ParameterizedTest
    @CsvSource({"boats~1{id},true", "boats~1sortorder,false", "boats~1{id}~1captain,false", "rafts~1{id},false"})
    void shouldCallWholeOnlyWhatAPutReplaces(String path, boolean whole) {
        assertThat(merged().at("/paths/~1api~1{spaceId}~1" + path + "/put/description")
                        .asText()
                        .contains("whole resource"))
                .isEqualTo(whole);
    }

    @Test
    void shouldNeverPromise204() {
        JsonNode responses = merged().at("/paths/~1api~1{spaceId}~1boats~1{id}/delete/responses");
        assertThat(responses.has("204")).isFalse();
        assertThat(responses.at("/200/description").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "get,/api,getRoot",
        "get,/api/{spaceId},getRoot",
        "get,/api/{spaceId}/projects/{id}/releases/{version},getProjectsByIdReleasesByVersion",
        "post,/api/{spaceId}/deployments/create/untenanted/v1,postDeploymentsCreateUntenantedV1",
        "get,/api/{spaceId}/build-information,getBuildInformation",
    })
    void shouldNameOperationsAfterTheirAddress(String method, String path, String id) {
        assertThat(OperationIds.of(method, path)).isEqualTo(id);
    }

    @Test
    void shouldRefuseOneAddressOfTwoServices() {
        assertThatThrownBy(() -> SuiteDocument.of(Map.of("a", read(A), "c", read(A)), WORDS, "1.0"))
                .hasMessageContaining("both answer");
    }

    private static ObjectNode merged() {
        return SuiteDocument.of(Map.of("a", read(A), "b-service", read(B)), WORDS, "1.0");
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
