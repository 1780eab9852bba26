package dev.slipway.portal.routing;

/** Where a request goes. */
sealed interface Destination {
    /** @param path undecoded, without query */
    record Service(String name, String path) implements Destination {}

    /** The portal's own resources, perhaps under another address. */
    record Own(String path) implements Destination {}

    record Nowhere(String why) implements Destination {}
}
