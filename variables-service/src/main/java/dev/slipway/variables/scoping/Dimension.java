package dev.slipway.variables.scoping;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a value can be scoped to, most specific first.
 *
 * <p>Each weight is more than all weaker ones together, so one stronger dimension beats any number of weaker ones, and
 * more dimensions beat fewer. Several ids in one dimension count once.
 */
public enum Dimension {
    ACTION("Action", 10_000_000),
    MACHINE("Machine", 1_000_000),
    ROLE("Role", 10_000),
    TENANT_TAG("TenantTag", 1_000),
    ENVIRONMENT("Environment", 100),
    CHANNEL("Channel", 10),
    PROCESS_OWNER("ProcessOwner", 1);

    private final String wireName;
    private final long weight;

    Dimension(String wireName, long weight) {
        this.wireName = wireName;
        this.weight = weight;
    }

    public String wireName() {
        return wireName;
    }

    long weight() {
        return weight;
    }

    public static Optional<Dimension> named(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }
}
