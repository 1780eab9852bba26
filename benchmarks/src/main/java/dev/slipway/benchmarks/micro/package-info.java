/**
 * Rows about libraries and pure functions, by JMH: in a process of its own that JMH forks again, so the bench process needs
 * nothing of it on its class path.
 */
@NullMarked
package dev.slipway.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
