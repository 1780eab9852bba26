package dev.slipway.servicetests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** One P-256 key per process of the suite, as files like the launcher's. */
final class Keys {

    static final List<String> PROCESSES =
            List.of("portal", "release-service", "variables-service", "scheduler-service", "deployment-service");

    private static final String FOLDER = "slipway.tests.keys";

    private Keys() {}

    static void write(Path folder) {
        try {
            Files.createDirectories(folder);
            List<JsonWebKey> known = new ArrayList<>();
            for (String process : PROCESSES) {
                PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId(process);
                key.setAlgorithm("ES256");
                key.setUse("sig");
                known.add(key);
                Files.writeString(
                        folder.resolve(process + ".jwk"), key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            Files.writeString(
                    folder.resolve("public-keys.jwks"),
                    new JsonWebKeySet(known).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty(FOLDER, folder.toString());
    }

    static Path privateKey(String process) {
        return folder().resolve(process + ".jwk");
    }

    static Path publicKeys() {
        return folder().resolve("public-keys.jwks");
    }

    static PublicJsonWebKey read(String process) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(privateKey(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("No keys yet: add @WithTestResource(ServiceParts.class) to the test");
        }
        return Path.of(folder);
    }
}
