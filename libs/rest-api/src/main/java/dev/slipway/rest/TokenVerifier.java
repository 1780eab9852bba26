package dev.slipway.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Verifies tokens of {@link TokenMint} and remembers what it verified until the token expires. */
@ApplicationScoped
class TokenVerifier {
    /** Only the portal signs people in. */
    private static final String SIGNS_IN_USERS = "portal";

    private static final int CLOCK_SKEW_SECONDS = 5;

    private record Verified(Caller caller, Instant until) {}

    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final PublicKeys keys;
    private final String audience;
    private final InstantSource clock;

    @Inject
    TokenVerifier(IdentityConfig config, InstantSource clock) {
        this(config.publicKeys().orElse(Path.of("no-public-keys-configured")), config.process(), clock);
    }

    TokenVerifier(Path publicKeys, String audience, InstantSource clock) {
        this.keys = new PublicKeys(publicKeys, clock);
        this.audience = audience;
        this.clock = clock;
    }

    /** One for each token: a consumer judges by the time that it was made with, or else by a clock of its own. */
    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
                .setRequireExpirationTime()
                .setRequireSubject()
                .setRequireIssuedAt()
                .setExpectedAudience(audience)
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((signature, context) -> keyOf(signature))
                .build();
    }

    /** The caller, or null when the token does not hold. */
    @Nullable
    Caller verify(String token) {
        Verified known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.caller();
        }
        try {
            var context = consumer().process(token);
            JwtClaims claims = context.getJwtClaims();
            String signer = context.getJoseObjects().get(0).getKeyIdHeaderValue();
            Caller caller = caller(claims, signer);
            if (caller != null) {
                verified.put(
                        token,
                        new Verified(
                                caller,
                                Instant.ofEpochSecond(claims.getExpirationTime().getValue())));
            }
            return caller;
        } catch (InvalidJwtException | MalformedClaimException e) {
            return null;
        }
    }

    private static @Nullable Caller caller(JwtClaims claims, String signer) throws MalformedClaimException {
        if (!signer.equals(claims.getIssuer())) {
            return null;
        }
        String subject = claims.getSubject();
        if (Boolean.TRUE.equals(claims.getClaimValue(TokenMint.SERVICE))) {
            return signer.equals(subject) ? Caller.service(subject) : null;
        }
        if (!signer.equals(SIGNS_IN_USERS)) {
            return null;
        }
        // A portal of an older version tells no address.
        String email = claims.getStringClaimValue(TokenMint.EMAIL);
        return new Caller(
                        subject,
                        claims.getStringClaimValue(TokenMint.USERNAME),
                        claims.getStringClaimValue(TokenMint.DISPLAY_NAME),
                        false,
                        new LinkedHashSet<>(claims.getStringListClaimValue(TokenMint.PERMISSIONS)))
                .reachedAt(email == null ? "" : email);
    }

    private Key keyOf(JsonWebSignature signature) throws UnresolvableKeyException {
        String kid = signature.getKeyIdHeaderValue();
        Key key = kid == null ? null : keys.of(kid);
        if (key == null) {
            throw new UnresolvableKeyException("No process is called " + kid);
        }
        return key;
    }
}
