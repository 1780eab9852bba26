package dev.slipway.release.processes;

import java.util.random.RandomGenerator;

/** The five letters at the end of a snapshot's id. */
final class SnapshotSuffix {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 5;

    private SnapshotSuffix() {}

    static String from(RandomGenerator random) {
        StringBuilder suffix = new StringBuilder();
        for (int index = 0; index < LENGTH; index++) {
            suffix.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return suffix.toString();
    }
}
