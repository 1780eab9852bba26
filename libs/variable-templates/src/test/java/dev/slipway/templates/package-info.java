@NullMarked
package dev.slipway.templates;

import org.jspecify.annotations.NullMarked;
