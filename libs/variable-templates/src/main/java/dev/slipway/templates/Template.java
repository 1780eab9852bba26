package dev.slipway.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template that was parsed once and can be evaluated many times, by many threads. */
public final class Template {

    /** Longer texts are echoed with an error. Characters. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final String source;
    private final List<Node> nodes;
    private final @Nullable String error;

    private Template(String source, List<Node> nodes, @Nullable String error) {
        this.source = source;
        this.nodes = nodes;
        this.error = error;
    }

    /** Never fails: a malformed template evaluates to itself and names its {@link Evaluation#error()}. */
    public static Template parse(String source) {
        return parse(source, false);
    }

    /**
     * For files, where braces may mean other things, too: a malformed token is echoed, the rest is a template; the error is
     * that of the first such token.
     */
    public static Template parseLeniently(String source) {
        return parse(source, true);
    }

    private static Template parse(String source, boolean lenient) {
        if (isPlain(source)) {
            return new Template(source, List.of(new Node.Text(source)), null);
        }
        if (source.length() > LONGEST) {
            return new Template(source, List.of(new Node.Text(source)), "It has more than " + LONGEST + " characters");
        }
        try {
            var parser = new Parser(source, lenient);
            List<Node> nodes = parser.template();
            SyntaxProblem passedOver = parser.passedOver();
            return new Template(source, nodes, passedOver == null ? null : passedOver.in(source));
        } catch (SyntaxProblem problem) {
            return new Template(source, List.of(new Node.Text(source)), problem.in(source));
        }
    }

    static boolean isPlain(String source) {
        return source.indexOf("#{") < 0;
    }

    public String source() {
        return source;
    }

    /** Why it could not be parsed, or null. */
    public @Nullable String error() {
        return error;
    }

    List<Node> nodes() {
        return nodes;
    }
}
