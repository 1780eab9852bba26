package dev.slipway.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Mints the ES256 tokens that processes show each other, with one process's private key. A token is good for one
 * minute and one audience.
 */
public final class TokenMint {
    public static final Duration LIFETIME = Duration.ofMinutes(1);

    static final String SERVICE = "service";
    static final String USERNAME = "username";
    static final String DISPLAY_NAME = "displayName";
    static final String EMAIL = "email";
    static final String PERMISSIONS = "permissions";

    private final EllipticCurveJsonWebKey key;
    private final InstantSource clock;

    private TokenMint(EllipticCurveJsonWebKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** @param jwk file with a private EC P-256 key whose {@code kid} is the name of the process */
    public static TokenMint fromFile(Path jwk, InstantSource clock) {
        try {
            JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(jwk));
            if (key instanceof EllipticCurveJsonWebKey ec && ec.getPrivateKey() != null && ec.getKeyId() != null) {
                return new TokenMint(ec, clock);
            }
            throw new IllegalArgumentException(jwk + " holds no private EC key with a kid");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the service key " + jwk, e);
        } catch (JoseException e) {
            throw new IllegalArgumentException(jwk + " is not a JWK", e);
        }
    }

    public static TokenMint fromFile(Path jwk) {
        return fromFile(jwk, InstantSource.system());
    }

    /** The name of the process whose key this is. */
    public String process() {
        return key.getKeyId();
    }

    /** A token by which this process speaks for itself. */
    public String forService(String audience) {
        JwtClaims claims = claims(process(), audience);
        claims.setClaim(SERVICE, true);
        return sign(claims);
    }

    /** A token by which the portal speaks for a user; services accept it from the portal's key alone. */
    public String forUser(Caller user, String audience) {
        JwtClaims claims = claims(user.id(), audience);
        claims.setClaim(SERVICE, false);
        claims.setStringClaim(USERNAME, user.username());
        claims.setStringClaim(DISPLAY_NAME, user.displayName());
        claims.setStringClaim(EMAIL, user.emailAddress());
        claims.setStringListClaim(PERMISSIONS, List.copyOf(user.permissions()));
        return sign(claims);
    }

    private JwtClaims claims(String subject, String audience) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(process());
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        return claims;
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a token with the key of " + process(), e);
        }
    }
}
