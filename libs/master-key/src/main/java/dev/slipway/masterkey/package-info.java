/**
 * A service and its master key. Before anything is migrated, written or listens, the key is compared with the one that the
 * data were sealed under; while everything runs, what is sealed under a former key is wrapped again under the present one.
 *
 * <p>A service names its {@link dev.slipway.masterkey.SealedColumn}s, adds {@code db/master-key} to its Flyway locations and
 * injects {@link dev.slipway.secrets.Secrets}.
 */
@NullMarked
package dev.slipway.masterkey;

import org.jspecify.annotations.NullMarked;
