@NullMarked
package dev.slipway.variables.manifests;

import org.jspecify.annotations.NullMarked;
