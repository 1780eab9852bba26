package dev.slipway.portal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The merged document, made when somebody first asks for it: a start must not wait for it. */
@ApplicationScoped
class ServedDocument {

    record Text(byte[] bytes, String tag) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());

    private final OpenApiDocumentService portal;
    private final String version;

    @Nullable
    private Text json;

    @Nullable
    private Text yaml;

    ServedDocument(
            OpenApiDocumentService portal, @ConfigProperty(name = "slipway.server.compatible-version") String version) {
        this.portal = portal;
        this.version = version;
    }

    synchronized Text json() {
        if (json == null) {
            json = text(JSON, document());
        }
        return json;
    }

    synchronized Text yaml() {
        if (yaml == null) {
            yaml = text(YAML, document());
        }
        return yaml;
    }

    private ObjectNode document() {
        Map<String, ObjectNode> documents = new TreeMap<>();
        ServiceDocuments.SERVICES.forEach(service -> documents.put(service, ServiceDocuments.of(service)));
        documents.put(
                "portal",
                ServiceDocuments.read(portal.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON)));
        return SuiteDocument.of(documents, Words.read(), version);
    }

    private static Text text(ObjectMapper mapper, ObjectNode document) {
        try {
            byte[] bytes = mapper.writeValueAsBytes(document);
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            return new Text(bytes, HexFormat.of().toHexDigits(sum.getValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
