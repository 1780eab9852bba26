package dev.slipway.release.feeds;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A secret on its way: clients send {@code NewValue}, and learn no more than that there is one. {@code {HasValue: true,
 * NewValue: null}} keeps the secret as it was, {@code {HasValue: false}} takes it away.
 */
record SensitiveValue(@Nullable Boolean hasValue, @Nullable String newValue) {

    static SensitiveValue shown(@Nullable String sealed) {
        return new SensitiveValue(sealed != null, null);
    }

    /**
     * The secret to keep, sealed.
     *
     * @param sent null when the client left it out: nothing changes
     */
    static @Nullable String kept(@Nullable SensitiveValue sent, @Nullable String before, UnaryOperator<String> seal) {
        if (sent == null) {
            return before;
        }
        if (sent.newValue != null) {
            return sent.newValue.isEmpty() ? null : seal.apply(sent.newValue);
        }
        return Boolean.TRUE.equals(sent.hasValue) ? before : null;
    }

    /** What is wrong with it, if anything. */
    static Optional<String> problem(String name, @Nullable SensitiveValue sent, @Nullable String before, int longest) {
        if (sent == null) {
            return Optional.empty();
        }
        if (sent.newValue != null && sent.newValue.length() > longest) {
            return Optional.of(name + " has more than " + longest + " characters: shorten it.");
        }
        return sent.newValue == null && Boolean.TRUE.equals(sent.hasValue) && before == null
                ? Optional.of(name + " has no stored secret to keep: send the secret as NewValue.")
                : Optional.empty();
    }

    /** No secret in a log. */
    @Override
    public String toString() {
        return "SensitiveValue";
    }
}
