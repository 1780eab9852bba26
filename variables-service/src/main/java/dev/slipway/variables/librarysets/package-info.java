/**
 * Library variable sets and script modules: variables that projects include. A set's variables stand in a variable set
 * of its own and work through the same routes as those of projects. A set that a project includes cannot be deleted.
 */
@NullMarked
package dev.slipway.variables.librarysets;

import org.jspecify.annotations.NullMarked;
