package dev.slipway.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** Certificates that vouch for themselves, made by the JDK's own tool. */
final class SelfSigned {

    private SelfSigned() {}

    /** A PFX with its private key, in base64. */
    static String pfx(String commonName, String password) {
        try {
            Path folder = Files.createTempDirectory("self-signed");
            Path file = folder.resolve("it.pfx");
            make(commonName, password, file);
            String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            Files.delete(file);
            Files.delete(folder);
            return base64;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void make(String commonName, String password, Path file) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + commonName,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IllegalStateException("keytool made no certificate: " + said);
        }
    }
}
