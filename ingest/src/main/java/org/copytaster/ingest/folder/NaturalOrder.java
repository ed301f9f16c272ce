package org.copytaster.ingest.folder;

import java.util.Comparator;

/** Names as a person puts them in order: numbers in them count by their value, so that story-9 comes before story-10. */
final class NaturalOrder {
    /** Names whose numbers are of one value are in the order of their characters. */
    static final Comparator<String> OF_NAMES =
            ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = numberEnd(one, i);
            int jEnd = numberEnd(other, j);
            boolean numbers = iEnd > i && jEnd > j;
            int order = numbers
                    ? compareNumbers(one.substring(i, iEnd), other.substring(j, jEnd))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = numbers ? iEnd : i + 1;
            j = numbers ? jEnd : j + 1;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    /** Of any length: a name may hold 200 digits. */
    private static int compareNumbers(String one, String other) {
        var a = withoutZeros(one);
        var b = withoutZeros(other);
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static String withoutZeros(String digits) {
        int i = 0;
        while (i < digits.length() - 1 && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }

    private static int numberEnd(String name, int from) {
        int i = from;
        while (i < name.length() && name.charAt(i) >= '0' && name.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
