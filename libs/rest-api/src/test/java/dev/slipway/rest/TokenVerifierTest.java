package dev.slipway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String HERE = "release-service";
    private static final Caller MARY =
            new Caller("Users-2", "mary", "Mary M.", false, Set.of("ProjectView")).reachedAt("mary@example.com");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path ours;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path foreign;

    private Instant now = NOW;

    @SuppressWarnings("NullAway.Init")
    private TokenVerifier verifier;

    @BeforeAll
    static void makeKeys() throws IOException {
        ServiceKeys.write(ours, List.of("portal", "deployment-service"));
        ServiceKeys.write(foreign, List.of("portal", "stranger"));
    }

    @BeforeEach
    void startVerifier() {
        verifier = new TokenVerifier(ours.resolve(ServiceKeys.PUBLIC_KEYS), HERE, () -> now);
    }

    @Test
    void shouldKnowUsersByThePortalAndServicesByThemselves() throws Exception {
        assertThat(verifier.verify(mint(ours, "portal", NOW).forUser(MARY, HERE)))
                .isEqualTo(MARY);
        assertThat(verifier.verify(mint(ours, "deployment-service", NOW).forService(HERE)))
                .isEqualTo(Caller.service("deployment-service"));
        assertThat(verifier.verify(signed("portal", claims("portal", set -> {}))))
                .as("what the forgeries are made from")
                .isEqualTo(MARY);
    }

    static Stream<Arguments> forgeries() throws Exception {
        String good = mint(ours, "portal", NOW).forUser(MARY, HERE);
        String[] parts = good.split("\\.");
        String changed = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("Users-2", "Users-1");
        return Stream.of(
                arguments("expired", mint(ours, "portal", NOW.minusSeconds(66)).forUser(MARY, HERE)),
                arguments("that never expires", signed("portal", claims("portal", set -> set.unsetClaim("exp")))),
                arguments("without a time", signed("portal", claims("portal", set -> set.unsetClaim("iat")))),
                arguments("for nobody", signed("portal", claims("portal", set -> set.unsetClaim("sub")))),
                arguments("for another audience", mint(ours, "portal", NOW).forUser(MARY, "variables-service")),
                arguments(
                        "of a service for another audience",
                        mint(ours, "deployment-service", NOW).forService("variables-service")),
                arguments(
                        "signed by a foreign key of a known name",
                        mint(foreign, "portal", NOW).forUser(MARY, HERE)),
                arguments("signed by a stranger", mint(foreign, "stranger", NOW).forService(HERE)),
                arguments("not signed", token(AlgorithmIdentifiers.NONE, "portal", null, claims("portal", set -> {}))),
                arguments(
                        "signed with the public key as a shared secret",
                        token(
                                AlgorithmIdentifiers.HMAC_SHA256,
                                "portal",
                                new HmacKey(publicKey("portal").getEncoded()),
                                claims("portal", set -> {}))),
                arguments(
                        "changed after signing",
                        parts[0] + "."
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                                + "." + parts[2]),
                arguments(
                        "of a user, by a service",
                        mint(ours, "deployment-service", NOW).forUser(MARY, HERE)),
                arguments(
                        "of a service that names another",
                        signed("deployment-service", claims("deployment-service", set -> {
                            set.setSubject("portal");
                            set.setClaim(TokenMint.SERVICE, true);
                        }))),
                arguments("of another issuer than its signer", signed("deployment-service", claims("portal", set -> {
                    set.setSubject("deployment-service");
                    set.setClaim(TokenMint.SERVICE, true);
                }))),
                arguments("that is no token", "nonsense"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void shouldRefuseTokens(String which, String token) {
        assertThat(verifier.verify(token)).as(which).isNull();
    }

    /** A token lives 60 seconds and is honoured for 5 more, as clocks differ. */
    @ParameterizedTest
    @CsvSource({"0,true", "59,true", "61,true", "64,true", "66,false", "3600,false"})
    void shouldForgetWhatItVerifiedWhenTheTokenExpires(int secondsLater, boolean holds) throws Exception {
        String token = mint(ours, "portal", NOW).forUser(MARY, HERE);
        assertThat(verifier.verify(token)).isEqualTo(MARY);

        now = NOW.plusSeconds(secondsLater);

        assertThat(verifier.verify(token)).isEqualTo(holds ? MARY : null);
    }

    private static TokenMint mint(Path keys, String process, Instant at) {
        return TokenMint.fromFile(ServiceKeys.file(keys, process), () -> at);
    }

    /** Mary's, as the portal would have it, but for the change. */
    private static JwtClaims claims(String issuer, Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(MARY.id());
        claims.setAudience(HERE);
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.plusSeconds(60).getEpochSecond()));
        claims.setClaim(TokenMint.SERVICE, false);
        claims.setStringClaim(TokenMint.USERNAME, MARY.username());
        claims.setStringClaim(TokenMint.DISPLAY_NAME, MARY.displayName());
        claims.setStringClaim(TokenMint.EMAIL, MARY.emailAddress());
        claims.setStringListClaim(TokenMint.PERMISSIONS, List.copyOf(MARY.permissions()));
        change.accept(claims);
        return claims;
    }

    private static String signed(String process, JwtClaims claims) throws IOException, JoseException {
        var key = (PublicJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(ServiceKeys.file(ours, process)));
        return token(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, process, key.getPrivateKey(), claims);
    }

    private static String token(String algorithm, String kid, @Nullable Key key, JwtClaims claims)
            throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(kid);
        token.setKey(key);
        token.setPayload(claims.toJson());
        return token.getCompactSerialization();
    }

    private static Key publicKey(String process) throws IOException, JoseException {
        return JsonWebKey.Factory.newJwk(Files.readString(ServiceKeys.file(ours, process)))
                .getKey();
    }
}
