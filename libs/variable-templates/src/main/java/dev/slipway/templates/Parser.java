package dev.slipway.templates;

import dev.slipway.templates.Expression.Computed;
import dev.slipway.templates.Expression.Filtered;
import dev.slipway.templates.Expression.First;
import dev.slipway.templates.Expression.Index;
import dev.slipway.templates.Expression.Name;
import dev.slipway.templates.Expression.Step;
import dev.slipway.templates.Expression.Symbol;
import dev.slipway.templates.Node.Branch;
import dev.slipway.templates.Node.Condition;
import dev.slipway.templates.Node.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recursive descent with one character of look-ahead, apart from fixed key words; reads every character once. */
final class Parser {

    private static final int DEEPEST = 100;
    private static final String ELSE = "#{else}";

    private final String source;
    private int at;
    private int depth;

    Parser(String source) {
        this.source = source;
    }

    List<Node> template() throws SyntaxProblem {
        List<Node> nodes = body();
        if (at < source.length()) {
            throw problem("Unexpected " + token());
        }
        return nodes;
    }

    /** Up to the end, or to a token that only the caller understands: {@code #{/...}}, {@code #{else}}, {@code #{elseif}}. */
    private List<Node> body() throws SyntaxProblem {
        if (++depth > DEEPEST) {
            throw problem("Nested more than " + DEEPEST + " deep");
        }
        List<Node> nodes = new ArrayList<>();
        var text = new StringBuilder();
        while (at < source.length()) {
            int hash = source.indexOf('#', at);
            if (hash < 0) {
                text.append(source, at, source.length());
                at = source.length();
                break;
            }
            text.append(source, at, hash);
            at = hash;
            if (!hashes(text)) {
                continue;
            }
            if (source.startsWith("#{/", at) || source.startsWith(ELSE, at) || word("#{elseif")) {
                break;
            }
            flush(text, nodes);
            nodes.add(token(at));
        }
        flush(text, nodes);
        depth--;
        return List.copyOf(nodes);
    }

    /**
     * A run of hashes. Before a brace two of them stand for one and take the brace's meaning away, three are a hash and
     * a token; elsewhere they are text. True when a token follows.
     */
    private boolean hashes(StringBuilder text) {
        int end = at;
        while (end < source.length() && source.charAt(end) == '#') {
            end++;
        }
        int run = end - at;
        if (end == source.length() || source.charAt(end) != '{') {
            text.append(source, at, end);
            at = end;
            return false;
        }
        text.append("#".repeat(run % 2 == 0 ? run - 2 : Math.max(0, run - 2)));
        if (run % 2 == 0) {
            text.append("#{");
            at = end + 1;
            return false;
        }
        at = end - 1;
        return true;
    }

    private static void flush(StringBuilder text, List<Node> nodes) {
        if (text.length() > 0) {
            nodes.add(new Node.Text(text.toString()));
            text.setLength(0);
        }
    }

    private Node token(int start) throws SyntaxProblem {
        at = start + 2;
        blanks();
        if (word("if")) {
            at += 2;
            return conditional("if", false);
        }
        if (word("unless")) {
            at += 6;
            return conditional("unless", true);
        }
        if (word("each")) {
            at += 4;
            return each(start);
        }
        Expression expression = expression();
        expect('}');
        return new Node.Substitution(expression, source.substring(start, at));
    }

    private Node conditional(String keyword, boolean negated) throws SyntaxProblem {
        List<Branch> branches = new ArrayList<>();
        List<Node> otherwise = List.of();
        Condition condition = condition(negated);
        branches.add(new Branch(condition, body()));
        while (word("#{elseif")) {
            if (negated) {
                throw problem("unless has no elseif");
            }
            at += "#{elseif".length();
            condition = condition(false);
            branches.add(new Branch(condition, body()));
        }
        if (source.startsWith(ELSE, at)) {
            at += ELSE.length();
            otherwise = body();
        }
        end(keyword);
        return new Node.Conditional(List.copyOf(branches), otherwise);
    }

    private Condition condition(boolean negated) throws SyntaxProblem {
        Operand left = operand();
        blanks();
        boolean equal = source.startsWith("==", at);
        if (!equal && !source.startsWith("!=", at)) {
            expect('}');
            return new Condition.Truthy(left, negated);
        }
        at += 2;
        Operand right = operand();
        blanks();
        expect('}');
        return new Condition.Comparison(left, right, equal, negated);
    }

    private Operand operand() throws SyntaxProblem {
        blanks();
        if (peek('"') || source.startsWith("\\\"", at)) {
            return new Operand.Literal(quoted());
        }
        return new Operand.Value(expression());
    }

