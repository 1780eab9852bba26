/** The variables of one deployment, merged once from frozen snapshots: what applies there, strongest first. */
@NullMarked
package dev.slipway.variables.manifests;

import org.jspecify.annotations.NullMarked;
