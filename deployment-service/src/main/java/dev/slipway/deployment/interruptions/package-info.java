/** Questions that a task asks a person. No step asks yet; the list has its real shape, so that clients can look. */
@NullMarked
package dev.slipway.deployment.interruptions;

import org.jspecify.annotations.NullMarked;
