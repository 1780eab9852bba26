/** Where this service keeps secrets: sealed, in the columns that stand here and in no others. */
@NullMarked
package dev.slipway.release.secrets;

import org.jspecify.annotations.NullMarked;
