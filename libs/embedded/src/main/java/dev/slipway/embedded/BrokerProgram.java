package dev.slipway.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The broker's jars, packed into this library's jar and unpacked once: no class of theirs is on the caller's class path. */
final class BrokerProgram {

    private static final String PACKED = "/dev/slipway/embedded/broker/";

    private BrokerProgram() {}

    /** The folder with the jars. */
    static Path unpack(Path programs) {
        var index = index();
        var target = programs.resolve("kafka-" + Integer.toHexString(index.hashCode()));
        return UnpackOnce.into(target, folder -> {
            for (var jar :
                    Arrays.stream(index.split(":")).map(BrokerProgram::name).toList()) {
                try (var in = open(jar)) {
                    Files.copy(in, folder.resolve(jar));
                }
            }
        });
    }

    private static String index() {
        try (var in = open("index")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new EmbeddedException("Cannot read the list of the broker's jars", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = BrokerProgram.class.getResourceAsStream(PACKED + name);
        if (in == null) {
            throw new IOException(PACKED + name + " is missing: build libs/embedded with Maven");
        }
        return in;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).trim();
    }
}
