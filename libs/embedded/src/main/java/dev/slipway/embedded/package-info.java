/**
 * PostgreSQL and Kafka from jars, for the launcher and for tests.
 *
 * <p>Each is a child process on loopback with its data under one home folder. A restart keeps the data and the passwords; a
 * server that is started again keeps its port, a new suite on the same folder does when it is still free. A server left behind by a killed launcher is stopped, never adopted.
 */
@NullMarked
package dev.slipway.embedded;

import org.jspecify.annotations.NullMarked;
