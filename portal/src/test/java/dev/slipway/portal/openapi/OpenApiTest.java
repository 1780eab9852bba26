package dev.slipway.portal.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.servicetests.OpenApiLint;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lints what a stranger sees: the document of the whole suite, as a real OpenAPI parser reads it. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class OpenApiTest {

    @Test
    void shouldDescribeEveryOperation() {
        OpenAPI suite = parsed();
        List<String> problems = new ArrayList<>();
        Map<String, String> byId = new HashMap<>();
        suite.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            String which = method + " " + path;
            lint(which, method, operation, problems);
            String other = byId.put(String.valueOf(operation.getOperationId()), which);
            if (other != null) {
                problems.add(which + " has the operationId of " + other);
            }
        }));
        suite.getTags().forEach(tag -> {
            if (blank(tag.getDescription())) {
                problems.add("Tag " + tag.getName() + " has no description: give @Tag(description) or a line in"
                        + " portal/src/main/resources/openapi/words.json");
            }
        });
        assertThat(problems).as("what the OpenAPI document lacks").isEmpty();
        assertThat(byId).hasSizeGreaterThan(90);
    }

    /** Nobody writes lower case: what services and portal answer is PascalCase. */
    @Test
    void shouldDescribeEverySchemaAsItIsOnTheWire() throws IOException {
        JsonNode suite = new ObjectMapper()
                .readTree(given().get("/api/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        assertThat(OpenApiLint.faults(suite)).isEmpty();
        assertThat(OpenApiLint.staleWords(suite)).isEmpty();
        assertThat(suite.at("/components/schemas").size()).isGreaterThan(200);
    }

    private static void lint(String which, HttpMethod method, Operation operation, List<String> problems) {
        if (blank(operation.getSummary()) || operation.getSummary().strip().split("\\s+").length < 2) {
            problems.add(which + " has no summary of its own: add @Operation(summary = …)");
        }
        if (blank(operation.getDescription())) {
            problems.add(which + " has no description");
        }
        if (operation.getTags() == null
                || operation.getTags().size() != 1
                || operation.getTags().get(0).endsWith(" Resource")) {
            problems.add(which + " must have one tag: add @Tag(name = …) to its resource");
        }
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                if (blank(parameter.getDescription())) {
                    problems.add(which + ": parameter " + parameter.getName() + " has no description: add @Parameter or"
                            + " a line in portal/src/main/resources/openapi/words.json");
                }
            }
        }
        List<ApiResponse> good = operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .toList();
        boolean alwaysRefuses = operation.getResponses().values().stream().anyMatch(each -> each.get$ref() == null);
        if (good.isEmpty() && !alwaysRefuses) {
            problems.add(which + " says nothing about success");
        }
        boolean described = good.stream().anyMatch(OpenApiTest::hasSchema);
        if (!good.isEmpty() && !described && method == HttpMethod.GET) {
            problems.add(which + " has no schema for its answer: return a type, or add @APIResponseSchema");
        }
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().values().stream()
                        .anyMatch(body -> body.getSchema() == null)) {
            problems.add(which + " has no schema for its request body");
        }
    }

    private static boolean hasSchema(ApiResponse response) {
        return response.getContent() != null
                && response.getContent().values().stream().anyMatch(content -> content.getSchema() != null);
    }

    @Test
    void shouldLeadEveryReferenceSomewhere() {
        String json =
                given().get("/api/openapi").then().statusCode(200).extract().asString();
        OpenAPI suite = parsed();
        Matcher references =
                Pattern.compile("\"#/components/(schemas|responses)/([^\"]+)\"").matcher(json);
        int found = 0;
        while (references.find()) {
            Map<String, ?> all = references.group(1).equals("schemas")
                    ? suite.getComponents().getSchemas()
                    : suite.getComponents().getResponses();
            assertThat(all).containsKey(references.group(2));
            found++;
        }
        assertThat(found).isGreaterThan(500);
        assertThat(json)
                .doesNotContain("/internal/")
                .doesNotContain("127.0.0.1")
                .doesNotContain("\"null\"");
    }

    @Test
    void shouldSayWhoMayCall() {
        OpenAPI suite = parsed();
        assertThat(suite.getInfo().getVersion()).isEqualTo("2025.4.10700");
        assertThat(suite.getServers()).singleElement().satisfies(server -> assertThat(server.getUrl())
                .isEqualTo("/"));
        assertThat(suite.getComponents().getSecuritySchemes()).containsOnlyKeys("ApiKey", "Bearer");
        assertThat(suite.getSecurity()).hasSize(2);
        Words.read().open().forEach(operation -> {
            String[] parts = operation.split(" ");
            HttpMethod method = HttpMethod.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT));
            var path = Objects.requireNonNull(
                    Objects.requireNonNull(suite.getPaths()).get(parts[1]));
            var described = Objects.requireNonNull(path.readOperationsMap().get(method));
            assertThat(described.getSecurity()).as(operation).isNullOrEmpty();
            assertThat(given().contentType("application/json")
                            .body("{}")
                            .request(parts[0].toUpperCase(java.util.Locale.ROOT), parts[1])
                            .statusCode())
                    .as(operation)
                    .isNotEqualTo(401);
        });
    }

    @Test
    void shouldNameOnlyPutsThatAreThere() {
        OpenAPI suite = parsed();
        assertThat(Words.read().partial()).isNotEmpty().allSatisfy(operation -> assertThat(
                        suite.getPaths().get(operation.replace("put ", "")))
                .as(operation)
                .isNotNull()
                .extracting(path -> path.getPut())
                .isNotNull());
    }

    @Test
    void shouldServeJsonAndYamlToAnybody() {
        String tag = given().get("/api/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("openapi", startsWith("3."))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/api/openapi").then().statusCode(304);
        given().get("/api/openapi.json").then().statusCode(200).body("info.title", equalTo("Slipway"));
        given().get("/api/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(containsString("/api/{spaceId}/projects/{id}"));
    }

    @Test
    void shouldServeSwaggerUiFromItsOwnFiles() {
        given().redirects()
                .follow(false)
                .get("/swagger-ui")
                .then()
                .statusCode(302)
                .header("Location", "/swagger-ui/");
        String page =
                given().get("/swagger-ui/").then().statusCode(200).extract().asString();
        assertThat(page).doesNotContain("http://").doesNotContain("https://");
        Matcher files = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page);
        int found = 0;
        while (files.find()) {
            given().get(files.group(1)).then().statusCode(200);
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    private static OpenAPI parsed() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        String json =
                given().get("/api/openapi").then().statusCode(200).extract().asString();
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
        assertThat(result.getMessages()).as("what the parser complains about").isEmpty();
        return result.getOpenAPI();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
