/** What other services know that variables-service must ask for. */
@NullMarked
package dev.slipway.variables.neighbours;

import org.jspecify.annotations.NullMarked;
