/**
 * Secrets at rest and in logs: envelope encryption under the master key, and masking of secret values in streams of text.
 * Only the sealed text of {@link dev.slipway.secrets.Secrets} may leave the service that owns a secret.
 */
@NullMarked
package dev.slipway.secrets;

import org.jspecify.annotations.NullMarked;
