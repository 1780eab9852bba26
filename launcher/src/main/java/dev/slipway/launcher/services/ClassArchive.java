package dev.slipway.launcher.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Class-data archives (AppCDS): written once per build from the running service, mapped at every later start, which takes
 * about half the time then. They lie beside the build, so that every home folder profits.
 *
 * @param java the folder of the Java runtime; an archive fits the runtime that wrote it alone
 */
public record ClassArchive(Path java, Path root) {

    private static final List<String> QUIET = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    private static final long PATIENCE_SECONDS = 60;

    /**
     * Later ones may crash some seconds after they wrote an archive of themselves (Temurin 25.0.3: SIGSEGV in
     * {@code LambdaProxyClassDictionary::find_lambda_proxy_class}); they start without one.
     */
    private static final int LAST_JAVA_THAT_WRITES_SAFELY = 17;

    /** Maps the archive, or has the JVM note what it would put into one. */
    List<String> flags(Service service) {
        if (Files.exists(file(service))) {
            return List.of("-XX:SharedArchiveFile=" + file(service), QUIET.get(0), QUIET.get(1));
        }
        return missing(service) ? List.of("-XX:+RecordDynamicDumpInfo", QUIET.get(0), QUIET.get(1)) : List.of();
    }

    /** Whether there is no archive and this Java can write one. */
    public boolean missing(Service service) {
        return Runtime.version().feature() <= LAST_JAVA_THAT_WRITES_SAFELY && !Files.exists(file(service));
    }

    /** Writes the archive of a service that runs without one. Whether it worked: a start does without it, too. */
    public boolean write(Service service, long pid) {
        var target = file(service);
        var folder = folder(service);
        var unfinished = folder.resolve("unfinished-" + pid);
        try {
            Files.createDirectories(folder);
            var jcmd = new ProcessBuilder(
                            java.resolve("bin/jcmd").toString(),
                            String.valueOf(pid),
                            "VM.cds",
                            "dynamic_dump",
                            unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = jcmd.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            jcmd.destroyForcibly();
            if (!ended || jcmd.exitValue() != 0 || !Files.exists(unfinished)) {
                return false;
            }
            removeOlder(folder, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void removeOlder(Path folder, Path unfinished) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> !file.equals(unfinished)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(Service service) {
        return folder(service).resolve(stamp(service) + ".jsa");
    }

    private Path folder(Service service) {
        return root.resolve(service.module()).resolve("target/cds");
    }

    /** Tells runtimes and builds apart: the JVM ignores an archive that does not fit, and would never get a better one. */
    private String stamp(Service service) {
        var application = service.jar(root).resolveSibling("app").resolve(service.module() + ".jar");
        int hash = Objects.hash(
                System.getProperty("java.vm.version"), java, modified(service.jar(root)), modified(application));
        return Integer.toHexString(hash);
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
