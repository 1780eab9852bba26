package dev.slipway.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code benchmarks/hello} as a process of its own, with the heap and collector that the portal gets. */
final class HelloPeer implements AutoCloseable {

    private final Process process;
    private final URI base;

    private HelloPeer(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static HelloPeer start(Path root) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx256m",
                "-jar",
                root.resolve("benchmarks/hello/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        builder.environment().put("HELLO_PORT", Integer.toString(port));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        HelloPeer peer = new HelloPeer(process, URI.create("http://127.0.0.1:" + port));
        peer.awaitReady();
        return peer;
    }

    URI base() {
        return base;
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Wire wire = new Wire(base, "API-NONE")) {
                wire.get("/hello");
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the hello route did not answer within 60 s");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
