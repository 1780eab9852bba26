@NullMarked
package dev.slipway.documents;

import org.jspecify.annotations.NullMarked;
