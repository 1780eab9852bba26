package dev.slipway.rest;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "slipway.identity")
interface IdentityConfig {
    /** File with this process's private EC P-256 key as a JWK; without it the process cannot call others. */
    Optional<Path> serviceKey();

    /** File with all processes' public keys as a JWKS; {@code kid} is the process's name. */
    Optional<Path> publicKeys();

    /** This process's name: the audience that tokens must carry to be accepted here. */
    String process();
}
