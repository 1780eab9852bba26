package dev.slipway.masterkey;

import java.util.regex.Pattern;

/**
 * A column in which sealed texts stand. A service produces one bean for each; a forgotten one would keep its secrets under
 * a key that people believe they can throw away.
 *
 * @param table not partitioned: rows are found by their place in the table
 * @param json whether it is {@code jsonb}, in which any number of texts may be sealed; otherwise {@code text}
 */
public record SealedColumn(String table, String column, boolean json) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    public SealedColumn {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("Not names of a table and a column: " + table + ", " + column);
        }
    }

    public static SealedColumn json(String table, String column) {
        return new SealedColumn(table, column, true);
    }

    public static SealedColumn text(String table, String column) {
        return new SealedColumn(table, column, false);
    }
}
