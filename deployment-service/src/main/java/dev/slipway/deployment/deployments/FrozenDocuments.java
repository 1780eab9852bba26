package dev.slipway.deployment.deployments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.contracts.internal.Manifest;
import dev.slipway.secrets.Secrets;
import dev.slipway.secrets.UnreadableSecret;
import jakarta.enterprise.context.ApplicationScoped;

/** What a deployment froze, as it is stored: JSON with its variables sealed. What an older version stored in the open is read, too. */
@ApplicationScoped
public class FrozenDocuments {

    private static final String OPEN = "manifest";
    private static final String SEALED = "sealedManifest";

    private final Secrets secrets;

    FrozenDocuments(Secrets secrets) {
        this.secrets = secrets;
    }

    String write(FrozenDeployment deployment) {
        ObjectNode document = FrozenJson.MAPPER.valueToTree(deployment);
        document.remove(OPEN);
        document.set(SEALED, FrozenJson.MAPPER.valueToTree(SealedManifest.of(deployment.manifest(), secrets::seal)));
        return document.toString();
    }

    /** Fails with {@link UnreadableDeployment}. */
    public FrozenDeployment read(String json) {
        try {
            var document = FrozenJson.MAPPER.readTree(json);
            return FrozenJson.MAPPER
                    .treeToValue(document, FrozenDeployment.class)
                    .with(manifest(document));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** The variables alone. */
    Manifest manifest(String json) {
        try {
            return manifest(FrozenJson.MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private Manifest manifest(JsonNode document) throws JsonProcessingException {
        try {
            return document.has(SEALED)
                    ? FrozenJson.MAPPER
                            .treeToValue(document.get(SEALED), SealedManifest.class)
                            .opened(secrets::open)
                    : FrozenJson.MAPPER.treeToValue(document.path(OPEN), Manifest.class);
        } catch (UnreadableSecret e) {
            throw new UnreadableDeployment(
                    "The deployment's variables cannot be decrypted: deploy the release again. " + e.getMessage() + ".",
                    e);
        }
    }

    private static UnreadableDeployment unreadable(JsonProcessingException e) {
        // Not the cause itself: its words could quote a value.
        return new UnreadableDeployment("The stored deployment cannot be read: deploy the release again. ("
                + e.getClass().getSimpleName() + ")");
    }
}
