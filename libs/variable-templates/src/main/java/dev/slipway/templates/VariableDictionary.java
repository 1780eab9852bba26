package dev.slipway.templates;

import dev.slipway.templates.filters.BuiltInFilters;
import dev.slipway.templates.json.JsonReader;
import dev.slipway.templates.json.JsonValue;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Named texts, which may refer to each other by {@code #{Name}}. Names are trimmed and their case does not matter.
 *
 * <p>Evaluating is safe for many threads as long as none of them sets anything.
 */
public final class VariableDictionary {

    /** What was set, and its template, parsed when first needed. */
    static final class Entry {
        final String name;
        final String value;
        /** There is nothing in it to evaluate: the usual case. */
        final boolean plain;

        private @Nullable Template template;
        private @Nullable ReadJson json;

        Entry(String name, String value) {
            this.name = name;
            this.value = value;
            this.plain = Template.isPlain(value);
        }

        Template template() {
            Template parsed = template;
            if (parsed == null) {
                parsed = Template.parse(value);
                template = parsed;
            }
            return parsed;
        }

        /** @param text what the variable comes to now; null when that is no object and no array */
        @Nullable
        JsonValue json(String text) {
            ReadJson known = json;
            if (known == null || !known.text().equals(text)) {
                known = new ReadJson(text, JsonReader.read(text));
                json = known;
            }
            return known.value();
        }
    }

    private record ReadJson(String text, @Nullable JsonValue value) {}

    private static final Map<String, Filter> FILTERS = filters(InstantSource.system(), ZoneId.systemDefault());

    private final Map<String, Filter> filters;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    /** The same in the order of their names, for questions about a prefix; made when first needed. */
    private volatile @Nullable TreeMap<String, Entry> sorted;

    public VariableDictionary() {
        this(FILTERS);
    }

    /** For filters that ask what time it is: by this clock, in this zone. */
    public VariableDictionary(InstantSource clock, ZoneId zone) {
        this(filters(clock, zone));
    }

    private VariableDictionary(Map<String, Filter> filters) {
        this.filters = filters;
    }

    private static Map<String, Filter> filters(InstantSource clock, ZoneId zone) {
        Map<String, Filter> filters = new HashMap<>(BuiltInFilters.all(clock, zone));
        for (FilterProvider provider :
                ServiceLoader.load(FilterProvider.class, FilterProvider.class.getClassLoader())) {
            provider.filters().forEach((name, filter) -> filters.put(Expression.key(name), filter));
        }
        return Map.copyOf(filters);
    }

    /** Replaces an earlier value of that name. A null value removes it; a blank name is refused. */
    public VariableDictionary set(String name, @Nullable String value) {
        String trimmed = name.trim();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("A variable needs a name");
        }
        sorted = null;
        String key = Expression.key(trimmed);
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, new Entry(trimmed, value));
        }
        return this;
    }

    /** The value as it was set, or null. */
    public @Nullable String getRaw(String name) {
        Entry entry = entry(Expression.key(name.trim()));
        return entry == null ? null : entry.value;
    }

    /** The value with everything in it evaluated; null when there is no such variable, or it has the filter Null in it. */
    public @Nullable String get(String name) {
        Entry entry = entry(Expression.key(name.trim()));
        return entry == null ? null : new Evaluator(this).follow(entry);
    }

    /** Names as they were set, in the order in which they were first set. */
    public List<String> names() {
        return entries.values().stream().map(entry -> entry.name).toList();
    }

    /** Fails with {@link TemplateException} when a variable refers to itself, naming the loop. */
    public Evaluation evaluate(String template) {
        return evaluate(Template.parse(template));
    }

    public Evaluation evaluate(Template template) {
        return new Evaluator(this).template(template);
    }

    /** @param name in lower case */
    @Nullable
    Filter filter(String name) {
        return filters.get(name);
    }

    @Nullable
    Entry entry(String key) {
        return entries.get(key);
    }

    /** Index texts of the variables {@code path[...]}, each once, in the order in which they were set. */
    List<String> indexes(String path) {
        String prefix = Expression.key(path) + "[";
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<String, Entry> entry : byName().tailMap(prefix).entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            int end = closing(entry.getKey(), prefix.length());
            if (end > 0) {
                String text = entry.getValue().name.substring(prefix.length(), end);
                texts.putIfAbsent(Expression.key(text), text);
            }
        }
        return new ArrayList<>(texts.values());
    }

    private static int closing(String name, int from) {
        int open = 0;
        for (int i = from; i < name.length(); i++) {
            if (name.charAt(i) == ']' && open-- == 0) {
                return i;
            }
            if (name.charAt(i) == '[') {
                open++;
            }
        }
        return -1;
    }

    private TreeMap<String, Entry> byName() {
        TreeMap<String, Entry> known = sorted;
        if (known == null) {
            known = new TreeMap<>(entries);
            sorted = known;
        }
        return known;
    }
}
