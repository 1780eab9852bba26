package dev.slipway.servicetests;

import dev.slipway.rest.Caller;
import dev.slipway.rest.Grant;
import dev.slipway.rest.Permission;
import java.util.Arrays;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Values of the {@code Authorization} header, signed like those of the portal and the services; valid for less than two minutes, so ask for one per request. */
public final class Tokens {

    private Tokens() {}

    /** The administrator, as the portal announces them to {@code audience}, for example {@code release-service}. */
    public static String admin(String audience) {
        return bearer("portal", audience, "Users-1", "admin", "Administrator", false, List.of(Caller.EVERYTHING));
    }

    /** A user who may do only these things. */
    public static String user(String audience, String id, String username, Permission... permissions) {
        return bearer(
                "portal",
                audience,
                id,
                username,
                username,
                false,
                Arrays.stream(permissions).map(Permission::wireName).toList());
    }

    /** A user who may do only this, and only there. */
    public static String limited(String audience, String id, String username, Grant... grants) {
        return bearer(
                "portal",
                audience,
                id,
                username,
                username,
                false,
                Arrays.stream(grants).map(Grant::wireForm).toList());
    }

    /** A service that asks {@code audience} over its internal routes. */
    public static String service(String from, String audience) {
        return bearer(from, audience, from, from, from, true, List.of());
    }

    private static String bearer(
            String signer,
            String audience,
            String subject,
            String username,
            String displayName,
            boolean service,
            List<String> permissions) {
        PublicJsonWebKey key = Keys.read(signer);
        var claims = new JwtClaims();
        claims.setIssuer(signer);
        claims.setAudience(audience);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1.8f);
        claims.setClaim("username", username);
        claims.setClaim("displayName", displayName);
        claims.setClaim("service", service);
        claims.setStringListClaim("permissions", permissions);
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("ES256");
        token.setKeyIdHeaderValue(signer);
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return "Bearer " + token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
