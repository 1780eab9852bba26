package dev.slipway.launcher.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The table of docs/architecture.md §6.
 *
 * @param root the folder of the slipway script, below which the modules lie
 * @param home data, logs and keys of this suite
 * @param host address the portal listens on; every other process stays on loopback
 * @param port the portal's port
 * @param formerMasterKeys open what was sealed under them, and seal nothing
 * @param workerSlots concurrent tasks; 0 = API only
 * @param classArchives whether the first start of a build writes class archives, which make later ones quicker
 * @param maxUpload the largest package, such as 1G; empty: the services' default
 * @param scriptUser whom scripts run as when the suite runs as root; empty: deployment-service's default
 */
public record Settings(
        Path root,
        Path home,
        String host,
        int port,
        Optional<String> adminApiKey,
        Optional<String> adminPassword,
        Optional<String> masterKey,
        List<String> formerMasterKeys,
        int workerSlots,
        boolean classArchives,
        Optional<String> maxUpload,
        Optional<String> scriptUser,
        Optional<String> publicUrl) {

    private static final int MASTER_KEY_BYTES = 32;

    /** Reads the environment and says all that is wrong with it at once. */
    public static Settings from(Map<String, String> environment, Path root) {
        var problems = new ArrayList<String>();
        var text = new Reader(environment, problems);
        var settings = new Settings(
                root,
                text.of("SLIPWAY_HOME")
                        .map(home -> Path.of(home).toAbsolutePath().normalize())
                        .orElse(root.resolve(".slipway")),
                text.of("SLIPWAY_HOST").orElse("127.0.0.1"),
                text.number("SLIPWAY_PORT", 8080, 1, 65_535),
                text.matching(
                        "SLIPWAY_ADMIN_API_KEY",
                        key -> key.matches("API-[A-Z0-9]+"),
                        "must be API- and upper case letters and digits, such as API-0123456789ABCDEF"),
                text.matching("SLIPWAY_ADMIN_PASSWORD", it -> it.length() >= 8, "needs at least 8 characters"),
                text.matching("SLIPWAY_MASTER_KEY", Settings::isMasterKey, "must be 32 bytes in Base64"),
                text.matching(
                                "SLIPWAY_FORMER_MASTER_KEYS",
                                keys -> keys(keys).stream().allMatch(Settings::isMasterKey),
                                "must be keys of 32 bytes in Base64, parted by commas")
                        .map(Settings::keys)
                        .orElse(List.of()),
                text.number("SLIPWAY_WORKER_SLOTS", 5, 0, 1_000),
                text.matching("SLIPWAY_CLASS_ARCHIVES", it -> it.matches("on|off"), "must be on or off")
                        .map("on"::equals)
                        .orElse(true),
                text.matching(
                        "SLIPWAY_MAX_UPLOAD",
                        it -> it.matches("\\d{1,12}[KMGT]?"),
                        "must be a number of bytes, or one with K, M or G behind, such as 2G"),
                text.of("SLIPWAY_SCRIPT_USER"),
                text.matching(
                        "SLIPWAY_PUBLIC_URL",
                        it -> it.matches("https?://[^\\s/?#]+[^\\s?#]*"),
                        "must be the address that people open in their browser, such as https://deploy.example.com"));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    /** The same with another folder for what is drawn and kept. */
    public Settings withHome(Path other) {
        return new Settings(
                root,
                other,
                host,
                port,
                adminApiKey,
                adminPassword,
                masterKey,
                formerMasterKeys,
                workerSlots,
                classArchives,
                maxUpload,
                scriptUser,
                publicUrl);
    }

    /** Where a client on this machine reaches the portal. */
    public String url() {
        return "http://" + reachable() + ":" + port;
    }

    /** The address to connect to from this machine: a wildcard address is none. */
    public String reachable() {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    }

    private static List<String> keys(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    static boolean isMasterKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == MASTER_KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private record Reader(Map<String, String> environment, List<String> problems) {

        Optional<String> of(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        Optional<String> matching(String name, Predicate<String> condition, String rule) {
            var value = of(name);
            if (value.isPresent() && !condition.test(value.get())) {
                problems.add(name + " " + rule);
            }
            return value;
        }

        int number(String name, int otherwise, int lowest, int highest) {
            var value = of(name);
            if (value.isEmpty()) {
                return otherwise;
            }
            if (value.get().matches("\\d{1,6}")) {
                int number = Integer.parseInt(value.get());
                if (number >= lowest && number <= highest) {
                    return number;
                }
            }
            problems.add(name + " must be a number from " + lowest + " to " + highest + ", not '" + value.get() + "'");
            return otherwise;
        }
    }
}
