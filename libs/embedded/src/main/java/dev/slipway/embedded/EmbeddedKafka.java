package dev.slipway.embedded;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A single Kafka broker (KRaft) on loopback in a JVM of its own, with password logins only. All waits are bounded. */
public final class EmbeddedKafka implements AutoCloseable {

    /** The user of every service. */
    public static final String USER = "slipway";

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(8);
    private static final String STARTED = "Kafka Server started";

    private final Path jars;
    private final Path folder;
    private final Path configuration;
    private final Path log;
    private final Passwords passwords;
    private final Ports ports;
    private final Strays strays;
    private volatile @Nullable Process broker;
    private volatile int port;

    EmbeddedKafka(Home home) {
        this.jars = BrokerProgram.unpack(home.programs());
        this.folder = home.kafka();
        this.configuration = home.secrets().resolve("kafka-server.properties");
        this.log = home.logs().resolve("kafka.log");
        this.passwords = new Passwords(home.secrets().resolve("kafka"));
        this.ports = new Ports(home.run().resolve("ports-kafka"));
        this.strays = strays(home);
    }

    static Strays strays(Home home) {
        return new Strays(
                home.kafka(), line -> line.contains(" kafka.Kafka ") || line.contains(" kafka.tools.StorageTool "));
    }

    /** Stops what a killed launcher left on the data folder; formats an empty folder under a new cluster id; starts. */
    synchronized void start() {
        strays.stop("TERM");
        port = port == 0 ? ports.free("kafka") : Ports.again("Kafka", port);
        var settings = new KafkaSettings(
                folder.resolve("data"),
                "127.0.0.1",
                "127.0.0.1",
                port,
                ports.free("kafka-controller"),
                passwords.of(KafkaSettings.BROKER_USER),
                USER,
                passwords.of(USER));
        PrivateFile.write(configuration, settings.render());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new EmbeddedException("Cannot create " + folder + ": " + e.getMessage(), e);
        }
        if (!Files.exists(formatted())) {
            launch().run(
                            java(
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "-t",
                                    newClusterId(),
                                    "-c",
                                    configuration.toString()),
                            START);
        }
        long before = log.toFile().length();
        var started = launch().start(java("kafka.Kafka", configuration.toString()));
        broker = started;
        if (!Deadline.in(START)
                        .await(() -> !started.isAlive() || logTail(before).contains(STARTED))
                || !started.isAlive()) {
            stop();
            throw new EmbeddedException("Kafka did not start, see " + log);
        }
    }

    public synchronized void restart() {
        stop();
        start();
    }

    public synchronized void stop() {
        var running = broker;
        if (running != null && running.isAlive()) {
            running.destroy();
            if (!Deadline.in(STOP).await(() -> !running.isAlive())) {
                running.destroyForcibly();
            }
        }
        strays.stop("KILL");
    }

    @Override
    public void close() {
        stop();
    }

    /** False also when somebody removed the data folder under a running broker: it would go on without being able to write. */
    public boolean alive() {
        var running = broker;
        return running != null && running.isAlive() && Files.exists(formatted());
    }

    public long pid() {
        var running = broker;
        if (running == null) {
            throw new EmbeddedException("Kafka was not started");
        }
        return running.pid();
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public KafkaLogin login() {
        return new KafkaLogin("127.0.0.1:" + port(), USER, passwords.of(USER));
    }

    private Path formatted() {
        return folder.resolve("data").resolve("meta.properties");
    }

    private Launch launch() {
        return new Launch(folder, log, Map.of());
    }

    private List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dslipway.service=kafka",
                "-Dlog4j2.StatusLogger.level=OFF",
                "-Dlog4j.configuration=" + loggingConfiguration().toUri(),
                "-cp",
                jars + File.separator + "*",
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path loggingConfiguration() {
        var file = configuration.resolveSibling("kafka-log4j.properties");
        PrivateFile.write(file, BrokerLogging.CONFIGURATION);
        return file;
    }

    private String logTail(long from) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(from, file.length()));
            var bytes = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1 << 20)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Kafka's own form of a uuid; a leading dash would read as an option. */
    private static String newClusterId() {
        while (true) {
            var uuid = UUID.randomUUID();
            var bytes = ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
            var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (!id.startsWith("-")) {
                return id;
            }
        }
    }
}
