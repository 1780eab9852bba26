package dev.slipway.templates;

import dev.slipway.templates.Expression.Computed;
import dev.slipway.templates.Expression.First;
import dev.slipway.templates.Expression.Index;
import dev.slipway.templates.Expression.Name;
import dev.slipway.templates.Expression.Step;
import dev.slipway.templates.Expression.Symbol;
import dev.slipway.templates.Path.Part;
import dev.slipway.templates.Scope.Element;
import dev.slipway.templates.json.JsonValue;
import dev.slipway.templates.json.JsonValue.JsonArray;
import dev.slipway.templates.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a symbol stands for: a name given by {@code each}, else the variable of exactly that name, else a piece of the JSON
 * that a variable of a shorter name holds.
 */
final class Lookup {

    /** Evaluates variables, for the one who looks up. */
    interface Variables {
        @Nullable
        String follow(VariableDictionary.Entry entry);

        /** By the names that the place has that asks. */
        @Nullable
        String value(Expression expression);

        /** It is being evaluated already: asking it again would be a loop. */
        boolean isActive(VariableDictionary.Entry entry);
    }

    private static final String FIRST = "*";
    private static final String KEY = "Key";

    private final VariableDictionary dictionary;
    private final Variables variables;

    Lookup(VariableDictionary dictionary, Variables variables) {
        this.dictionary = dictionary;
        this.variables = variables;
    }

    @Nullable
    String value(Symbol symbol, @Nullable Scope scope) {
        String key = symbol.key();
        Scope bound = scope == null ? null : Scope.named(scope, start(symbol));
        if (bound == null && key != null) {
            if (scope != null && Scope.isSpecial(key)) {
                return scope.special(key);
            }
            VariableDictionary.Entry entry = dictionary.entry(key);
            if (entry != null) {
                return variables.follow(entry);
            }
        }
        if (bound != null && bound.element().path() == null) {
            return inElement(bound.element(), symbol, scope);
        }
        Path path = path(symbol, scope, bound);
        if (path == null) {
            return null;
        }
        VariableDictionary.Entry entry = bound == null && key != null ? null : entry(path.name());
        if (entry != null) {
            return variables.follow(entry);
        }
        if (bound != null && path.parts().isEmpty()) {
            return bound.element().text();
        }
        JsonValue json = inVariable(path);
        if (json != null) {
            return json.text();
        }
        return bound != null && isKey(path) ? bound.element().text() : null;
    }

    /** {@code x.Key} of an indexed variable, unless there is a variable or a piece of JSON of that name. */
    private static boolean isKey(Path path) {
        return path.parts().size() == 1
                && !path.parts().get(0).index()
                && path.parts().get(0).text().equalsIgnoreCase(KEY);
    }

    /** What {@code each} goes through: nothing when there is no such thing, as of a list that has no element. */
    List<Element> elements(Symbol symbol, @Nullable Scope scope) {
        Scope bound = Scope.named(scope, start(symbol));
        if (bound != null && bound.element().path() == null) {
            JsonValue json = inside(bound.element(), symbol, scope);
            return json == null ? list(value(symbol, scope)) : elements(json);
        }
        Path path = path(symbol, scope, bound);
        if (path == null) {
            return List.of();
        }
        String name = path.name();
        List<String> indexes = dictionary.indexes(name);
        if (!indexes.isEmpty()) {
            return indexes.stream()
                    .map(index -> Element.variable(name + "[" + index + "]", index))
                    .toList();
        }
        VariableDictionary.Entry entry = entry(name);
        String text = entry == null ? null : variables.follow(entry);
        JsonValue json = entry == null ? inVariable(path) : text == null ? null : entry.json(text);
        return json == null ? list(text == null ? value(symbol, scope) : text) : elements(json);
    }

    private static List<Element> elements(JsonValue json) {
        if (json instanceof JsonObject object) {
            return object.members().stream().map(Element::member).toList();
        }
        return json instanceof JsonArray array
                ? array.elements().stream().map(Element::json).toList()
                : items(json.text());
    }

    private static List<Element> list(@Nullable String text) {
        return text == null ? List.of() : items(text);
    }

    private static List<Element> items(String text) {
        return Arrays.stream(text.split(","))
                .filter(item -> !item.isEmpty())
                .map(Element::text)
                .toList();
    }

    private static String start(Symbol symbol) {
        return ((Name) symbol.steps().get(0)).text();
    }

    private VariableDictionary.@Nullable Entry entry(String name) {
        return name.isEmpty() ? null : dictionary.entry(Expression.key(name));
    }

    /** Null when an index has no value. */
    private @Nullable Path path(Symbol symbol, @Nullable Scope scope, @Nullable Scope bound) {
        String variable = bound == null ? null : bound.element().path();
        String start = variable == null ? "" : variable;
        List<Part> parts = new ArrayList<>();
        List<Step> steps = symbol.steps();
        for (Step step : bound == null ? steps : steps.subList(1, steps.size())) {
            Part part = part(step, scope, new Path(start, parts));
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return new Path(start, parts);
    }

    private @Nullable Part part(Step step, @Nullable Scope scope, Path before) {
        if (step instanceof Name name) {
            return new Part(name.text(), false);
        }
        if (step instanceof Index index) {
            return new Part(index.text(), true);
        }
        if (step instanceof Computed computed) {
            String text = variables.value(computed.index());
            return text == null ? null : new Part(text, true);
        }
        List<String> indexes = dictionary.indexes(before.name());
        return new Part(indexes.isEmpty() ? FIRST : indexes.get(0), step instanceof First);
    }

    /** A piece of JSON that the variable with the longest fitting name holds. */
    private @Nullable JsonValue inVariable(Path path) {
        int fewest = path.start().isEmpty() ? 1 : 0;
        for (int count = path.parts().size() - 1; count >= fewest; count--) {
            VariableDictionary.Entry entry = entry(path.name(count));
            String text = entry == null || variables.isActive(entry) ? null : variables.follow(entry);
            JsonValue json = entry == null || text == null ? null : entry.json(text);
            JsonValue found =
                    walk(json, path.parts().subList(count, path.parts().size()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String inElement(Element element, Symbol symbol, @Nullable Scope scope) {
        if (symbol.steps().size() == 1) {
            return element.text();
        }
        boolean key = symbol.steps().size() == 2
                && symbol.steps().get(1) instanceof Name name
                && name.text().equalsIgnoreCase(KEY);
        if (key && element.key() != null) {
            return element.key();
        }
        JsonValue found = inside(element, symbol, scope);
        return found == null ? null : found.text();
    }

    private @Nullable JsonValue inside(Element element, Symbol symbol, @Nullable Scope scope) {
        List<Step> steps = symbol.steps().subList(1, symbol.steps().size());
        boolean value = element.key() != null
                && !steps.isEmpty()
                && steps.get(0) instanceof Name name
                && name.text().equalsIgnoreCase("Value");
        List<Part> parts = new ArrayList<>();
        for (Step step : value ? steps.subList(1, steps.size()) : steps) {
            Part part = part(step, scope, new Path("", List.of()));
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return walk(element.json(), parts);
    }

    private static @Nullable JsonValue walk(@Nullable JsonValue from, List<Part> parts) {
        JsonValue at = from;
        for (Part part : parts) {
            if (at == null) {
                return null;
            }
            at = part.index() && part.text().equals(FIRST) ? at.first() : at.child(part.text());
        }
        return at;
    }
}
