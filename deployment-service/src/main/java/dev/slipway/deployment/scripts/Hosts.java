package dev.slipway.deployment.scripts;

/** This machine, by the name that messages to people use. */
final class Hosts {

    private static final String NAME = find();

    private Hosts() {}

    static String name() {
        return NAME;
    }

    private static String find() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException e) {
            return "localhost";
        }
    }
}
