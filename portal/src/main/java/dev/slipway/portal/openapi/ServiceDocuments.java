package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The documents that the services' builds left; the routing table is made of the same. */
final class ServiceDocuments {

    static final List<String> SERVICES =
            List.of("release-service", "variables-service", "scheduler-service", "deployment-service");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ServiceDocuments() {}

    static ObjectNode of(String service) {
        try (InputStream file = ServiceDocuments.class.getResourceAsStream("/routes/" + service + "/openapi.json")) {
            return file == null ? JSON.createObjectNode() : read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode read(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
