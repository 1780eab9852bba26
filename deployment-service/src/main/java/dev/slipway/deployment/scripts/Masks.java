package dev.slipway.deployment.scripts;

import dev.slipway.secrets.Masking;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The secrets that a task's log must not show; grows while scripts name new ones. Safe for several threads. */
public final class Masks {

    /** Bounds what a script can make us hold; secrets beyond it are not masked, which the log says once. */
    private static final int MOST = 10_000;

    private final Set<String> secrets = new LinkedHashSet<>();
    private volatile Masking masking;

    public Masks(Collection<String> secrets) {
        this.secrets.addAll(secrets);
        this.masking = Masking.of(this.secrets);
    }

    public synchronized void add(String secret) {
        if (secrets.size() < MOST && secrets.add(secret)) {
            masking = Masking.of(secrets);
        }
    }

    public String mask(String text) {
        return masking.mask(text);
    }

    /** The same object until a secret is added. */
    Masking masking() {
        return masking;
    }
}
