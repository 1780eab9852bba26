package dev.slipway.templates;

import dev.slipway.templates.Expression.Symbol;
import dev.slipway.templates.Node.Branch;
import dev.slipway.templates.Node.Condition;
import dev.slipway.templates.Node.Operand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text, tokens and blocks, by recursive descent with one character of look-ahead, apart from fixed key words. */
final class Parser {

    private static final String ELSE = "#{else}";
    private static final int EXCERPT = 20;

    private final Cursor cursor;
    private final String source;
    private final ExpressionParser expressions;
    /** Malformed tokens become text instead of failing. */
    private final boolean lenient;
    /** Where malformed tokens begin: they are not tried again, which would take exponential time where blocks nest. */
    private final Set<Integer> malformed = new HashSet<>();

    private @Nullable SyntaxProblem first;

    Parser(String source, boolean lenient) {
        this.source = source;
        this.lenient = lenient;
        this.cursor = new Cursor(source);
        this.expressions = new ExpressionParser(cursor, this::remembered);
    }

    List<Node> template() throws SyntaxProblem {
        List<Node> nodes = new ArrayList<>(body());
        while (!cursor.atEnd()) {
            SyntaxProblem problem = cursor.problem("Unexpected " + excerpt());
            if (!lenient) {
                throw problem;
            }
            first = first == null ? problem : first;
            nodes.add(new Node.Text("#{"));
            cursor.at += 2;
            nodes.addAll(body());
        }
        return nodes;
    }

    /** What a lenient parser passed over first, or null. */
    @Nullable
    SyntaxProblem passedOver() {
        return first;
    }

    /** Up to the end, or to a token that only the caller understands: {@code #{/...}}, {@code #{else}}, {@code #{elseif}}. */
    private List<Node> body() throws SyntaxProblem {
        cursor.enter();
        List<Node> nodes = new ArrayList<>();
        var text = new StringBuilder();
        while (!cursor.atEnd()) {
            int hash = source.indexOf('#', cursor.at);
            if (hash < 0) {
                text.append(source, cursor.at, source.length());
                cursor.at = source.length();
                break;
            }
            text.append(source, cursor.at, hash);
            cursor.at = hash;
            if (!hashes(text)) {
                continue;
            }
            if (cursor.ahead("#{/") || cursor.aheadInAnyCase(ELSE) || cursor.word("#{elseif")) {
                break;
            }
            Node node = tokenOrNull();
            if (node == null) {
                text.append("#{");
                cursor.at += 2;
            } else {
                flush(text, nodes);
                nodes.add(node);
            }
        }
        flush(text, nodes);
        cursor.leave();
        return List.copyOf(nodes);
    }

    /** Null when it is malformed and that is to be passed over; the cursor stands where it stood then. */
    private @Nullable Node tokenOrNull() throws SyntaxProblem {
        if (!lenient) {
            return token();
        }
        int start = cursor.at;
        int depth = cursor.depth();
        try {
            return remembered();
        } catch (SyntaxProblem problem) {
            first = first == null ? problem : first;
            cursor.backTo(start, depth);
            return null;
        }
    }

    private Node remembered() throws SyntaxProblem {
        int start = cursor.at;
        if (malformed.contains(start)) {
            throw cursor.problem("Malformed token");
        }
        try {
            return token();
        } catch (SyntaxProblem problem) {
            malformed.add(start);
            throw problem;
        }
    }

    /**
     * A run of hashes. Before a brace two of them stand for one and take the brace's meaning away, three are a hash and
     * a token; elsewhere they are text. True when a token follows.
     */
    private boolean hashes(StringBuilder text) {
        int end = cursor.at;
        while (end < source.length() && source.charAt(end) == '#') {
            end++;
        }
        int run = end - cursor.at;
        if (end == source.length() || source.charAt(end) != '{') {
            text.append(source, cursor.at, end);
            cursor.at = end;
            return false;
        }
        text.append("#".repeat(run % 2 == 0 ? run - 2 : Math.max(0, run - 2)));
        if (run % 2 == 0) {
            text.append("#{");
            cursor.at = end + 1;
            return false;
        }
        cursor.at = end - 1;
        return true;
    }

    private static void flush(StringBuilder text, List<Node> nodes) {
        if (text.length() > 0) {
            nodes.add(new Node.Text(text.toString()));
            text.setLength(0);
        }
    }

    private Node token() throws SyntaxProblem {
        int start = cursor.at;
        cursor.at += 2;
        cursor.blanks();
        if (keyword("if")) {
            return conditional("if", false);
        }
        if (keyword("unless")) {
            return conditional("unless", true);
        }
        if (keyword("each")) {
            return each();
        }
        if (keyword("calc")) {
            Calculation calculation = new CalculationParser(cursor, expressions).sum();
            cursor.expect('}');
            return new Node.Calculated(calculation, source.substring(start, cursor.at));
        }
        Expression expression = expressions.expression();
        cursor.expect('}');
        return new Node.Substitution(expression, source.substring(start, cursor.at));
    }

    private boolean keyword(String word) {
        boolean here = cursor.word(word);
        cursor.at += here ? word.length() : 0;
        return here;
    }

    private Node conditional(String keyword, boolean negated) throws SyntaxProblem {
        List<Branch> branches = new ArrayList<>();
        List<Node> otherwise = List.of();
        Condition condition = condition(negated);
        branches.add(new Branch(condition, body()));
        while (cursor.word("#{elseif")) {
            if (negated) {
                throw cursor.problem("unless has no elseif");
            }
            cursor.at += "#{elseif".length();
            condition = condition(false);
            branches.add(new Branch(condition, body()));
        }
        if (cursor.aheadInAnyCase(ELSE)) {
            cursor.at += ELSE.length();
            otherwise = body();
        }
        end(keyword);
        return new Node.Conditional(List.copyOf(branches), otherwise);
    }

    private Condition condition(boolean negated) throws SyntaxProblem {
        Operand left = expressions.operand();
        cursor.blanks();
        boolean equal = cursor.ahead("==");
        if (!equal && !cursor.ahead("!=")) {
            cursor.expect('}');
            return new Condition.Truthy(left, negated);
        }
        cursor.at += 2;
        Operand right = expressions.operand();
        cursor.blanks();
        cursor.expect('}');
        return new Condition.Comparison(left, right, equal, negated);
    }

    private Node each() throws SyntaxProblem {
        cursor.blanks();
        String variable = expressions.bare("");
        cursor.blanks();
        if (variable.isEmpty() || !keyword("in")) {
            throw cursor.problem("Expected: each name in collection");
        }
        Symbol collection = expressions.symbol();
        cursor.blanks();
        cursor.expect('}');
        List<Node> body = body();
        end("each");
        return new Node.Each(variable, collection, body);
    }

    private void end(String keyword) throws SyntaxProblem {
        String end = "#{/" + keyword + "}";
        if (!cursor.aheadInAnyCase(end)) {
            throw cursor.problem("Expected " + end);
        }
        cursor.at += end.length();
    }

    private String excerpt() {
        int end = source.indexOf('}', cursor.at);
        return source.substring(cursor.at, end < 0 ? Math.min(source.length(), cursor.at + EXCERPT) : end + 1)
                .toLowerCase(Locale.ROOT);
    }
}
