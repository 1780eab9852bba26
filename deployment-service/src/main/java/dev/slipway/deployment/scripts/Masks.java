package dev.slipway.deployment.scripts;

import dev.slipway.secrets.Masking;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secrets that a task's log must not show; grows while scripts name new ones. Safe for several threads. */
public final class Masks {

    /** Bounds what a script can make us hold; what it names beyond that is not masked. */
    private static final int MOST = 10_000;

    private final Set<String> secrets = new LinkedHashSet<>();

    /** Made again when it is next needed after a secret was added. */
    private volatile @Nullable Masking masking;

    public Masks(Collection<String> secrets) {
        this.secrets.addAll(secrets);
    }

    public synchronized void add(String secret) {
        if (secrets.size() < MOST && secrets.add(secret)) {
            masking = null;
        }
    }

    public String mask(String text) {
        return masking().mask(text);
    }

    /** The same object until a secret is added. */
    Masking masking() {
        Masking known = masking;
        return known == null ? make() : known;
    }

    private synchronized Masking make() {
        Masking known = masking;
        if (known == null) {
            known = Masking.of(secrets);
            masking = known;
        }
        return known;
    }
}
