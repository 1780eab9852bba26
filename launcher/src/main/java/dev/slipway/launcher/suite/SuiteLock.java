package dev.slipway.launcher.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One {@code up} per home folder. The kernel gives the lock back however the launcher ends. */
record SuiteLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static SuiteLock take(Path run, Path home) {
        try {
            var channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new SuiteException("A suite already runs on " + home
                        + ": './slipway down' stops it, another SLIPWAY_HOME and SLIPWAY_PORT start a second one");
            }
            return new SuiteLock(channel, lock);
        } catch (IOException e) {
            throw new SuiteException("Cannot lock " + run + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new SuiteException("Cannot give the lock back: " + e.getMessage(), e);
        }
    }
}
