package dev.slipway.deployment.interruptions;

import dev.slipway.rest.IdList;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list. */
final class InterruptionQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated")
    @Nullable
    List<String> ids;

    @QueryParam("regarding")
    @Parameter(description = "Id of a task, deployment, release, project or environment that it is about")
    @Nullable
    String regarding;

    @QueryParam("pendingOnly")
    @Parameter(description = "true: only those that nobody answered yet")
    @Nullable
    String pendingOnly;

    /** The filters again, for the links of the page. */
    String suffix() {
        var parts = new ArrayList<String>();
        add(parts, "ids", IdList.of(ids).ids());
        add(parts, "regarding", IdList.of(given(regarding)).ids());
        add(parts, "pendingOnly", IdList.of(given(pendingOnly)).ids());
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static List<String> given(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + "="
                    + values.stream()
                            .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                            .collect(Collectors.joining(",")));
        }
    }
}
