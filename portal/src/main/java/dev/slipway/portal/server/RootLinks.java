package dev.slipway.portal.server;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.rest.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The link table. It names addresses that nothing answers yet, because clients build all their services from it at
 * start-up and an absent template makes a service unusable.
 */
@ApplicationScoped
class RootLinks {
    private static final String SPACE = "{space}";
    private static final int SPACES_REMEMBERED = 1000;

    private final Map<String, String> templates = read();
    private final Map<String, Links> bySpace = new ConcurrentHashMap<>();

    Links forSpace(String space) {
        if (bySpace.size() > SPACES_REMEMBERED) {
            bySpace.clear();
        }
        return bySpace.computeIfAbsent(space, this::build);
    }

    private Links build(String space) {
        Map<String, String> links = new LinkedHashMap<>();
        templates.forEach((name, template) -> links.put(name, template.replace(SPACE, space)));
        return new Links(links);
    }

    private static Map<String, String> read() {
        try (InputStream file = RootLinks.class.getResourceAsStream("/root-links.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
