package org.copytaster.ingest.format.ap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copytaster.ingest.format.Signals;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Story;

/**
 * What an item of AP is, in the order in which AP says to look: is it news content, its status, its embargo, its
 * editorial types, its note. The stricter one holds; the status alone says too little.
 */
final class ApSignals {
    private final JsonFields item;
    private final List<String> warnings;

    ApSignals(JsonFields item, List<String> warnings) {
        this.item = item;
        this.warnings = warnings;
    }

    /** What an editorial type says. */
    private record Meaning(String change, PubStatus status, boolean embargo) {
        static Meaning change(String change) {
            return new Meaning(change, PubStatus.USABLE, false);
        }
    }

    /** Sets status, embargo and change of a draft whose own fields and texts are in place. */
    void read(Story.Builder draft) {
        boolean news = item.use().into("change", this::isNews);
        var types = item.use().into("change", () -> item.lines("editorialtypes", "editorialtype"));
        types.forEach(type -> meaning(type)
                .ifPresentOrElse(
                        meaning -> apply(draft, type, meaning),
                        () -> warnings.add("the editorial type '" + type + "' is unknown")));
        boolean advisory = !news
                || types.stream()
                        .flatMap(type -> meaning(type).stream())
                        .anyMatch(m -> m.change().equals("advisory"));
        Signals.read(draft, advisory);
        if (draft.getChange().isEmpty()) {
            types.stream()
                    .flatMap(type -> meaning(type).stream())
                    .map(Meaning::change)
                    .filter(change -> !change.isEmpty())
                    .findFirst()
                    .ifPresent(draft::setChange);
        }
    }

    /** AP lists signals when there are any; what is meant to be published has newscontent among them. */
    private boolean isNews() {
        var signals = item.lines("signals");
        boolean news = signals.isEmpty()
                || signals.stream()
                        .anyMatch(signal -> signal.toLowerCase(Locale.ROOT).endsWith("newscontent"));
        if (!news) {
            warnings.add("the item is not marked as news content: taken as an advisory");
        }
        return news;
    }

    private void apply(Story.Builder draft, String type, Meaning meaning) {
        var sent = PubStatus.read(draft.getPubStatus()).orElse(PubStatus.WITHHELD);
        var strict = sent.stricter(meaning.status());
        if (strict != sent) {
            warnings.add("the status says " + sent.code() + ", the editorial type " + type + " says " + strict.code()
                    + ": the stricter one holds");
            draft.setPubStatus(strict.code());
        }
        if (meaning.embargo() && !draft.getEmbargoed()) {
            warnings.add("the editorial type " + type + " embargoes the item and no date ends it:"
                    + " held until told otherwise");
            draft.setEmbargoed(true);
        }
    }

    /** AP's editorial types; a disregard may be followed by the story as it should have been, a kill may not. */
    private static Optional<Meaning> meaning(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "kill", "elimination" -> Optional.of(new Meaning("", PubStatus.CANCELED, false));
            case "withhold", "disregard" -> Optional.of(new Meaning("", PubStatus.WITHHELD, false));
            case "holdforrelease", "advance" -> Optional.of(new Meaning("", PubStatus.USABLE, true));
            case "advisory" -> Optional.of(Meaning.change("advisory"));
            case "corrective", "correction", "clarification" -> Optional.of(Meaning.change("correction"));
            case "writethru" -> Optional.of(Meaning.change("writethru"));
            case "lead", "nulead", "newlead" -> Optional.of(Meaning.change("lead"));
            case "add", "takes", "take", "insert", "sub" -> Optional.of(Meaning.change("add"));
            case "update" -> Optional.of(Meaning.change("update"));
            case "repeat" -> Optional.of(Meaning.change("repeat"));
            default -> Optional.empty();
        };
    }
}
