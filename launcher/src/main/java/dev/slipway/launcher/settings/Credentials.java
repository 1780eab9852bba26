package dev.slipway.launcher.settings;

import dev.slipway.embedded.Home;
import dev.slipway.embedded.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The administrator's credentials and the master key, drawn at the first start and kept in the home folder (0600).
 *
 * @param masterKey 32 bytes in Base64; encrypts secrets at rest
 * @param formerMasterKeys open what was encrypted before the master key changed
 */
public record Credentials(String apiKey, String password, String masterKey, List<String> formerMasterKeys) {

    public static final String API_KEY_FILE = "admin-api-key";
    public static final String PASSWORD_FILE = "admin-password";
    private static final String UPPER_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a person sets wins and is written down for later commands, the master key excepted: who sets it, keeps it. */
    public static Credentials in(Settings settings) {
        var home = Home.at(settings.home()).root();
        settings.adminApiKey().ifPresent(key -> PrivateFile.write(home.resolve(API_KEY_FILE), key + "\n"));
        settings.adminPassword().ifPresent(password -> PrivateFile.write(home.resolve(PASSWORD_FILE), password + "\n"));
        return new Credentials(
                kept(home.resolve(API_KEY_FILE), () -> "API-" + draw(UPPER_AND_DIGITS, 32)),
                kept(home.resolve(PASSWORD_FILE), () -> draw(READABLE, 20)),
                settings.masterKey()
                        .orElseGet(() -> kept(home.resolve(MasterKeyFiles.PRESENT), MasterKeyFiles::drawKey)),
                formerMasterKeys(settings, new MasterKeyFiles(home)));
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }

    /** A password for a machine: 32 letters and digits, so that it needs no quoting anywhere. */
    public static String drawPassword() {
        return draw(READABLE, 32);
    }

    private static String kept(Path file, Supplier<String> draw) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, draw.get() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> formerMasterKeys(Settings settings, MasterKeyFiles files) {
        return Stream.concat(settings.formerMasterKeys().stream(), files.former().stream())
                .distinct()
                .toList();
    }

    private static String draw(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }
}
