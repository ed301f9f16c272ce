package org.copytaster.ingest.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.ingest.signal.TextSignals;
import org.copytaster.ingest.signal.WireSignal;
import org.copytaster.schemas.Story;

/** What the words of a story say about it, beside what its fields say. */
public final class Signals {
    /** Where a note to editors says that the whole is one; elsewhere it is a note like any other. */
    private static final Set<String> HEADINGS = Set.of("slugline", "headline");

    private Signals() {}

    /** Sets change, textSignal and textSignalField of a draft whose text and status are in place. */
    public static void read(Story.Builder draft, boolean advisory) {
        var places = places(draft);
        for (var place : places.entrySet()) {
            var stop = stop(place);
            if (stop.isPresent()) {
                draft.setTextSignal(stop.get().name()).setTextSignalField(place.getKey());
                break;
            }
        }
        draft.setChange(change(draft, advisory, places));
    }

    private static Optional<WireSignal> stop(Map.Entry<String, String> place) {
        var words = CleanText.visible(place.getValue());
        var first = counted(TextSignals.stop(words), place);
        return first.isEmpty() && HEADINGS.contains(place.getKey()) ? TextSignals.stopAtEnd(words) : first;
    }

    private static String change(Story.Builder draft, boolean advisory, Map<String, String> places) {
        var status = draft.getPubStatus();
        if (status.equals(PubStatus.CANCELED.code())) {
            return "kill";
        }
        if (status.equals(PubStatus.WITHHELD.code())) {
            return "withhold";
        }
        if (advisory) {
            return WireSignal.Effect.ADVISORY.change();
        }
        for (var place : places.entrySet()) {
            var signal = counted(TextSignals.change(CleanText.visible(place.getValue())), place);
            if (signal.isPresent()) {
                noteCorrection(draft, signal.get(), place);
                return signal.get().effect().change();
            }
        }
        return "";
    }

    private static Optional<WireSignal> counted(Optional<WireSignal> signal, Map.Entry<String, String> place) {
        return signal.filter(found -> !found.isInHeadingsOnly() || HEADINGS.contains(place.getKey()));
    }

    /** What was corrected is kept as a note; a headline or slugline says only that something was. */
    private static void noteCorrection(Story.Builder draft, WireSignal signal, Map.Entry<String, String> place) {
        boolean says = place.getKey().equals("editorialNote") || place.getKey().equals("paragraph");
        if (says
                && signal.effect() == WireSignal.Effect.CORRECTION
                && draft.getCorrectionNote().isEmpty()) {
            draft.setCorrectionNote(place.getValue());
        }
    }

    private static Map<String, String> places(Story.Builder draft) {
        var places = new LinkedHashMap<String, String>();
        places.put("slugline", draft.getSlugline());
        places.put("headline", draft.getHeadline());
        places.put("editorialNote", draft.getEditorialNote());
        places.put(
                "paragraph",
                draft.getParagraphs().isEmpty()
                        ? ""
                        : draft.getParagraphs().get(0).getText());
        return places;
    }
}
