package org.copytaster.enrich.entity.training;

import java.nio.file.Path;
import java.util.List;

/**
 * The options of a training.
 *
 * @param silver labelled by another recogniser
 * @param gold labelled by people; every so many-th story of these can be held out
 * @param tests only measured with
 * @param model where the model goes
 * @param name name and version of the model, for the record
 * @param holdOut every so many-th gold story is not trained on but measured with; 0 for none
 * @param rows the most features that the model keeps
 */
public record TrainingOptions(
        List<Source> silver, List<Source> gold, List<Path> tests, Path model, String name, int holdOut, int rows) {
    /** As many features as a model of at most 8 MB has room for. */
    public static final int ROWS = 1_300_000;

    /**
     * Stories, and how often each counts.
     *
     * @param times 1 or more
     */
    public record Source(Path file, int times) {
        /**
         * Reads FILE or FILE=TIMES.
         *
         * @throws IllegalArgumentException when the times are no number from 1
         */
        public static Source parse(String text) {
            var sign = text.lastIndexOf('=');
            if (sign < 0) {
                return new Source(Path.of(text), 1);
            }
            var times = Integer.parseInt(text.substring(sign + 1));
            if (times < 1) {
                throw new IllegalArgumentException("times must be 1 or more");
            }
            return new Source(Path.of(text.substring(0, sign)), times);
        }
    }
}
