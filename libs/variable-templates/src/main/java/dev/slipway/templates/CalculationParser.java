package dev.slipway.templates;

import dev.slipway.templates.Calculation.Negated;
import dev.slipway.templates.Calculation.Number;
import dev.slipway.templates.Calculation.Operation;
import dev.slipway.templates.Calculation.Value;

/** {@code 2 * (A + {B-x})}: sums of products; braces guard names that have a minus or a slash in them. */
final class CalculationParser {

    private static final String NAME_SIGNS = "_:~@";
    private static final int MOST_OPERATIONS = 1000;

    private final Cursor cursor;
    private final ExpressionParser names;
    private int operations;

    CalculationParser(Cursor cursor, ExpressionParser names) {
        this.cursor = cursor;
        this.names = names;
    }

    Calculation sum() throws SyntaxProblem {
        Calculation left = product();
        for (cursor.blanks(); cursor.peek('+') || cursor.peek('-'); cursor.blanks()) {
            left = new Operation(operator(), left, product());
        }
        return left;
    }

    private Calculation product() throws SyntaxProblem {
        Calculation left = factor();
        for (cursor.blanks(); cursor.peek('*') || cursor.peek('/'); cursor.blanks()) {
            left = new Operation(operator(), left, factor());
        }
        return left;
    }

    private char operator() throws SyntaxProblem {
        if (++operations > MOST_OPERATIONS) {
            throw cursor.problem("More than " + MOST_OPERATIONS + " operations");
        }
        return cursor.source.charAt(cursor.at++);
    }

    private Calculation factor() throws SyntaxProblem {
        cursor.blanks();
        if (cursor.peek('-')) {
            cursor.enter();
            cursor.at++;
            var negated = new Negated(factor());
            cursor.leave();
            return negated;
        }
        if (cursor.peek('(')) {
            cursor.enter();
            cursor.at++;
            Calculation inner = sum();
            cursor.expect(')');
            cursor.leave();
            return inner;
        }
        if (cursor.peek('{')) {
            cursor.at++;
            var value = new Value(names.symbol());
            cursor.blanks();
            cursor.expect('}');
            return value;
        }
        int from = cursor.at;
        return isNumber()
                ? new Number(Double.parseDouble(cursor.source.substring(from, cursor.at)))
                : new Value(names.symbol(NAME_SIGNS));
    }

    /** Moves behind a number that stands here; what goes on with a letter is a name. */
    private boolean isNumber() {
        int end = digits(cursor.at);
        boolean number = end > cursor.at;
        if (end < cursor.source.length() && cursor.source.charAt(end) == '.') {
            int fraction = digits(end + 1);
            number |= fraction > end + 1;
            end = fraction > end + 1 ? fraction : end;
        }
        boolean goesOn = end < cursor.source.length()
                && (Character.isLetter(cursor.source.charAt(end)) || cursor.source.charAt(end) == '_');
        if (!number || goesOn) {
            return false;
        }
        cursor.at = end;
        return true;
    }

    private int digits(int from) {
        int end = from;
        while (end < cursor.source.length() && cursor.source.charAt(end) >= '0' && cursor.source.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
