package dev.slipway.release.runbooks;

import java.util.random.RandomGenerator;

/** What a snapshot is called when nobody names it: {@code Snapshot 8LX7Y2B}. */
final class SnapshotName {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 7;

    private SnapshotName() {}

    static String from(RandomGenerator random) {
        StringBuilder name = new StringBuilder("Snapshot ");
        for (int index = 0; index < LENGTH; index++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }
}
