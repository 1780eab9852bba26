package dev.slipway.benchmarks.micro;

import dev.slipway.secrets.Masking;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A megabyte of a script's output in the chunks in which it is read from a pipe, with a secret in it now and then: masked
 * under 500 secrets of 8 to 40 characters, against copying the same chunks.
 */
@State(Scope.Thread)
public class MaskingBench {

    static final int BYTES = 1024 * 1024;
    private static final int CHUNK = 8 * 1024;
    private static final int SECRETS = 500;
    private static final int LINES_PER_SECRET = 500;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_!";

    private final Random random = new Random(17);
    private final List<String> chunks = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();

    private Masking masking = Masking.of(List.of());

    @Setup
    public void fill() {
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < SECRETS; i++) {
            var secret = new StringBuilder();
            for (int length = 8 + random.nextInt(33); length > 0; length--) {
                secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            secrets.add(secret.toString());
        }
        masking = Masking.of(secrets);
        var text = new StringBuilder();
        for (int line = 0; text.length() < BYTES; line++) {
            text.append("2026-11-30T12:00:")
                    .append(random.nextInt(60))
                    .append(" INFO  [worker-")
                    .append(random.nextInt(8))
                    .append("] Copied /opt/app/releases/2026.11.")
                    .append(line)
                    .append("/lib/module-")
                    .append(random.nextInt(10_000))
                    .append(".jar, 48213 bytes, checksum ok\n");
            if (line % LINES_PER_SECRET == 0) {
                text.append("login with ")
                        .append(secrets.get(random.nextInt(SECRETS)))
                        .append('\n');
            }
        }
        for (int at = 0; at < BYTES; at += CHUNK) {
            chunks.add(text.substring(at, at + CHUNK));
            bytes.add(chunks.get(chunks.size() - 1).getBytes(StandardCharsets.ISO_8859_1));
        }
        String masked = masking.mask(text.toString());
        if (!masked.contains("login with " + Masking.MASK + "\n")
                || secrets.stream().anyMatch(masked::contains)) {
            throw new IllegalStateException("Secrets were not masked");
        }
    }

    @Benchmark
    public void mask(Blackhole out) {
        Masking.Stream stream = masking.open();
        for (String chunk : chunks) {
            out.consume(stream.next(chunk));
        }
        out.consume(stream.end());
    }

    /** As one collects what a process writes. */
    @Benchmark
    public ByteArrayOutputStream collect() {
        var out = new ByteArrayOutputStream();
        for (byte[] chunk : bytes) {
            out.write(chunk, 0, chunk.length);
        }
        return out;
    }

    /** The least that can be done: each chunk once, into memory that is at hand. */
    @Benchmark
    public void copy(Blackhole out) {
        for (byte[] chunk : bytes) {
            out.consume(chunk.clone());
        }
    }
}
