package dev.slipway.launcher.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessKeysTest {

    @TempDir
    Path folder;

    @Test
    void shouldKeepPrivateKeysPrivateAndPublicOnesWithoutThem() throws Exception {
        new ProcessKeys(folder).prepare(List.of("portal", "release-service"));
        var before = Files.readString(folder.resolve("portal.jwk"));
        new ProcessKeys(folder).prepare(List.of("portal", "release-service"));

        assertThat(folder.resolve("portal.jwk")).hasContent(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("portal.jwk"))))
                .isEqualTo("rw-------");
        var keys = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("public.jwks")))
                .path("keys");
        assertThat(keys.findValuesAsText("kid")).containsExactly("portal", "release-service");
        assertThat(keys.findValuesAsText("d")).isEmpty();
    }

    @Test
    void shouldWriteKeysThatSignAndVerify() throws Exception {
        var key = ProcessKeys.draw("portal");
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var curve = parameters.getParameterSpec(ECParameterSpec.class);
        var factory = KeyFactory.getInstance("EC");

        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(factory.generatePrivate(new ECPrivateKeySpec(number(key, "d"), curve)));
        signature.update("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var signed = signature.sign();
        signature.initVerify(
                factory.generatePublic(new ECPublicKeySpec(new ECPoint(number(key, "x"), number(key, "y")), curve)));
        signature.update("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void shouldKeepLeadingZerosOfCoordinates() {
        assertThat(Base64.getUrlDecoder().decode(ProcessKeys.encode(BigInteger.ONE)))
                .hasSize(32);
        assertThat(Base64.getUrlDecoder()
                        .decode(ProcessKeys.encode(BigInteger.TWO.pow(256).subtract(BigInteger.ONE))))
                .hasSize(32);
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }
}
