package dev.slipway.launcher.settings;

import dev.slipway.embedded.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The master key of a home folder, and the former ones that something may still be sealed under; only their owner reads them.
 *
 * @param home where they lie
 */
public record MasterKeyFiles(Path home) {

    public static final String PRESENT = "master-key";

    /** One per line. */
    static final String FORMER = "former-master-keys";

    private static final int KEY_BYTES = 32;

    public boolean drawn() {
        return Files.exists(home.resolve(PRESENT));
    }

    public List<String> former() {
        Path file = home.resolve(FORMER);
        return Files.exists(file) ? lines(file) : List.of();
    }

    /** A new key; the present one is written down as a former one first, so that it cannot get lost. */
    public void rotate() {
        List<String> former = new ArrayList<>(former());
        former.addAll(lines(home.resolve(PRESENT)));
        PrivateFile.write(home.resolve(FORMER), String.join("\n", former) + "\n");
        PrivateFile.write(home.resolve(PRESENT), drawKey() + "\n");
    }

    /** Nothing is sealed under them any more. */
    public void forgetFormer() {
        try {
            Files.deleteIfExists(home.resolve(FORMER));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + home.resolve(FORMER) + ": " + e.getMessage(), e);
        }
    }

    static String drawKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
