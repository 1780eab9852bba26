package dev.slipway.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.documents.listing.Criteria;
import dev.slipway.rest.IdList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which documents a list wants: conditions for the database and, in the same breath, the parameters that say so in links. */
public final class Wanted {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Criteria criteria = new Criteria();
    private final List<String> parameters = new ArrayList<>();

    private Wanted() {}

    public static Wanted in(String spaceId) {
        var wanted = new Wanted();
        wanted.criteria.equal("space_id", spaceId);
        return wanted;
    }

    public Wanted ids(@Nullable List<String> sent) {
        var ids = told("ids", IdList.of(sent).ids());
        criteria.in("id", ids);
        return this;
    }

    /** Exactly this name; case does not matter. */
    public Wanted name(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            told("name", List.of(name));
            criteria.where("lower(name) = lower(?)", name.strip());
        }
        return this;
    }

    public Wanted partialName(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            told("partialName", List.of(text));
            criteria.contains("name", text);
        }
        return this;
    }

    /**
     * The name, or one of the texts at these paths of the body, holds the text; case does not matter.
     *
     * @param paths as {@code details,thumbprint}
     */
    public Wanted search(@Nullable String text, String... paths) {
        if (text != null && !text.isBlank()) {
            told("search", List.of(text));
            var searched = new StringBuilder("concat_ws(' ', name");
            for (var path : paths) {
                searched.append(", body #>> '{").append(path).append("}'");
            }
            criteria.contains(searched.append(")").toString(), text);
        }
        return this;
    }

    /** The component at this path has one of the values. */
    public Wanted one(String parameter, String path, @Nullable List<String> sent) {
        return any(parameter, sent, value -> at(path, JSON.textNode(value)));
    }

    /** The component of this name has one of the values; case does not matter. */
    public Wanted oneInAnyCase(String parameter, String component, @Nullable List<String> sent) {
        var values = told(parameter, IdList.of(sent).ids());
        criteria.in(
                "lower(body ->> '" + component + "')",
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList());
        return this;
    }

    /** The list at this path shares a value with those sent. */
    public Wanted sharing(String parameter, String path, @Nullable List<String> sent) {
        return any(parameter, sent, value -> at(path, JSON.arrayNode().add(value)));
    }

    public Wanted flag(String parameter, String path, @Nullable String sent) {
        if (sent != null && !sent.isBlank()) {
            told(parameter, List.of(sent));
            var value = JSON.booleanNode(Boolean.parseBoolean(sent.strip()));
            criteria.where("body @> ?::text::jsonb", at(path, value).toString());
        }
        return this;
    }

    /** A condition that no document here can meet, once somebody asks for it. */
    public Wanted never(String parameter, @Nullable List<String> sent) {
        if (!told(parameter, IdList.of(sent).ids()).isEmpty()) {
            criteria.where("false");
        }
        return this;
    }

    private Wanted any(
            String parameter, @Nullable List<String> sent, java.util.function.Function<String, ObjectNode> condition) {
        var values = told(parameter, IdList.of(sent).ids());
        if (!values.isEmpty()) {
            criteria.where(
                    "body @> any(?::text[]::jsonb[])",
                    values.stream().map(condition).map(ObjectNode::toString).toArray(String[]::new));
        }
        return this;
    }

    private List<String> told(String parameter, List<String> values) {
        if (!values.isEmpty()) {
            parameters.add(parameter + "="
                    + values.stream()
                            .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                            .collect(Collectors.joining(",")));
        }
        return values;
    }

    /** {@code endpoint.uri} gives an object with the value at the end of that path. */
    private static ObjectNode at(String path, com.fasterxml.jackson.databind.JsonNode value) {
        var node = value;
        var names = new ArrayList<>(Arrays.asList(path.split("\\.")));
        java.util.Collections.reverse(names);
        for (var name : names) {
            node = JSON.objectNode().set(name, node);
        }
        return (ObjectNode) node;
    }

    Criteria criteria() {
        return criteria;
    }

    /** The address of this list, for the links of its pages. */
    public String path(String path) {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
