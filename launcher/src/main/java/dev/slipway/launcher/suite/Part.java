package dev.slipway.launcher.suite;

import java.util.Optional;

/** Something that the suite starts, watches and stops. */
interface Part {

    String name();

    void start();

    boolean alive();

    /** Why it will not start, however often it is tried; empty when another try may do. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** Bounded; afterwards it is dead. */
    void stop();

    SuiteState.Entry entry(int restarts);
}
