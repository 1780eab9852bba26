package dev.slipway.rest.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Completes a service's OpenAPI document, where its annotations say nothing. Named in {@code mp.openapi.filter}. */
public class SharedWords implements OASFilter {

    @Override
    public @Nullable Parameter filterParameter(Parameter parameter) {
        WellKnownParameters.describe(parameter);
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            WrittenSchemas.replaceIn(document.getComponents());
            SchemaWords words = SchemaWords.read();
            document.getComponents().getSchemas().forEach(words::describe);
        }
    }
}
