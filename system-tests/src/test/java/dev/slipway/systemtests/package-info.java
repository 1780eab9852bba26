/**
 * User stories against the whole suite: {@code ./slipway up} in an empty folder, real PostgreSQL and Kafka, real scripts. One
 * suite serves all stories; what a story breaks it waits to see healthy again.
 */
@NullMarked
package dev.slipway.systemtests;

import org.jspecify.annotations.NullMarked;
