package org.copytaster.enrich.entity.training;

import java.util.BitSet;
import org.copytaster.enrich.entity.recogniser.Features;

/** The rows that are trained, numbered without gaps in their order. */
final class RowIndex {
    /** Stands for a row that is not trained. */
    static final int NONE = -1;

    private final int[] numbers = new int[1 << Features.BITS];
    private final int size;

    RowIndex(BitSet rows) {
        var next = 0;
        for (var row = 0; row < numbers.length; row++) {
            numbers[row] = rows.get(row) ? next++ : NONE;
        }
        size = next;
    }

    int number(int row) {
        return numbers[row];
    }

    int size() {
        return size;
    }

    /** The rows by number. */
    int[] rows() {
        var rows = new int[size];
        for (var row = 0; row < numbers.length; row++) {
            if (numbers[row] != NONE) {
                rows[numbers[row]] = row;
            }
        }
        return rows;
    }
}
