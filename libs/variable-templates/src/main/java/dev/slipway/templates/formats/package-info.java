/**
 * Format strings of .NET for numbers and points in time, in its invariant culture, as the documentation of .NET describes
 * them ("Standard/Custom numeric/date and time format strings").
 */
@NullMarked
package dev.slipway.templates.formats;

import org.jspecify.annotations.NullMarked;
