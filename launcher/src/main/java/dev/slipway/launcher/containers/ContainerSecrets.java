package dev.slipway.launcher.containers;

import dev.slipway.embedded.KafkaSettings;
import dev.slipway.embedded.PrivateFile;
import dev.slipway.embedded.ServiceRole;
import dev.slipway.launcher.keys.ProcessKeys;
import dev.slipway.launcher.services.Service;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.Settings;
import dev.slipway.launcher.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws every secret of a suite in containers, once; later the administrator's and the master key can be changed.
 *
 * @param folder with one folder per container: the services' names, {@code postgres} and {@code kafka}
 */
public record ContainerSecrets(Path folder) {

    private static final String API_KEY = "SLIPWAY_ADMIN_API_KEY";
    private static final String PASSWORD = "SLIPWAY_ADMIN_PASSWORD";
    private static final String MASTER_KEY = "SLIPWAY_MASTER_KEY";
    private static final String FORMER_MASTER_KEYS = "SLIPWAY_FORMER_MASTER_KEYS";
    private static final String KAFKA_USER = "slipway";
    private static final int KAFKA_PORT = 9092;
    private static final int CONTROLLER_PORT = 9093;

    public boolean drawn() {
        return Files.exists(environment(Service.PORTAL));
    }

    /**
     * What a person changed since. The portal takes the administrator's key and password over when it starts; another
     * master key is taken over together with the former one alone, under which everything is sealed.
     *
     * @return whether something is different from now on
     */
    public boolean change(Settings settings) throws IOException {
        boolean keys = changeMasterKey(settings);
        return changeAdministrator(settings) || keys;
    }

    private boolean changeMasterKey(Settings settings) throws IOException {
        Map<EnvironmentFile, Map<String, String>> changes = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            var file = new EnvironmentFile(environment(service));
            Map<String, String> before = file.read();
            String present = before.get(MASTER_KEY);
            if (present == null) {
                continue;
            }
            String wanted = settings.masterKey().orElse(present);
            if (!wanted.equals(present) && !settings.formerMasterKeys().contains(present)) {
                throw new SettingsException(List.of(MASTER_KEY
                        + " is not the one that this suite's secrets are sealed under: add that one to "
                        + FORMER_MASTER_KEYS + " to change it, unset " + MASTER_KEY
                        + " to keep it, or remove the volumes to start anew"));
            }
            Map<String, String> now = new TreeMap<>(before);
            now.put(MASTER_KEY, wanted);
            if (settings.formerMasterKeys().isEmpty()) {
                now.remove(FORMER_MASTER_KEYS);
            } else {
                now.put(FORMER_MASTER_KEYS, String.join(",", settings.formerMasterKeys()));
            }
            if (!now.equals(before)) {
                changes.put(file, now);
            }
        }
        changes.forEach(EnvironmentFile::write);
        return !changes.isEmpty();
    }

    private boolean changeAdministrator(Settings settings) throws IOException {
        var portal = new EnvironmentFile(environment(Service.PORTAL));
        Map<String, String> before = portal.read();
        Map<String, String> now = new TreeMap<>(before);
        settings.adminApiKey().ifPresent(key -> now.put(API_KEY, key));
        settings.adminPassword().ifPresent(password -> now.put(PASSWORD, password));
        if (now.equals(before)) {
            return false;
        }
        Path files = folder.resolve(Service.PORTAL.module());
        write(files.resolve(Credentials.API_KEY_FILE), now.getOrDefault(API_KEY, "") + "\n");
        write(files.resolve(Credentials.PASSWORD_FILE), now.getOrDefault(PASSWORD, "") + "\n");
        portal.write(now);
        return true;
    }

    public void draw(Credentials credentials) throws IOException {
        Map<Service, String> databasePasswords = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Files.createDirectories(folder.resolve(service.module()));
            databasePasswords.put(service, Credentials.drawPassword());
        }
        String kafkaPassword = Credentials.drawPassword();
        postgres(databasePasswords);
        kafka(kafkaPassword);
        keys();
        for (Service service : Service.values()) {
            // the portal's comes last: it says that all are there
            new EnvironmentFile(environment(service))
                    .write(variables(service, credentials, databasePasswords.get(service), kafkaPassword));
        }
    }

    private Path environment(Service service) {
        return folder.resolve(service.module()).resolve("env");
    }

    private static Map<String, String> variables(
            Service service, Credentials credentials, @Nullable String databasePassword, String kafkaPassword) {
        Map<String, String> variables = new TreeMap<>(Map.of(
                "SLIPWAY_DB_USER",
                service.role(),
                "SLIPWAY_DB_PASSWORD",
                Objects.requireNonNull(databasePassword),
                "SLIPWAY_KAFKA_USER",
                KAFKA_USER,
                "SLIPWAY_KAFKA_PASSWORD",
                kafkaPassword));
        if (service == Service.PORTAL) {
            variables.put(API_KEY, credentials.apiKey());
            variables.put(PASSWORD, credentials.password());
        }
        if (service.opensSecrets()) {
            variables.put(MASTER_KEY, credentials.masterKey());
        }
        return variables;
    }

    /** Read by the database's own user, whose number we do not know; nobody else mounts this folder. */
    private void postgres(Map<Service, String> passwords) throws IOException {
        Path postgres = Files.createDirectories(folder.resolve("postgres"));
        StringBuilder sql = new StringBuilder("revoke all on database slipway, postgres, template1 from public;\n"
                + "revoke all on schema public from public;\n");
        passwords.forEach((service, password) -> {
            sql.append("create role ").append(service.role()).append(";\n");
            ServiceRole.rights(service.role(), password)
                    .forEach(statement -> sql.append(statement).append(";\n"));
        });
        for (var file : Map.of("init.sql", sql.toString(), "password", Credentials.drawPassword() + "\n")
                .entrySet()) {
            write(postgres.resolve(file.getKey()), file.getValue());
            Files.setPosixFilePermissions(
                    postgres.resolve(file.getKey()), PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private void kafka(String clientPassword) throws IOException {
        var settings = new KafkaSettings(
                Path.of("/var/lib/kafka/data"),
                "0.0.0.0",
                "kafka",
                KAFKA_PORT,
                CONTROLLER_PORT,
                Credentials.drawPassword(),
                KAFKA_USER,
                clientPassword);
        write(Files.createDirectories(folder.resolve("kafka")).resolve("server.properties"), settings.render());
    }

    private void keys() throws IOException {
        Path all = Files.createTempDirectory("slipway-keys");
        new ProcessKeys(all)
                .prepare(Arrays.stream(Service.values()).map(Service::module).toList());
        for (Service service : Service.values()) {
            Path own = folder.resolve(service.module());
            Files.move(
                    all.resolve(service.module() + ".jwk"),
                    own.resolve("service.jwk"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(all.resolve("public.jwks"), own.resolve("public.jwks"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(all.resolve("public.jwks"));
        Files.delete(all);
    }

    private static void write(Path file, String content) {
        PrivateFile.write(file, content);
    }
}
