package dev.slipway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.Key;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class PublicKeysTest {

    private static final int ASKERS = 16;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @RepeatedTest(20)
    void shouldKnowTheKeyForEveryoneInTheFirstBurst() throws Exception {
        ServiceKeys.write(folder, List.of("portal"));
        PublicKeys keys = new PublicKeys(folder.resolve("public-keys.jwks"), InstantSource.system());
        CyclicBarrier together = new CyclicBarrier(ASKERS);
        ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
        try {
            List<Future<Key>> asked = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                asked.add(threads.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return Objects.requireNonNull(keys.of("portal"), "refused in the first burst");
                }));
            }
            for (Future<Key> key : asked) {
                assertThat(key.get(10, TimeUnit.SECONDS)).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
