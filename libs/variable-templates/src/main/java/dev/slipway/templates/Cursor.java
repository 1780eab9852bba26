package dev.slipway.templates;

/** Where the parser stands in a template, and how deep; every character is read once. */
final class Cursor {

    static final int DEEPEST = 100;

    final String source;
    int at;
    private int depth;

    Cursor(String source) {
        this.source = source;
    }

    boolean atEnd() {
        return at >= source.length();
    }

    boolean peek(char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    boolean ahead(String text) {
        return source.startsWith(text, at);
    }

    boolean aheadInAnyCase(String text) {
        return source.regionMatches(true, at, text, 0, text.length());
    }

    void expect(char c) throws SyntaxProblem {
        if (!peek(c)) {
            throw problem("Expected " + c);
        }
        at++;
    }

    void blanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    /** The word stands here and ends here. */
    boolean word(String word) {
        int end = at + word.length();
        return source.regionMatches(true, at, word, 0, word.length())
                && end < source.length()
                && Character.isWhitespace(source.charAt(end));
    }

    void enter() throws SyntaxProblem {
        if (++depth > DEEPEST) {
            throw problem("Nested more than " + DEEPEST + " deep");
        }
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    /** After a piece that could not be parsed. */
    void backTo(int position, int atDepth) {
        at = position;
        depth = atDepth;
    }

    SyntaxProblem problem(String message) {
        return new SyntaxProblem(message, at);
    }
}
