package dev.slipway.documents.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a list, joined by "and"; what was not asked for adds none. Values travel as parameters only. */
public final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param condition with {@code ?} where the value belongs */
    public Criteria where(String condition, Object value) {
        values.add(value);
        conditions.add(condition.replace("?", "$" + values.size()));
        return this;
    }

    public Criteria where(String condition) {
        conditions.add(condition);
        return this;
    }

    public Criteria equal(String column, @Nullable String value) {
        return value == null || value.isBlank() ? this : where(column + " = ?", value.strip());
    }

    /** An empty collection means no filter. */
    public Criteria in(String column, Collection<String> wanted) {
        return wanted.isEmpty() ? this : where(column + " = any(?)", wanted.toArray(String[]::new));
    }

    /** Case does not matter. */
    public Criteria contains(String column, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        var literal = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return where(column + " ilike ?", "%" + literal + "%");
    }

    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public List<Object> values() {
        return List.copyOf(values);
    }

    /** The values with two more behind them, and the clause that uses these. */
    public List<Object> valuesWithPage(int skip, int take) {
        var all = new ArrayList<>(values);
        all.add((long) take);
        all.add((long) skip);
        return all;
    }

    public String page() {
        return " limit $" + (values.size() + 1) + " offset $" + (values.size() + 2);
    }
}
