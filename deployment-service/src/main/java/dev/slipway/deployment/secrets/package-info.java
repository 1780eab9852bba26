/** Where this service keeps secrets: sealed, in the columns that stand here and in no others. */
@NullMarked
package dev.slipway.deployment.secrets;

import org.jspecify.annotations.NullMarked;
