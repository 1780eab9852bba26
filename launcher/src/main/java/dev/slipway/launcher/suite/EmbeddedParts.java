package dev.slipway.launcher.suite;

import dev.slipway.embedded.EmbeddedSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** PostgreSQL and Kafka as parts. They are running when handed over, so that a start is a restart. */
final class EmbeddedParts {

    private EmbeddedParts() {}

    static List<Part> of(EmbeddedSuite embedded) {
        var postgres = embedded.postgres();
        var kafka = embedded.kafka();
        return List.of(
                new EmbeddedPart(
                        "postgres",
                        postgres::restart,
                        postgres::alive,
                        postgres::stop,
                        postgres::pid,
                        postgres::port,
                        postgres.log()),
                new EmbeddedPart(
                        "kafka", kafka::restart, kafka::alive, kafka::stop, kafka::pid, kafka::port, kafka.log()));
    }

    private record EmbeddedPart(
            String name,
            Runnable restart,
            BooleanSupplier living,
            Runnable end,
            LongSupplier pid,
            IntSupplier port,
            Path log)
            implements Part {

        @Override
        public void start() {
            restart.run();
        }

        @Override
        public boolean alive() {
            return living.getAsBoolean();
        }

        @Override
        public void stop() {
            end.run();
        }

        @Override
        public SuiteState.Entry entry(int restarts) {
            var process = ProcessHandle.of(pid.getAsLong()).map(ProcessRef::of).orElse(new ProcessRef(0, 0));
            return new SuiteState.Entry(
                    name, process, "127.0.0.1", port.getAsInt(), false, 0, restarts, log.toString());
        }
    }
}
