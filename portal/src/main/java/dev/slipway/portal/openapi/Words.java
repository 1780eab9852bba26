package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Sentences for people that hold for many operations, from {@code openapi/words.json}.
 *
 * @param introduction the document's own description, in Markdown
 * @param tags descriptions by tag
 * @param parameters descriptions of query parameters and headers, by name
 * @param open addresses that answer without a key
 * @param partial PUTs that keep more of what is left out than secrets
 */
record Words(
        String introduction,
        Map<String, String> tags,
        Map<String, String> parameters,
        List<String> open,
        List<String> partial) {

    Words {
        tags = Map.copyOf(tags);
        parameters = Map.copyOf(parameters);
        open = List.copyOf(open);
        partial = List.copyOf(partial);
    }

    static Words read() {
        try (InputStream file = Words.class.getResourceAsStream("/openapi/words.json")) {
            return new ObjectMapper().readValue(file, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
