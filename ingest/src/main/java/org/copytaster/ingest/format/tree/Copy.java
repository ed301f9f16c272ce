package org.copytaster.ingest.format.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.copytaster.ingest.copy.Block;
import org.copytaster.ingest.copy.HtmlBlocks;
import org.copytaster.ingest.copy.WordLoss;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.Story;

/**
 * A story while it is read out of XML. Several places of one document may name the same field: the first one counts, and
 * another word for it is kept among the agency's fields.
 */
public final class Copy {
    private static final Pattern ADVISORY = Pattern.compile("(?:^|[^a-z])advisory(?:$|[^a-z])");

    /** What parts a dateline from the paragraph is no part of it. */
    private static final Pattern DASH = Pattern.compile("[\\s]*(?:--|[-–—_])\\s*$");

    private final Story.Builder draft;
    private final List<String> warnings;
    private final Moments moments;
    private final Tags tags = new Tags();
    private final List<String> headlines = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<AgencyField> fields = new ArrayList<>();
    private List<Block> blocks = List.of();
    private WordLoss loss = WordLoss.NONE;
    private String guid = "";
    private String change = "";
    private String creator = "";
    private boolean advisory;

    /** A story for this draft. */
    public Copy(Story.Builder draft, List<String> warnings) {
        this.draft = draft;
        this.warnings = new ArrayList<>(warnings);
        this.moments = new Moments(draft, this.warnings);
    }

    /** The record under way. */
    public Story.Builder draft() {
        return draft;
    }

    /** What was odd; may be added to. */
    public List<String> warnings() {
        return warnings;
    }

    /** Its status, embargo and dates. */
    public Moments moments() {
        return moments;
    }

    /** What it is about. */
    public Tags tags() {
        return tags;
    }

    /** Its identity as sent, without the revision; empty when it has none. */
    public String guid() {
        return guid;
    }

    /** Names it. */
    public void guid(String sent) {
        once("guid", guid, sent, words -> guid = words);
    }

    /** Its revision as sent. */
    public void revision(String sent) {
        once("revision", draft.getRevision(), sent, draft::setRevision);
    }

    /** When this revision was made. */
    public void versionCreated(String sent) {
        once("versionCreated", draft.getVersionCreatedRaw(), sent, moments::versionCreated);
    }

    /** A headline: the first is the one, any other in other words is a further one. */
    public void headline(String words) {
        if (!words.isEmpty() && !headlines.contains(words)) {
            headlines.add(words);
        }
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

    /** Who made it, a byline where there is none. */
    public void creator(String words) {
        creator = creator.isEmpty() ? words : creator;
    }

    /** Whom to credit. */
    public void creditLine(String words) {
        once("creditLine", draft.getCreditLine(), words, draft::setCreditLine);
    }

    /** Where it was filed, as a field of its own. */
    public void dateline(String words) {
        var place = DASH.matcher(words).replaceFirst("");
        once("dateline", draft.getDateline(), place, draft::setDateline);
    }

    /** The slugline. */
    public void slugline(String words) {
        once("slugline", draft.getSlugline(), words, draft::setSlugline);
    }

    /** The language. */
    public void language(String tag) {
        once("language", draft.getLanguage(), tag, draft::setLanguage);
    }

    /** A note to editors; several stand one after the other. */
    public void editorialNote(String words) {
        draft.setEditorialNote(joined(draft.getEditorialNote(), words));
    }

    /** Usage terms; several stand one after the other. */
    public void usageTerms(String words) {
        draft.setUsageTerms(joined(draft.getUsageTerms(), words));
    }

    /** What was corrected. */
    public void correction(String words) {
        draft.setCorrectionNote(joined(draft.getCorrectionNote(), words));
        change("correction");
    }

    /** What a field says this revision is, as records spell it. */
    public void change(String code) {
        change = change.isEmpty() ? code : change;
    }

    /** A genre, profile or role: an advisory is one by any of them. */
    public void kind(String words) {
        advisory |= ADVISORY.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /** Something for which there is no field. */
    public void field(String name, String value) {
        if (!value.isEmpty()) {
            fields.add(new AgencyField(name, value));
        }
    }

    /** Something that came with it. */
    public void association(Association sent) {
        associations.add(sent);
    }

    /** Something that it names. */
    public void relation(String kind, String id, String revision, String headline, String href) {
        if (!id.isEmpty() || !href.isEmpty()) {
            relations.add(new Relation(kind, id, revision, headline, href));
        }
    }

    /** The body. */
    public void body(HtmlBlocks.Read read) {
        blocks = read.blocks();
        loss = loss.and(read.loss());
    }

    /** The blocks of the body. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The body's loss. */
    public WordLoss loss() {
        return loss;
    }

    /** Whether a field says that it is for editors only. */
    public boolean isAdvisory() {
        return advisory;
    }

    /** The change that a field names. */
    public Optional<String> change() {
        return Optional.of(change).filter(code -> !code.isEmpty());
    }

    /** The title, to be used when there is no headline. */
    public void orTitle(String title) {
        if (headlines.isEmpty()) {
            headline(title);
        } else if (!headlines.contains(title)) {
            field("title", title);
        }
    }

    /** Puts on the draft what was gathered, with what nobody took of the item. */
    public void gather(Sent item) {
        tags.on(draft);
        if (draft.getByline().isEmpty()) {
            draft.setByline(creator);
        } else if (!draft.getByline().equals(creator)) {
            field("creator", creator);
        }
        loss.warning().ifPresent(warnings::add);
        fields.addAll(LeftOver.of(item, warnings));
        draft.setHeadline(headlines.isEmpty() ? "" : headlines.get(0))
                .setHeadlines(headlines.isEmpty() ? List.of() : List.copyOf(headlines.subList(1, headlines.size())))
                .setAssociations(List.copyOf(associations))
                .setRelations(List.copyOf(relations))
                .setAgencyFields(List.copyOf(fields));
    }

    private static String joined(String known, String words) {
        if (known.isEmpty() || known.equals(words)) {
            return words;
        }
        return words.isEmpty() ? known : known + " " + words;
    }
}
