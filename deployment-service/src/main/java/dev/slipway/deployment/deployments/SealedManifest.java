package dev.slipway.deployment.deployments;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a deployment as they are stored: unreadable without the master key, plain values too.
 *
 * <p>What is sensitive was sealed by variables-service and stays so, beside the document that refers to it by number: so
 * every sealed text of a row stands where a change of the master key finds it, none inside of another, and whoever opens
 * the document holds no secret yet.
 *
 * @param document sealed JSON of the manifest, in which {@code sealed} is a position in {@code secrets}
 * @param secrets sealed texts
 */
record SealedManifest(String document, List<String> secrets) {

    SealedManifest {
        secrets = List.copyOf(secrets);
    }

    static SealedManifest of(Manifest manifest, UnaryOperator<String> seal) {
        List<String> secrets = new ArrayList<>();
        var open = replaced(manifest, text -> {
            secrets.add(text);
            return String.valueOf(secrets.size() - 1);
        });
        return new SealedManifest(seal.apply(FrozenJson.write(open)), secrets);
    }

    Manifest opened(UnaryOperator<String> open) throws JsonProcessingException {
        var manifest = FrozenJson.MAPPER.readValue(open.apply(document), Manifest.class);
        return replaced(manifest, position -> secrets.get(Integer.parseInt(position)));
    }

    private static Manifest replaced(Manifest manifest, UnaryOperator<String> secret) {
        var variables = manifest.variables().stream()
                .map(each -> new ManifestVariable(
                        each.name(),
                        each.value(),
                        replaced(each.sealed(), secret),
                        each.sensitive(),
                        each.actions(),
                        each.type()))
                .toList();
        return new Manifest(
                variables, manifest.missing(), manifest.warnings(), manifest.prompts(), manifest.refusals());
    }

    private static @Nullable String replaced(@Nullable String sealed, UnaryOperator<String> secret) {
        return sealed == null ? null : secret.apply(sealed);
    }
}
