package dev.slipway.deployment.scripts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor's process and the two named pipes that its scripts print to. One script at a time; used by one thread, apart
 * from {@link #order} and {@link #destroy}.
 *
 * <p>Named pipes, not the process's own: they tell where one script's output ends and the next one's begins, and they belong
 * to the script's user, who can then open /dev/stderr. While a script runs they stand in its folder, where no other finds
 * them.
 */
final class Supervisor {

    static final List<String> PIPES = List.of("out", "err");

    private static final char SEPARATOR = '\u001f';

    private final Path pipes;
    private final Process process;
    private final OutputStream orders;
    private final BufferedReader answers;
    private boolean spent;

    /** @param pipes folder with the two pipes */
    Supervisor(Path pipes, List<String> command, Map<String, String> environment) throws IOException {
        this.pipes = pipes;
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.directory(pipes.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.orders = process.getOutputStream();
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    Path pipes() {
        return pipes;
    }

    /** Can it serve another script? */
    boolean ready() {
        return !spent && process.isAlive();
    }

    /** Lets the pipes be opened in {@code folder} from now on. */
    void lend(Path folder) throws IOException {
        for (String pipe : PIPES) {
            Files.move(pipes.resolve(pipe), folder.resolve(pipe));
        }
    }

    void takeBack(Path folder) throws IOException {
        for (String pipe : PIPES) {
            Files.move(folder.resolve(pipe), pipes.resolve(pipe));
        }
    }

    void order(List<String> words) throws IOException {
        String line = String.join(String.valueOf(SEPARATOR), words);
        if (line.indexOf('\n') >= 0 || line.chars().filter(c -> c == SEPARATOR).count() != words.size() - 1) {
            throw new IOException("A path or a name holds a character that a supervisor's order cannot");
        }
        synchronized (orders) {
            orders.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            orders.flush();
        }
    }

    /** Blocks until the script ended; null when the supervisor itself did. */
    @Nullable
    String answer() throws IOException {
        String answer = answers.readLine();
        spent = answer == null || answer.endsWith(" last");
        return answer;
    }

    /** Whoever waits for a writer to open a pipe, and none will, reads its end now. */
    static void release(Path pipe) {
        try (var both = new RandomAccessFile(pipe.toFile(), "rw")) {
            both.getFD();
        } catch (IOException e) {
            // Nobody can wait for what is not there.
        }
    }

    /** Takes its script along. */
    void destroy() {
        process.destroyForcibly();
    }
}
