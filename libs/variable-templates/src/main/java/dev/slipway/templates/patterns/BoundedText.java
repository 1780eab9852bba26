package dev.slipway.templates.patterns;

/**
 * A text that may be looked at only so often: stops a regular expression that goes back and forth without end. For one
 * search; {@code java.util.regex} also recurses, so whoever searches expects a {@link StackOverflowError}, too.
 */
public final class BoundedText implements CharSequence {

    private final String text;
    /** What is left, shared with parts of the text. */
    private final long[] looks;

    /** @param looks how many characters may be read, each as often as it is read */
    public BoundedText(String text, long looks) {
        this(text, new long[] {looks});
    }

    private BoundedText(String text, long[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** The text was looked at too often. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Exhausted() {
            super("The regular expression takes too long", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--looks[0] < 0) {
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
        return new BoundedText(text.substring(start, end), looks);
    }

    @Override
    public String toString() {
        return text;
    }
}