    private Node each(int start) throws SyntaxProblem {
        blanks();
        int from = at;
        while (at < source.length() && isNamePart(source.charAt(at)) && !Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        String variable = source.substring(from, at);
        blanks();
        if (variable.isEmpty() || !word("in")) {
            throw problem("Expected: each name in collection");
        }
        at += 2;
        Symbol collection = symbol();
        blanks();
        expect('}');
        String opening = source.substring(start, at);
        List<Node> body = body();
        end("each");
        return new Node.Each(variable, collection, body, opening);
    }

    private void end(String keyword) throws SyntaxProblem {
        String end = "#{/" + keyword + "}";
        if (!source.regionMatches(true, at, end, 0, end.length())) {
            throw problem("Expected " + end);
        }
        at += end.length();
    }

    private Expression expression() throws SyntaxProblem {
        blanks();
        Expression expression = peek('|') ? filtered(null) : symbol();
        blanks();
        for (int filters = 0; peek('|'); filters++) {
            if (filters == DEEPEST) {
                throw problem("More than " + DEEPEST + " filters");
            }
            expression = filtered(expression);
            blanks();
        }
        return expression;
    }

    private Filtered filtered(@Nullable Expression input) throws SyntaxProblem {
        expect('|');
        blanks();
        String filter = bare();
        if (filter.isEmpty()) {
            throw problem("Expected the name of a filter");
        }
        List<List<Node>> arguments = new ArrayList<>();
        for (blanks(); at < source.length() && !peek('|') && !peek('}') && !peek('=') && !peek('!'); blanks()) {
            arguments.add(List.of(argument()));
        }
        return new Filtered(input, filter, List.copyOf(arguments));
    }

    private Node argument() throws SyntaxProblem {
        if (source.startsWith("#{", at)) {
            return nested();
        }
        if (peek('"') || source.startsWith("\\\"", at)) {
            return new Node.Text(quoted());
        }
        String word = bare();
        if (word.isEmpty()) {
            throw problem("Unexpected character");
        }
        return new Node.Text(word);
    }

    private Node nested() throws SyntaxProblem {
        if (++depth > DEEPEST) {
            throw problem("Nested more than " + DEEPEST + " deep");
        }
        Node node = token(at);
        depth--;
        return node;
    }

    private String quoted() throws SyntaxProblem {
        String quote = peek('"') ? "\"" : "\\\"";
        int from = at + quote.length();
        int end = source.indexOf(quote, from);
        if (end < 0) {
            throw problem("Expected a closing " + quote);
        }
        at = end + quote.length();
        return source.substring(from, end);
    }

    private String bare() {
        int from = at;
        while (at < source.length() && isNamePart(source.charAt(at)) && !Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return source.substring(from, at);
    }

    private Symbol symbol() throws SyntaxProblem {
        List<Step> steps = new ArrayList<>();
        steps.add(name());
        while (at < source.length()) {
            if (peek('.')) {
                at++;
                steps.add(name());
            } else if (peek('[')) {
                steps.add(index());
            } else {
                break;
            }
        }
        return Symbol.of(steps);
    }

    private Name name() throws SyntaxProblem {
        int from = at;
        while (at < source.length() && isNamePart(source.charAt(at))) {
            at++;
        }
        String name = source.substring(from, at).trim();
        if (name.isEmpty()) {
            throw problem("Expected a name");
        }
        return new Name(name);
    }

    /** {@code [text]} with balanced brackets inside, {@code [*]}, or {@code [#{Symbol}]}. */
    private Step index() throws SyntaxProblem {
        expect('[');
        blanks();
        if (source.startsWith("#{", at)) {
            if (nested() instanceof Node.Substitution inner && inner.expression() instanceof Symbol symbol) {
                blanks();
                expect(']');
                return new Computed(symbol);
            }
            throw problem("An index can be a name only, without filters");
        }
        int from = at;
        for (int open = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == ']' && open-- == 0) {
                String text = source.substring(from, at++).trim();
                return text.equals("*") ? new First() : new Index(text);
            }
            if (c == '[') {
                open++;
            }
        }
        throw problem("Expected ]");
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isWhitespace(c)
                || Character.isSurrogate(c)
                || "_-:/~()@".indexOf(c) >= 0;
    }

    /** The word stands here and ends here. */
    private boolean word(String word) {
        int end = at + word.length();
        return source.regionMatches(true, at, word, 0, word.length())
                && end < source.length()
                && Character.isWhitespace(source.charAt(end));
    }

    private void blanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private boolean peek(char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    private void expect(char c) throws SyntaxProblem {
        if (!peek(c)) {
            throw problem("Expected " + c);
        }
        at++;
    }

    private String token() {
        int end = source.indexOf('}', at);
        return source.substring(at, end < 0 ? Math.min(source.length(), at + 20) : end + 1)
                .toLowerCase(Locale.ROOT);
    }

    private SyntaxProblem problem(String message) {
        return new SyntaxProblem(message, at);
    }
}
