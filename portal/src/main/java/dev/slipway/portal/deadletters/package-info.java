/** The records that services could not apply, all services together, and how an administrator drives one again. */
@NullMarked
package dev.slipway.portal.deadletters;

import org.jspecify.annotations.NullMarked;
