package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.Expansions.Property;
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

    /** Values of variables come from several places, which all become variables: they are bound to none. */
    private static final String ANY = "";

    private static final String OUTPUT = "output";

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
        return open("Variable " + variable.name(), ANY, variable.value(), variable.sealed());
    }

    String value(String name, ProcessProperty property) throws CannotRun {
        return open("Property " + name, ProcessProperty.SECRET_KIND, property.value(), property.sealed());
    }

    String value(String name, Property property) throws CannotRun {
        return open("Property " + name, ANY, property.value(), property.sealed());
    }

    String value(String name, Output output) throws CannotRun {
        return open("Output variable " + name, OUTPUT, output.value(), output.sealed());
    }

    /** A value that holds a known secret is one itself, whether the script said so or not. */
    Output seal(String value, boolean sensitive) {
        return sensitive || !masks.mask(value).equals(value)
                ? new Output(null, secrets.get().of(OUTPUT).seal(value))
                : new Output(value, null);
    }

    private String open(String what, String kind, @Nullable String value, @Nullable String sealed) throws CannotRun {
        if (sealed == null) {
            return value == null ? "" : value;
        }
        String known = opened.get(kind + sealed);
        if (known != null) {
            return known;
        }
        try {
            String plain = kind.equals(ANY)
                    ? secrets.get().open(sealed)
                    : secrets.get().of(kind).open(sealed);
            opened.put(kind + sealed, plain);
            masks.add(plain);
            return plain;
        } catch (UnreadableSecret e) {
            throw new CannotRun(what + " cannot be decrypted. " + e.getMessage());
        }
    }
}
