/**
 * How a deployment target or worker is reached: one table of communication styles and their fields, which reads what
 * clients send, says what is wrong with it, and renders what is kept. Secrets in it are sealed and never shown.
 */
@NullMarked
package dev.slipway.deployment.endpoints;

import org.jspecify.annotations.NullMarked;
