package dev.slipway.masterkey;

import dev.slipway.secrets.Secrets;
import dev.slipway.secrets.UnreadableSecret;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A master key under which secrets may be sealed.
 *
 * @param proof something sealed under it; null when only the id is known
 */
record KnownKey(String id, @Nullable String proof) {

    private static final String PROOF = "proof";
    private static final String PROVED = "Whoever reads this has the master key.";

    static KnownKey of(Secrets secrets) {
        return new KnownKey(secrets.keyId(), secrets.of(PROOF).seal(PROVED));
    }

    /** Why a process with these keys must not start on data that were sealed under those; empty when it may. */
    static Optional<String> refusal(List<KnownKey> known, Secrets secrets) {
        var missing = new TreeSet<String>();
        for (KnownKey key : known) {
            if (!secrets.keyIds().contains(key.id)) {
                missing.add(key.id);
            } else if (!key.opens(secrets)) {
                return Optional.of(
                        "The master key " + key.id + " of this process does not open what was sealed under it in"
                                + " this database. Nothing was changed. Restore the table master_keys, or give the process the"
                                + " key that the data were written with (SLIPWAY_MASTER_KEY).");
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The secrets in this database are sealed under the master key " + String.join(" and ", missing)
                                + ", and this process has " + String.join(" and ", secrets.keyIds())
                                + ". Nothing was changed. Give it the key that the data were written with (SLIPWAY_MASTER_KEY);"
                                + " where that was replaced, add it to SLIPWAY_FORMER_MASTER_KEYS until the log says that it is"
                                + " no longer needed.");
    }

    private boolean opens(Secrets secrets) {
        try {
            return proof == null || secrets.of(PROOF).open(proof).equals(PROVED);
        } catch (UnreadableSecret e) {
            return false;
        }
    }
}
