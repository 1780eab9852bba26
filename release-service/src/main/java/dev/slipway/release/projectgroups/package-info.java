/** Project groups: drawers for projects. A group that still holds projects cannot be deleted. */
@NullMarked
package dev.slipway.release.projectgroups;

import org.jspecify.annotations.NullMarked;
