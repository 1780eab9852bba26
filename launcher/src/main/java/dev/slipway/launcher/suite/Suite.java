package dev.slipway.launcher.suite;

import dev.slipway.embedded.Deadline;
import dev.slipway.embedded.EmbeddedSuite;
import dev.slipway.embedded.Home;
import dev.slipway.embedded.Launch;
import dev.slipway.embedded.Ports;
import dev.slipway.launcher.keys.ProcessKeys;
import dev.slipway.launcher.services.ClassArchive;
import dev.slipway.launcher.services.JavaCommand;
import dev.slipway.launcher.services.Service;
import dev.slipway.launcher.services.ServiceEnvironment;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.MasterKeyFiles;
import dev.slipway.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A suite from its start to its end: PostgreSQL and Kafka first, then the services, and the other way round. */
public final class Suite {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration START_GIVES_UP = Duration.ofSeconds(12);
    private static final long START_LOOKED_AT_MILLIS = 250;
    private static final int DEATHS_BEFORE_GIVING_UP = 4;

    private final Settings settings;
    private final Home home;
    private final Consumer<String> say;
    private final StateFile state;
    private final Leftovers leftovers;
    private final Health health = new Health();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final ClassArchive archives;
    /** Held by the thread that starts. */
    private final ReentrantLock starting = new ReentrantLock();

    private volatile boolean stopping;
    private volatile boolean complete;

    public Suite(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.home = Home.at(settings.home());
        this.say = say;
        this.state = StateFile.in(home.root());
        this.leftovers = new Leftovers(home);
        this.archives = new ClassArchive(Path.of(System.getProperty("java.home")), settings.root());
    }

    /** Returns when everything is up. Whoever calls it calls {@link #stop} too, whatever happens here. */
    public void start(Credentials credentials) {
        starting.lock();
        try {
            startAll(credentials);
        } finally {
            starting.unlock();
        }
    }

    private void startAll(Credentials credentials) {
        requireGoingOn();
        requireJars();
        int found = leftovers.stopServices("TERM");
        if (found > 0) {
            say.accept("Stopped " + found + " processes that a killed launcher had left");
        }
        requirePort();
        requireGoingOn();
        var embedded = EmbeddedSuite.start(home.root());
        if (stopping) {
            embedded.stop();
        }
        requireGoingOn();
        EmbeddedParts.of(embedded).forEach(this::watch);
        say.accept("PostgreSQL and Kafka are up");
        services(embedded, credentials).forEach(part -> {
            requireGoingOn();
            part.start();
            watch(part);
        });
        record();
        awaitServices();
        writeArchives();
        requireGoingOn();
        complete = true;
        record();
        forgetFormerKeysWhenDone();
    }

    private void forgetFormerKeysWhenDone() {
        var files = new MasterKeyFiles(home.root());
        if (!files.former().isEmpty()) {
            new KeyChange(files, this::openers, say).begin();
        }
    }

    private List<SuiteState.Entry> openers() {
        return watches.stream()
                .filter(watch -> watch.part() instanceof ServicePart part
                        && part.service().opensSecrets())
                .map(Watch::entry)
                .toList();
    }

    /** What began before the end still comes up: {@link #stop} waits for the thread that starts, and stops it then. */
    private void requireGoingOn() {
        if (stopping) {
            throw new SuiteException("stopped");
        }
    }

    /**
     * Ends every process: services first, then what they lean on. Bounded; kills what does not end in time. A start in
     * progress gives up when its processes are killed; what it brought up until then is ended, too.
     */
    public void stop() {
        stopping = true;
        var deadline = Deadline.in(START_GIVES_UP);
        boolean nothingStarts = startHasEnded();
        stopAll();
        while (!nothingStarts && !deadline.passed()) {
            nothingStarts = startHasEnded();
            stopAll();
        }
    }

