@NullMarked
package dev.slipway.variables.revisions;

import org.jspecify.annotations.NullMarked;
