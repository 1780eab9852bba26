/** How JSON is written and read: PascalCase out, any case in, dates with an offset. */
@NullMarked
package dev.slipway.rest.json;

import org.jspecify.annotations.NullMarked;
