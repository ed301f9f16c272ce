package org.copytaster.enrich.entity.recogniser;

/**
 * All that is in a model, as a file holds it.
 *
 * @param version name and version, for the record
 * @param step what one unit of a weight stands for, as training had it; for people only
 * @param words hashes of the words that are in clusters, ascending
 * @param fine the narrow class of each word, from 1
 * @param broad the wide class of each word, 1 to 255
 * @param rows the features kept, ascending
 * @param columns for each tag the weights of the rows
 * @param transitions weight of each tag and the next
 */
@SuppressWarnings("ArrayRecordComponent") // handed from training to the file and on, never compared
public record ModelParts(
        String version,
        float step,
        int[] words,
        short[] fine,
        byte[] broad,
        int[] rows,
        byte[][] columns,
        int[][] transitions) {
    /** The model, ready to tag. */
    public Model model() {
        return new Model(version, new Clusters(words, fine, broad), rows, columns, transitions);
    }
}
