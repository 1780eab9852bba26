/** The web page, built from {@code src/main/resources/web}. */
@NullMarked
package dev.slipway.portal.pages;

import org.jspecify.annotations.NullMarked;
