package org.copytaster.enrich.entity.training;

import java.util.List;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;

/**
 * A story whose names are marked, by people or by another recogniser.
 *
 * @param id what it is called
 * @param fields its paragraphs, in reading order
 * @param names the names in them
 */
public record LabelledStory(String id, List<TextField> fields, List<TaggedSpan> names) {}
