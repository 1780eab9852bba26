package dev.slipway.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Loopback ports by name, kept over restarts while they stay free. */
public final class Ports {

    /** Below Linux' ephemeral range (32768+): an outgoing connection never takes a port that we remember. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Settings kept;

    /** Given out, but perhaps not listened to yet, hence free by the looks of it. */
    private final Map<Integer, String> given = new HashMap<>();

    public Ports(Path file) {
        this.kept = Settings.in(file);
    }

    /** The port once chosen under this name, or another free one when somebody else took it. */
    public synchronized int free(String name) {
        int known = Integer.parseInt(kept.get(name, () -> String.valueOf(anyFree())));
        boolean mine = name.equals(given.getOrDefault(known, name));
        int port = mine && isFree(known) ? known : Integer.parseInt(kept.put(name, String.valueOf(anyFree())));
        given.put(port, name);
        return port;
    }

    /**
     * The port that clients of a server know already, for its restart: they would look for it there for ever. Waits a
     * little for whoever is about to leave it.
     *
     * @throws EmbeddedException when somebody else took it
     */
    static int again(String server, int port) {
        if (!Deadline.in(PATIENCE).await(() -> isFree(port))) {
            throw new EmbeddedException("Port " + port + " is taken by another process, and the services know " + server
                    + " by it: stop that process, or restart the suite, which then chooses another port");
        }
        return port;
    }

    private int anyFree() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(1_000)
                .filter(port -> !given.containsKey(port) && isFree(port))
                .findFirst()
                .orElseThrow(() -> new EmbeddedException("No free port between " + LOWEST + " and " + HIGHEST));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
