package dev.slipway.launcher.services;

import dev.slipway.embedded.KafkaLogin;
import dev.slipway.embedded.PostgresLogin;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The environment of each service: what it needs and no other service's password.
 *
 * @param ports the HTTP port of each service
 * @param managementPorts where each answers about itself, on loopback
 * @param keys the folder of the process keys
 * @param work where deployment-service keeps the folders of running scripts
 * @param blobs where release-service keeps packages
 */
public record ServiceEnvironment(
        Settings settings,
        Credentials credentials,
        Function<String, PostgresLogin> database,
        KafkaLogin kafka,
        Map<Service, Integer> ports,
        Map<Service, Integer> managementPorts,
        Path keys,
        Path work,
        Path blobs) {

    private static final String LOOPBACK = "127.0.0.1";

    public Map<String, String> of(Service service) {
        var login = database.apply(service.role());
        var environment = new TreeMap<>(Map.of(
                "SLIPWAY_HTTP_PORT", String.valueOf(port(service)),
                "SLIPWAY_HOST", LOOPBACK,
                "SLIPWAY_DB_URL", login.url(),
                "SLIPWAY_DB_USER", login.user(),
                "SLIPWAY_DB_PASSWORD", login.password(),
                "SLIPWAY_KAFKA", kafka.bootstrap(),
                "SLIPWAY_KAFKA_USER", kafka.user(),
                "SLIPWAY_KAFKA_PASSWORD", kafka.password()));
        environment.put("SLIPWAY_MANAGEMENT_PORT", String.valueOf(managementPorts.getOrDefault(service, 0)));
        environment.put(
                "SLIPWAY_SERVICE_KEY", keys.resolve(service.module() + ".jwk").toString());
        environment.put("SLIPWAY_PUBLIC_KEYS", keys.resolve("public.jwks").toString());
        environment.put("SLIPWAY_RELEASE_URL", url(Service.RELEASE));
        environment.put("SLIPWAY_VARIABLES_URL", url(Service.VARIABLES));
        environment.put("SLIPWAY_SCHEDULER_URL", url(Service.SCHEDULER));
        environment.put("SLIPWAY_DEPLOYMENT_URL", url(Service.DEPLOYMENT));
        if (service.opensSecrets()) {
            environment.put("SLIPWAY_MASTER_KEY", credentials.masterKey());
            if (!credentials.formerMasterKeys().isEmpty()) {
                environment.put("SLIPWAY_FORMER_MASTER_KEYS", String.join(",", credentials.formerMasterKeys()));
            }
        }
        if (service == Service.PORTAL) {
            environment.put("SLIPWAY_HOST", settings.host());
            environment.put("SLIPWAY_PORT", String.valueOf(settings.port()));
            environment.put("SLIPWAY_ADMIN_API_KEY", credentials.apiKey());
            environment.put("SLIPWAY_ADMIN_PASSWORD", credentials.password());
        }
        settings.maxUpload().ifPresent(limit -> environment.put("SLIPWAY_MAX_UPLOAD", limit));
        if (service == Service.RELEASE) {
            environment.put("SLIPWAY_BLOB_DIR", blobs.toString());
        }
        if (service == Service.DEPLOYMENT) {
            environment.put("SLIPWAY_WORKER_SLOTS", String.valueOf(settings.workerSlots()));
            environment.put("SLIPWAY_WORK_DIR", work.toString());
            environment.put("SLIPWAY_PUBLIC_URL", settings.publicUrl().orElse(settings.url()));
            settings.scriptUser().ifPresent(user -> environment.put("SLIPWAY_SCRIPT_USER", user));
        }
        return environment;
    }

    private String url(Service service) {
        return "http://" + LOOPBACK + ":" + port(service);
    }

    private int port(Service service) {
        var port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("No port for " + service.module());
        }
        return port;
    }
}
