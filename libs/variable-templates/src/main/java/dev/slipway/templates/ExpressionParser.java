package dev.slipway.templates;

import dev.slipway.templates.Expression.Computed;
import dev.slipway.templates.Expression.Filtered;
import dev.slipway.templates.Expression.First;
import dev.slipway.templates.Expression.Index;
import dev.slipway.templates.Expression.Name;
import dev.slipway.templates.Expression.Step;
import dev.slipway.templates.Expression.Symbol;
import dev.slipway.templates.Node.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names, indexes, filters and their arguments. */
final class ExpressionParser {

    /** Parses a token that begins at the cursor. */
    interface Tokens {
        Node token() throws SyntaxProblem;
    }

    private static final String NAME_SIGNS = "_-:/~()@";
    /** Signs that an argument may have without quotes, besides those of names. */
    private static final String ARGUMENT_SIGNS = ".+,%*$^;&<>?";

    private static final int LONGEST_INDEX = 4000;

    private final Cursor cursor;
    private final Tokens tokens;

    ExpressionParser(Cursor cursor, Tokens tokens) {
        this.cursor = cursor;
        this.tokens = tokens;
    }

    Expression expression() throws SyntaxProblem {
        cursor.blanks();
        Expression expression = cursor.peek('|') ? filtered(null) : symbol();
        cursor.blanks();
        for (int filters = 0; cursor.peek('|'); filters++) {
            if (filters == Cursor.DEEPEST) {
                throw cursor.problem("More than " + Cursor.DEEPEST + " filters");
            }
            expression = filtered(expression);
            cursor.blanks();
        }
        return expression;
    }

    Operand operand() throws SyntaxProblem {
        cursor.blanks();
        return isQuoted() ? new Operand.Literal(quoted()) : new Operand.Value(expression());
    }

    private Filtered filtered(@Nullable Expression input) throws SyntaxProblem {
        cursor.expect('|');
        cursor.blanks();
        String filter = bare("");
        if (filter.isEmpty()) {
            throw cursor.problem("Expected the name of a filter");
        }
        List<Node> arguments = new ArrayList<>();
        for (cursor.blanks(); !cursor.atEnd() && "|}=!".indexOf(current()) < 0; cursor.blanks()) {
            arguments.add(argument());
        }
        return new Filtered(input, filter.toLowerCase(Locale.ROOT), List.copyOf(arguments));
    }

    private Node argument() throws SyntaxProblem {
        if (cursor.ahead("#{")) {
            return nested();
        }
        if (isQuoted()) {
            return new Node.Text(quoted());
        }
        String word = bare(ARGUMENT_SIGNS);
        if (word.isEmpty()) {
            throw cursor.problem("Unexpected character");
        }
        // As in suffix="...": what is quoted belongs to the word.
        boolean named = cursor.ahead("=\"") || cursor.ahead("=\\\"");
        if (named) {
            cursor.at++;
            word += "=" + quoted();
        }
        return new Node.Text(word);
    }

    private Node nested() throws SyntaxProblem {
        cursor.enter();
        Node node = tokens.token();
        cursor.leave();
        return node;
    }

    private boolean isQuoted() {
        return cursor.peek('"') || cursor.ahead("\\\"");
    }

    private String quoted() throws SyntaxProblem {
        String quote = cursor.peek('"') ? "\"" : "\\\"";
        int from = cursor.at + quote.length();
        int end = cursor.source.indexOf(quote, from);
        if (end < 0) {
            throw cursor.problem("Expected a closing " + quote);
        }
        cursor.at = end + quote.length();
        return cursor.source.substring(from, end);
    }

    /** A name without blanks inside. */
    String bare(String moreSigns) {
        int from = cursor.at;
        while (!cursor.atEnd()
                && !Character.isWhitespace(current())
                && (isNamePart(current(), NAME_SIGNS) || moreSigns.indexOf(current()) >= 0)) {
            cursor.at++;
        }
        return cursor.source.substring(from, cursor.at);
    }

    Symbol symbol() throws SyntaxProblem {
        return symbol(NAME_SIGNS);
    }

    /** @param signs those that a name may have besides letters, digits and blanks */
    Symbol symbol(String signs) throws SyntaxProblem {
        List<Step> steps = new ArrayList<>();
        steps.add(name(signs));
        while (!cursor.atEnd()) {
            if (cursor.peek('.')) {
                cursor.at++;
                steps.add(name(signs));
            } else if (cursor.peek('[')) {
                steps.add(index());
            } else {
                break;
            }
        }
        return Symbol.of(steps);
    }

    private Name name(String signs) throws SyntaxProblem {
        int from = cursor.at;
        while (!cursor.atEnd() && isNamePart(current(), signs)) {
            cursor.at++;
        }
        String name = cursor.source.substring(from, cursor.at).trim();
        if (name.isEmpty()) {
            throw cursor.problem("Expected a name");
        }
        return new Name(name);
    }

    /** {@code [text]} with balanced brackets inside, {@code [*]}, or {@code [#{Expression}]}. */
    private Step index() throws SyntaxProblem {
        cursor.expect('[');
        cursor.blanks();
        if (cursor.ahead("#{")) {
            if (nested() instanceof Node.Substitution inner) {
                cursor.blanks();
                cursor.expect(']');
                return new Computed(inner.expression());
            }
            throw cursor.problem("An index can be a name with filters only");
        }
        int from = cursor.at;
        for (int open = 0; !cursor.atEnd() && cursor.at - from < LONGEST_INDEX; cursor.at++) {
            char c = current();
            if (c == ']' && open-- == 0) {
                String text = cursor.source.substring(from, cursor.at++).trim();
                return text.equals("*") ? new First() : new Index(text);
            }
            if (c == '[') {
                open++;
            }
        }
        throw cursor.problem("Expected ]");
    }

    private char current() {
        return cursor.source.charAt(cursor.at);
    }

    private static boolean isNamePart(char c, String signs) {
        return Character.isLetterOrDigit(c)
                || Character.isWhitespace(c)
                || Character.isSurrogate(c)
                || signs.indexOf(c) >= 0;
    }
}
