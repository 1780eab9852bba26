package dev.slipway.templates;

/** Stops the parser; never leaves this package. Without a stack trace, because malformed templates are daily business. */
final class SyntaxProblem extends Exception {

    private static final long serialVersionUID = 1;

    private static final int LONGEST_EXCERPT = 60;

    private final int position;

    SyntaxProblem(String message, int position) {
        super(message + " at position " + position, null, false, false);
        this.position = position;
    }

    /** The message, with the token that it is about as written, and where that begins; lines and columns count from 1. */
    String in(String source) {
        // A token that is out of place stands here; one that is malformed began before.
        boolean outOfPlace = source.startsWith("#{/", position) || source.startsWith("#{else", position);
        int start = outOfPlace ? position : Math.max(0, source.lastIndexOf("#{", position - 1));
        int line = 1
                + (int) source.substring(0, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = start - source.lastIndexOf('\n', start - 1);
        return getMessage() + ", in " + excerpt(source.substring(start)) + " (line " + line + ", column " + column
                + ")";
    }

    private static String excerpt(String from) {
        int end = from.indexOf('}') + 1;
        int newline = from.indexOf('\n');
        int most = Math.min(from.length(), LONGEST_EXCERPT);
        if (end > 0) {
            most = Math.min(most, end);
        }
        if (newline > 0) {
            most = Math.min(most, newline);
        }
        return from.substring(0, most);
    }
}
