/**
 * Build information: what a build server tells of a version of a package, wherever the package lies: its build, its commits, and
 * the issues that those name. One document per package and version.
 */
@NullMarked
package dev.slipway.release.buildinformation;

import org.jspecify.annotations.NullMarked;
