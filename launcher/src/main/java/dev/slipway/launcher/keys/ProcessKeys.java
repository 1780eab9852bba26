package dev.slipway.launcher.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.embedded.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

/**
 * One EC P-256 key pair per process, as JWKs (RFC 7517, 7518 §6.2): {@code <process>.jwk} is for that process alone,
 * {@code public.jwks} for everybody. {@code kid} is the process' name.
 */
public record ProcessKeys(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COORDINATE_BYTES = 32;

    /** Draws what is missing and writes the public set anew. */
    public void prepare(List<String> processes) {
        var publicKeys = JSON.createObjectNode();
        var keys = publicKeys.putArray("keys");
        for (var process : processes) {
            keys.add(withoutPrivatePart(privateKey(process)));
        }
        PrivateFile.write(folder.resolve("public.jwks"), publicKeys.toPrettyString());
    }

    private JsonNode privateKey(String process) {
        var file = folder.resolve(process + ".jwk");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, draw(process).toPrettyString());
            }
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static ObjectNode withoutPrivatePart(JsonNode key) {
        ObjectNode copy = key.deepCopy();
        copy.remove("d");
        return copy;
    }

    static ObjectNode draw(String process) {
        var pair = drawPair();
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return JSON.createObjectNode()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("alg", "ES256")
                .put("use", "sig")
                .put("kid", process)
                .put("x", encode(point.getAffineX()))
                .put("y", encode(point.getAffineY()))
                .put("d", encode(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    private static KeyPair drawPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime knows no EC P-256 keys", e);
        }
    }

    /** Fixed width: leading zeros count. */
    static String encode(BigInteger coordinate) {
        var bytes = coordinate.toByteArray();
        var fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
