package dev.slipway.launcher.suite;

import java.util.List;
import java.util.Optional;

/**
 * What runs, for {@code status}, {@code down} and tests: the content of {@code run/state.json}.
 *
 * @param url the portal's address
 * @param complete whether everything has been up once since this start
 */
public record SuiteState(ProcessRef launcher, String url, boolean complete, List<Entry> processes) {

    /**
     * @param port HTTP port of a service, otherwise the server's own
     * @param http whether it answers {@code /q/health/ready} there
     * @param host the address it listens on
     * @param managementPort where a service answers {@code /q/metrics}, on loopback alone; 0 for a server
     */
    public record Entry(
            String name,
            ProcessRef process,
            String host,
            int port,
            boolean http,
            int managementPort,
            int restarts,
            String log) {}

    public SuiteState {
        processes = List.copyOf(processes);
    }

    public Optional<Entry> entry(String name) {
        return processes.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
