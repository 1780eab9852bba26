@NullMarked
package dev.slipway.templates.formats;

import org.jspecify.annotations.NullMarked;
