package dev.slipway.rest.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Sentences for schemas and their properties, from two kinds of files on the class path.
 *
 * @param schemas {@code META-INF/openapi/schemas.properties} of each module: by {@code Schema}, and by
 *     {@code Schema.Property} where a property means something else than elsewhere
 * @param properties {@code META-INF/openapi/properties.properties}: by {@code Property}, for every schema
 */
record SchemaWords(Map<String, String> schemas, Map<String, String> properties) {

    static final String SCHEMAS = "META-INF/openapi/schemas.properties";
    static final String PROPERTIES = "META-INF/openapi/properties.properties";

    /** Every page of a list has these. */
    private static final Set<String> PAGE = Set.of("Items", "TotalResults", "LastPageNumber");

    static SchemaWords read() {
        return new SchemaWords(read(SCHEMAS), read(PROPERTIES));
    }

    private static Map<String, String> read(String name) {
        Properties all = new Properties();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(name))) {
                try (InputStream in = file.openStream()) {
                    all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the words of the API from " + name, e);
        }
        return all.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.getKey().toString(), each -> each.getValue()
                        .toString()));
    }

    void describe(String name, Schema schema) {
        Map<String, Schema> of = schema.getProperties() == null ? Map.of() : schema.getProperties();
        if (schema.getDescription() == null) {
            schema.setDescription(of.keySet().containsAll(PAGE) ? page(of.get("Items")) : schemas.get(name));
        }
        of.forEach((property, described) -> {
            // what only refers is described where it leads to
            if (described.getRef() == null && described.getDescription() == null) {
                described.setDescription(word(name, property));
            }
        });
    }

    private @Nullable String word(String schema, String property) {
        String own = schemas.get(schema + "." + property);
        return own == null ? properties.get(property) : own;
    }

    private static String page(@Nullable Schema items) {
        String ref =
                items == null || items.getItems() == null || items.getItems().getRef() == null
                        ? ""
                        : items.getItems().getRef();
        return "A page of a list"
                + (ref.isEmpty() ? "" : " of " + ref.substring(ref.lastIndexOf('/') + 1) + " documents")
                + "; the next one is at Links.Page.Next, which the last page does not have";
    }
}
