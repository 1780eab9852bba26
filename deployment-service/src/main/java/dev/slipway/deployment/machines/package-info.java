/** Deployment targets: the machines and services that releases are deployed to, in environments and by roles. */
@NullMarked
package dev.slipway.deployment.machines;

import org.jspecify.annotations.NullMarked;
