package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.Ticket.ProcessProperty;
import dev.slipway.deployment.attempts.Attempt.Output;
import dev.slipway.deployment.scripts.Masks;
import dev.slipway.secrets.Secrets;
import dev.slipway.secrets.UnreadableSecret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A run's secrets, opened once each; what was opened is masked in the log from then on. One thread. */
final class Unsealed {

    private final Supplier<Secrets> secrets;
    private final Masks masks = new Masks(List.of());
    private final Map<String, String> opened = new HashMap<>();

    /** @param secrets asked only when there is something to open */
    Unsealed(Supplier<Secrets> secrets) {
        this.secrets = secrets;
    }

    Masks masks() {
        return masks;
    }

    String value(ManifestVariable variable) throws CannotRun {
        return open("Variable " + variable.name(), variable.value(), variable.sealed());
    }

    String value(String name, ProcessProperty property) throws CannotRun {
        return open("Property " + name, property.value(), property.sealed());
    }

    String value(String name, Output output) throws CannotRun {
        return open("Output variable " + name, output.value(), output.sealed());
    }

    Output seal(String value, boolean sensitive) {
        return sensitive ? new Output(null, secrets.get().seal(value)) : new Output(value, null);
    }

    private String open(String what, @Nullable String value, @Nullable String sealed) throws CannotRun {
        if (sealed == null) {
            return value == null ? "" : value;
        }
        String known = opened.get(sealed);
        if (known != null) {
            return known;
        }
        try {
            String plain = secrets.get().open(sealed);
            opened.put(sealed, plain);
            masks.add(plain);
            return plain;
        } catch (UnreadableSecret e) {
            throw new CannotRun(what + " cannot be decrypted. " + e.getMessage());
        }
    }
}
