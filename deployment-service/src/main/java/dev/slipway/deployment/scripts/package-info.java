/**
 * Scripts are hostile guests: each runs as a real process under a supervisor ({@code scripts/supervisor.sh}), in a folder of
 * its own, with an allow-listed environment, as another user where the service is root.
 *
 * <p>A script lives only while three things hold: its step is not cancelled, this process is alive, and the worker's hold on
 * the task was confirmed within the keep-alive's bound. When it ends, everything it started ends with it.
 *
 * <p>What is out of reach: without root the script runs as the service's user and can read what that user can read (the
 * service's files, and where process namespaces are not to be had, its /proc entries); where no process namespace is to be
 * had, a process that leaves the session and drops its environment outlives its script.
 */
@NullMarked
package dev.slipway.deployment.scripts;

import org.jspecify.annotations.NullMarked;
