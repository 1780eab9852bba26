package dev.slipway.contracts.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What variables hold, in the order asked for. */
public record Expansions(List<Expansion> expansions) {
    public Expansions {
        expansions = List.copyOf(expansions);
    }

    /**
     * An account or a certificate.
     *
     * @param refusal why it cannot be used, as {@code which is no account of this space}; null when it can
     */
    public record Expansion(String id, @Nullable String refusal, List<Property> properties) {
        public Expansion {
            properties = List.copyOf(properties);
        }

        public static Expansion refused(String id, String why) {
            return new Expansion(id, why, List.of());
        }
    }

    /**
     * A property such as {@code Username}, which scripts know as {@code Acc.Username} when the variable is {@code Acc}.
     *
     * @param sealed cipher text of libs/secrets when it is secret; then {@code value} is null
     */
    public record Property(
            String name, @Nullable String value, @Nullable String sealed) {

        public static Property plain(String name, String value) {
            return new Property(name, value, null);
        }

        public static Property secret(String name, String sealed) {
            return new Property(name, null, sealed);
        }

        /** Without anything secret, also in its sealed form. */
        @Override
        public String toString() {
            return "Property[" + name + "]";
        }
    }
}
