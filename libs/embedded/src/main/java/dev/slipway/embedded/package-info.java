/**
 * PostgreSQL and Kafka from jars, for the launcher and for tests.
 *
 * <p>Each is a child process on loopback with its data under one home folder. A restart keeps the data, the passwords and,
 * when they are still free, the ports. A server left behind by a killed launcher is stopped, never adopted.
 */
@NullMarked
package dev.slipway.embedded;

import org.jspecify.annotations.NullMarked;
