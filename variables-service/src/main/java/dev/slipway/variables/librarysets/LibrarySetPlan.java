package dev.slipway.variables.librarysets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.documents.Document;
import dev.slipway.documents.Draft;
import dev.slipway.documents.Given;
import dev.slipway.variables.librarysets.LibrarySetChange.TemplateChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a library variable set becomes: checked, with every problem told at once. Templates keep their ids, and sensitive
 * defaults that are not sent stay.
 */
final class LibrarySetPlan {

    private static final int MOST_TEMPLATES = 500;
    private static final int LONGEST_DESCRIPTION = 20_000;

    private LibrarySetPlan() {}

    /** @param before empty for a new set */
    static Draft<LibrarySet> of(
            LibrarySetChange change,
            Optional<Document<LibrarySet>> before,
            UnaryOperator<String> seal,
            Supplier<String> newId) {
        List<String> problems = new ArrayList<>();
        LibrarySet was = before.map(Document::body).orElse(null);
        LibrarySet set = new LibrarySet(
                Given.text(change.description(), "Description", LONGEST_DESCRIPTION, problems),
                contentType(change.contentType(), was, problems),
                templates(change.templates(), was, seal, newId, problems));
        return Draft.of(Given.text(change.name()), change.slug(), set, problems);
    }

    private static String contentType(@Nullable String sent, @Nullable LibrarySet before, List<String> problems) {
        String type = LibrarySet.VARIABLES;
        if (sent != null && !sent.isBlank()) {
            if (sent.strip().equalsIgnoreCase(LibrarySet.SCRIPT_MODULE)) {
                type = LibrarySet.SCRIPT_MODULE;
            } else if (!sent.strip().equalsIgnoreCase(LibrarySet.VARIABLES)) {
                problems.add("ContentType is '" + sent + "': use Variables or ScriptModule.");
            }
        } else if (before != null) {
            type = before.contentType();
        }
        Given.require(
                before == null || before.contentType().equals(type),
                "ContentType cannot be changed: make a new set for " + type + ".",
                problems);
        return type;
    }

    private static List<Template> templates(
            @Nullable List<@Nullable TemplateChange> sent,
            @Nullable LibrarySet before,
            UnaryOperator<String> seal,
            Supplier<String> newId,
            List<String> problems) {
        Map<String, Template> known = new HashMap<>();
        if (before != null) {
            before.templates().forEach(each -> known.put(each.id(), each));
        }
        List<Template> templates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (TemplateChange each : sent == null ? List.<TemplateChange>of() : sent) {
            if (each == null) {
                continue;
            }
            Template template = template(each, known, seal, newId);
            Given.require(
                    !template.name().isEmpty(), "A template needs a Name: it is the name of the variable.", problems);
            Given.require(
                    template.name().isEmpty() || names.add(template.name().toLowerCase(Locale.ROOT)),
                    "There are two templates named '" + template.name() + "': give each its own name.",
                    problems);
            templates.add(template);
        }
        Given.require(
                templates.size() <= MOST_TEMPLATES,
                "A set may have at most " + MOST_TEMPLATES + " templates.",
                problems);
        return templates;
    }

    private static Template template(
            TemplateChange sent, Map<String, Template> known, UnaryOperator<String> seal, Supplier<String> newId) {
        Template before = sent.id() == null ? null : known.remove(sent.id());
        Map<String, String> settings = new HashMap<>();
        if (sent.displaySettings() != null) {
            sent.displaySettings().forEach((key, value) -> {
                if (value != null) {
                    settings.put(key, value);
                }
            });
        }
        boolean sensitive = Template.isSensitive(settings);
        String value = text(sent.defaultValue());
        String sealed = before == null ? null : before.sealed();
        if (value != null && !value.isEmpty()) {
            sealed = sensitive ? seal.apply(value) : null;
        }
        return new Template(
                before == null ? newId.get() : before.id(),
                sent.name() == null ? "" : sent.name().strip(),
                sent.label() == null ? "" : sent.label(),
                sent.helpText() == null ? "" : sent.helpText(),
                sensitive ? null : value,
                sensitive ? sealed : null,
                settings);
    }

    /** Clients send a text, or {@code {"HasValue": true, "NewValue": "…"}}. */
    private static @Nullable String text(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return null;
        }
        if (sent.isObject()) {
            for (Map.Entry<String, JsonNode> field : sent.properties()) {
                if (field.getKey().equalsIgnoreCase("NewValue")) {
                    return field.getValue().isNull() ? null : field.getValue().asText();
                }
            }
            return null;
        }
        return sent.asText();
    }
}
