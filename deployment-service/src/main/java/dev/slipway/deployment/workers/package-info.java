/** Workers: machines that run steps on behalf of the server, in pools. */
@NullMarked
package dev.slipway.deployment.workers;

import org.jspecify.annotations.NullMarked;
