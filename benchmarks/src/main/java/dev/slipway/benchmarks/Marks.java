package dev.slipway.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A folder where scripts, which run as another user, leave the instant of their first line: one file a deployment. */
record Marks(Path folder) {

    static Marks create() throws IOException {
        Path folder = Files.createTempDirectory("slipway-marks");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return new Marks(folder);
    }

    /** Bash's own clock and a builtin: no further process between the script's start and the mark. */
    String script() {
        return "echo \"$EPOCHREALTIME\" > '" + folder + "/#{Octopus.Deployment.Id}'";
    }

    /** Deployment id → seconds since 1970, for the scripts that have run so far. */
    Map<String, Double> read() throws IOException {
        Map<String, Double> marks = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String text = Files.readString(file).strip().replace(',', '.');
                if (!text.isEmpty()) {
                    marks.put(file.getFileName().toString(), new BigDecimal(text).doubleValue());
                }
            }
        }
        return marks;
    }

    int count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Math.toIntExact(files.count());
        }
    }
}