    private boolean startHasEnded() {
        try {
            if (starting.tryLock(START_LOOKED_AT_MILLIS, TimeUnit.MILLISECONDS)) {
                starting.unlock();
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void stopAll() {
        stopInParallel(watches.stream()
                .filter(watch -> watch.part() instanceof ServicePart)
                .toList());
        stopInParallel(watches.stream()
                .filter(watch -> !(watch.part() instanceof ServicePart))
                .toList());
        leftovers.stopAll("KILL");
        state.remove();
    }

    private static void stopInParallel(List<Watch> some) {
        var threads =
                some.stream().map(watch -> new Thread(watch::stop, "stop")).toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(9).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<ServicePart> services(EmbeddedSuite embedded, Credentials credentials) {
        var keys = home.folder("keys");
        new ProcessKeys(keys)
                .prepare(Arrays.stream(Service.values()).map(Service::module).toList());
        var kept = new Ports(home.run().resolve("ports-services"));
        var ports = ports(kept);
        var managementPorts = managementPorts(kept);
        var environment = new ServiceEnvironment(
                settings,
                credentials,
                embedded.postgres()::login,
                embedded.kafka().login(),
                ports,
                managementPorts,
                keys,
                home.root().resolve("work"),
                home.root().resolve("blobs"));
        var command = new JavaCommand(settings.root(), archives);
        return Arrays.stream(Service.values())
                .map(service -> new ServicePart(
                        service,
                        new Launch(workingFolder(service), log(service), environment.of(service)),
                        () -> command.of(service),
                        service == Service.PORTAL ? settings.reachable() : "127.0.0.1",
                        ports.getOrDefault(service, 0),
                        managementPorts.getOrDefault(service, 0)))
                .toList();
    }

    private static Map<Service, Integer> managementPorts(Ports kept) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, kept.free(service.module() + "-management"));
        }
        return ports;
    }

    private Map<Service, Integer> ports(Ports kept) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, service == Service.PORTAL ? settings.port() : kept.free(service.module()));
        }
        return ports;
    }

    private void awaitServices() {
        var deadline = Deadline.in(PATIENCE);
        var waiting = new CopyOnWriteArrayList<>(watches.stream()
                .filter(watch -> watch.part() instanceof ServicePart)
                .toList());
        boolean up = deadline.await(() -> {
            waiting.removeIf(watch -> {
                boolean good = health.good(watch.entry());
                if (good) {
                    say.accept(watch.part().name() + " is up");
                }
                return good;
            });
            return waiting.isEmpty() || stopping || waiting.stream().anyMatch(Suite::isLost);
        });
        waiting.stream().flatMap(watch -> refusal(watch).stream()).findFirst().ifPresent(sentence -> {
            throw new SuiteException(sentence);
        });
        if (!up || !waiting.isEmpty()) {
            throw new SuiteException(waiting.stream()
                    .map(Watch::entry)
                    .map(entry -> entry.name() + " did not come up, see " + entry.log())
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse("stopped"));
        }
    }

    /** Part of a build's first start rather than later in the background: it stops each service for some seconds. */
    private void writeArchives() {
        var missing = watches.stream()
                .map(Watch::part)
                .filter(ServicePart.class::isInstance)
                .map(ServicePart.class::cast)
                .filter(part -> archives.missing(part.service()))
                .toList();
        if (missing.isEmpty() || !settings.classArchives()) {
            return;
        }
        long written = missing.parallelStream()
                .filter(part ->
                        archives.write(part.service(), part.entry(0).process().pid()))
                .count();
        say.accept("Wrote " + written + " class archives: the next start is quicker");
    }

    private static boolean isLost(Watch watch) {
        return watch.restarts() >= DEATHS_BEFORE_GIVING_UP || watch.refusal().isPresent();
    }

    private static Optional<String> refusal(Watch watch) {
        return watch.refusal().map(sentence -> watch.part().name() + ": " + sentence);
    }

    private void watch(Part part) {
        var watch = new Watch(part, this::record, say);
        watches.add(watch);
        watch.begin();
    }

    private synchronized void record() {
        if (!stopping) {
            state.write(new SuiteState(
                    ProcessRef.of(ProcessHandle.current()),
                    settings.url(),
                    complete,
                    watches.stream().map(Watch::entry).toList()));
        }
    }

    private void requireJars() {
        for (var service : Service.values()) {
            if (!Files.exists(service.jar(settings.root()))) {
                throw new SuiteException(
                        service.module() + " is not built: run mvn package -DskipTests in " + settings.root());
            }
        }
    }

    private void requirePort() {
        try (var socket = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new SuiteException("Cannot listen on " + settings.host() + ":" + settings.port() + " ("
                    + e.getMessage() + "): stop what uses the port, or set SLIPWAY_PORT to another one");
        }
    }

    private Path workingFolder(Service service) {
        try {
            return Files.createDirectories(Leftovers.folder(home, service));
        } catch (IOException e) {
            throw new SuiteException("Cannot create a folder in " + home.root() + ": " + e.getMessage(), e);
        }
    }

    private Path log(Service service) {
        return home.logs().resolve(service.module() + ".log");
    }
}
