package dev.slipway.templates.filters;

/** A text that may be looked at only so often: stops a regular expression that goes back and forth without end. */
final class BoundedText implements CharSequence {

    static final int LONGEST_RESULT = 16 * 1024 * 1024;
    private static final long FEWEST_LOOKS = 2_000_000;
    private static final long LOOKS_PER_CHARACTER = 100;

    private final String text;
    private long left;

    BoundedText(String text) {
        this.text = text;
        this.left = FEWEST_LOOKS + LOOKS_PER_CHARACTER * text.length();
    }

    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super("The regular expression takes too long", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
