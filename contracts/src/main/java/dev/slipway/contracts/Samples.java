package dev.slipway.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Facts as they were published, one file per version, for the tests of those that publish and of those that listen. */
public final class Samples {

    private Samples() {}

    /** The JSON of each version of a topic's fact, version 1 first; empty when there is no such topic. */
    public static List<String> of(String topic) {
        List<String> versions = new ArrayList<>();
        while (true) {
            String file = "samples/" + topic + ".v" + (versions.size() + 1) + ".json";
            try (var in = Samples.class.getResourceAsStream(file)) {
                if (in == null) {
                    return List.copyOf(versions);
                }
                versions.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }
}
