package dev.slipway.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;

/** One password per name, drawn once and kept. Letters and digits only, so that they need no quoting anywhere. */
final class Passwords {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final Settings kept;

    Passwords(Path file) {
        this.kept = Settings.in(file);
    }

    String of(String name) {
        return kept.get(name, this::draw);
    }

    private String draw() {
        var password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
