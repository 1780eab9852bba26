package dev.slipway.rest.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Types whose shape on the wire their fields do not tell: described as they are written. */
final class WrittenSchemas {

    private WrittenSchemas() {}

    static void replaceIn(Components components) {
        replace(components, "JsonNode", OASFactory.createSchema());
        replace(
                components,
                "Links",
                OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.OBJECT))
                        .additionalPropertiesSchema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
    }

    private static void replace(Components components, String name, Schema schema) {
        if (components.getSchemas().containsKey(name)) {
            components.addSchema(name, schema);
        }
    }
}
