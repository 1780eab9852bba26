/** What is told of deployment targets as a whole: to other services their names and roles, to people how many there are. */
@NullMarked
package dev.slipway.deployment.targets;

import org.jspecify.annotations.NullMarked;
