package dev.slipway.portal.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are. */
@ConfigMapping(prefix = "slipway.services")
public interface ServicesConfig {
    /** Base address of each service, by its name. */
    @WithParentName
    Map<String, URI> addresses();
}
