package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The set words by which a language says that a paragraph is no telling of the lead. */
final class AsideWords {
    private static final String OPENING = "aside ";
    private static final String WITHIN = "caption";

    /** Signs that may stand before a label: brackets, bullets, stars, arrows. */
    private static final String BEFORE_LABEL = "([{*•▪►▶●■»>|#-–—";

    /** So many signs and blanks may stand before a label. */
    private static final int MOST_BEFORE = 6;

    private static final int LONGEST_FIRST_WORD = 24;

    private final Map<String, List<Opening>> openings = new HashMap<>();
    private final CaptionWords captions;

    /** First words and what a paragraph is that opens with them. */
    private record Opening(SetPhrase phrase, Aside aside) {}

    AsideWords(WordGroups words) {
        for (var aside : Aside.values()) {
            for (var written : words.of(OPENING + aside.name().toLowerCase(Locale.ROOT))) {
                SetPhrase.read(written)
                        .forEach(phrase -> openings.computeIfAbsent(phrase.firstWord(), word -> new ArrayList<>())
                                .add(new Opening(phrase, aside)));
            }
        }
        openings.values()
                .forEach(same -> same.sort(Comparator.comparingInt(
                        (Opening one) -> -one.phrase().words().size())));
        captions = new CaptionWords(words.of(WITHIN));
    }

    /** What the first words say, from the first sign of the paragraph on. */
    Optional<Aside> opening(String text, int start) {
        var at = labelStart(text, start);
        var end = SetPhrase.wordEnd(text, at);
        if (end == at || end - at > LONGEST_FIRST_WORD) {
            return Optional.empty();
        }
        var word = text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        for (var opening : openings.getOrDefault(word, List.of())) {
            if (opening.phrase().opens(text, at)) {
                return Optional.of(opening.aside());
            }
        }
        return Optional.empty();
    }

    /** Whether a word or a sign anywhere near its front or its end belongs to a caption. */
    Optional<Aside> within(String text) {
        return captions.isIn(text) ? Optional.of(Aside.CAPTION) : Optional.empty();
    }

    private static int labelStart(String text, int start) {
        var at = start;
        while (at < text.length()
                && at - start < MOST_BEFORE
                && (BEFORE_LABEL.indexOf(text.charAt(at)) >= 0 || Signs.isBlank(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
