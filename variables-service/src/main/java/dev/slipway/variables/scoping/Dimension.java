package dev.slipway.variables.scoping;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a value can be scoped to, most specific first; {@link Precedence} says what each is worth. */
public enum Dimension {
    ACTION("Action", 10_000_000),
    MACHINE("Machine", 1_000_000),
    ROLE("Role", 10_000),
    /** What a tenant answered is for it alone; values of sets name tags instead. */
    TENANT("Tenant", 1_001),
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

    /** Roles and tags are words, which are the same in any case; all others are ids. */
    String key(String idOrWord) {
        return this == ROLE || this == TENANT_TAG ? idOrWord.toLowerCase(Locale.ROOT) : idOrWord;
    }

    Set<String> keys(Collection<String> idsOrWords) {
        Set<String> keys = new HashSet<>(idsOrWords.size() * 2);
        for (String each : idsOrWords) {
            keys.add(key(each));
        }
        return keys;
    }

    /** A dimension that values of sets can be scoped to. */
    public static Optional<Dimension> named(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each != TENANT && each.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }
}
