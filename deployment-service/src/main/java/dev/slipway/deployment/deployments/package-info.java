/**
 * Deployments: what a person or a lifecycle asked for, admitted by release-service and frozen when it was made.
 *
 * <p>A deployment and its task are written in one transaction, together or not at all; nothing of a refused request stays.
 */
@NullMarked
package dev.slipway.deployment.deployments;

import org.jspecify.annotations.NullMarked;
