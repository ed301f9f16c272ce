package org.copytaster.enrich.lead.conflict;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that two tellings of a lead say differently: then they are not the same news, or not to be told apart unseen.
 *
 * @param sort what differs
 * @param earlier where the earlier telling says it
 * @param later where the later one says it
 */
public record Conflict(Sort sort, List<Place> earlier, List<Place> later) {
    public Conflict {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /** What two tellings may differ in. */
    public enum Sort {
        /** A number, with its unit and magnitude. */
        NUMBER("they give different numbers"),
        /** A weekday, a month, a day of a month, or this against next. */
        DATE("they give different dates"),
        /** A person, a place, an organisation or a nationality. */
        NAME("they give different names"),
        /** Who did what to whom. */
        ROLES("they differ in who does it to whom"),
        /** What one takes back with "not", "denied" or "failed to". */
        NEGATION("one takes back what the other says"),
        /** Words of contrary sense: rose and fell. */
        OPPOSITE("they say the contrary"),
        /** What may be or will be against what is; urged against ordered. */
        MODALITY("one tells as done what the other tells as coming or possible"),
        /** Another step of the same affair: arrested, charged, convicted. */
        STAGE("they stand at different steps of the affair"),
        /** All against some, none, only. */
        QUANTITY("they differ in how many"),
        /** Who says it. */
        SPEAKER("different ones say it"),
        /** Another word in the same place. */
        WORDING("they have different words in the same place");

        private final String meaning;

        Sort(String meaning) {
            this.meaning = meaning;
        }

        /** As it stands in the record. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same seen from the other telling. */
    Conflict turned() {
        return new Conflict(sort, /* earlier= */ later, /* later= */ earlier);
    }

    /** The same as an editor would say it: {@code they give different numbers: "41" / "45"}. */
    public String inWords() {
        return sort.meaning + ": " + quoted(earlier) + " / " + quoted(later);
    }

    private static String quoted(List<Place> places) {
        return places.stream()
                .map(place -> "\"" + place.text() + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
