package org.copytaster.ingest.format.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.Dateline;
import org.copytaster.ingest.format.DeclaredLanguage;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Story;

/**
 * The lines of a story. Several places of one document may name the same one: the first counts, and another wording of
 * it is kept among the agency's fields.
 */
abstract sealed class CopyLines permits Copy {
    /** What parts a dateline from the paragraph is no part of it. */
    private static final Pattern DASH = Pattern.compile("[\\s]*(?:--|[-–—_])\\s*$");

    private final Story.Builder draft;
    private final List<AgencyField> fields = new ArrayList<>();

    CopyLines(Story.Builder draft) {
        this.draft = draft;
    }

    /** The words of a field that has one value. */
    public void once(String name, String known, String words, Consumer<String> set) {
        if (known.isEmpty()) {
            set.accept(words);
        } else if (!words.isEmpty() && !known.equals(words)) {
            field(name, words);
        }
    }

    /** The summary. */
    public void summary(String words) {
        once("summary", draft.getSummary(), words, draft::setSummary);
    }

    /** Who wrote it. */
    public void byline(String words) {
        once("byline", draft.getByline(), words, draft::setByline);
    }

    /** Whom to credit. */
    public void creditLine(String words) {
        once("creditLine", draft.getCreditLine(), words, draft::setCreditLine);
    }

    /** The copyright notice. */
    public void copyrightNotice(String words) {
        once("copyrightNotice", draft.getCopyrightNotice(), words, draft::setCopyrightNotice);
    }

    /** Where it was filed, as a field of its own; a date alone is no dateline, and then the text may have one. */
    public void dateline(String words) {
        var place = DASH.matcher(words).replaceFirst("");
        if (Dateline.hasPlace(place)) {
            once("dateline", draft.getDateline(), place, draft::setDateline);
        } else {
            field("dateline", place);
        }
    }

    /** Where it was written, as the agency says beside the dateline. */
    public void located(String words) {
        once("located", draft.getLocated(), words, draft::setLocated);
    }

    /** What kind of item it is. */
    public void profile(String words) {
        once("profile", draft.getProfile(), words, draft::setProfile);
    }

    /** The slugline. */
    public void slugline(String words) {
        once("slugline", draft.getSlugline(), words, draft::setSlugline);
    }

    /** The language. */
    public void language(String tag) {
        once("language", draft.getLanguage(), DeclaredLanguage.of(tag), draft::setLanguage);
    }

    /** A note to editors; several stand one after the other. */
    public void editorialNote(String words) {
        draft.setEditorialNote(joined(draft.getEditorialNote(), words));
    }

    /** Usage terms; several stand one after the other. */
    public void usageTerms(String words) {
        draft.setUsageTerms(joined(draft.getUsageTerms(), words));
    }

    /** Something for which there is no field. */
    public void field(String name, String value) {
        if (!value.isEmpty()) {
            fields.add(new AgencyField(name, value));
        }
    }

    /** A note of what was corrected; several stand one after the other. */
    void correctionNote(String words) {
        draft.setCorrectionNote(joined(draft.getCorrectionNote(), words));
    }

    /** What no field holds, in order. */
    List<AgencyField> fields() {
        return List.copyOf(fields);
    }

    private static String joined(String known, String words) {
        if (known.isEmpty() || known.equals(words)) {
            return words;
        }
        return words.isEmpty() ? known : known + " " + words;
    }
}
