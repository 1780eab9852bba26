@NullMarked
package dev.slipway.release.projects;

import org.jspecify.annotations.NullMarked;
