/** The filters that every dictionary has, by kind; each returns null for what it cannot be applied to. */
@NullMarked
package dev.slipway.templates.filters;

import org.jspecify.annotations.NullMarked;
