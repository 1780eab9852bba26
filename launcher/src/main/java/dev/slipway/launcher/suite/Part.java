package dev.slipway.launcher.suite;

/** Something that the suite starts, watches and stops. */
interface Part {

    String name();

    void start();

    boolean alive();

    /** Bounded; afterwards it is dead. */
    void stop();

    SuiteState.Entry entry(int restarts);
}
