package org.copytaster.ingest.input;

/**
 * Where something in a story came from.
 *
 * @param field the field of the story, as its schema names it
 * @param path where it stood in the input: names of elements or keys joined by a slash, an attribute after an @
 */
public record FieldSource(String field, String path) {}
