package dev.slipway.release.tagsets;

/**
 * One of a set's tags.
 *
 * @param id {@code Tags-7}; stays when the tag is renamed
 * @param color {@code #RRGGBB}
 */
record Tag(String id, String name, String color, String description, int sortOrder) {}
