package dev.slipway.portal.routing;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** The addresses that the services announce in the OpenAPI documents of their builds. */
@ApplicationScoped
class ServiceRoutes {
    static final List<String> SERVICES =
            List.of("release-service", "variables-service", "scheduler-service", "deployment-service");

    private static final Logger LOG = Logger.getLogger(ServiceRoutes.class);

    private final RouteTable table = RouteTable.of(read());

    RouteTable table() {
        return table;
    }

    static Map<String, List<String>> read() {
        Map<String, List<String>> paths = new TreeMap<>();
        for (String service : SERVICES) {
            paths.put(service, paths(service));
        }
        return paths;
    }

    private static List<String> paths(String service) {
        try (InputStream document = ServiceRoutes.class.getResourceAsStream("/routes/" + service + "/openapi.json")) {
            if (document == null) {
                LOG.errorf(
                        "No OpenAPI document of %s was there when the portal was built: it gets no requests", service);
                return List.of();
            }
            JsonObject openApi = new JsonObject(new String(document.readAllBytes(), StandardCharsets.UTF_8));
            return openApi.getJsonObject("paths", new JsonObject()).fieldNames().stream()
                    .filter(path -> path.startsWith("/api/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
