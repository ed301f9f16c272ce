package org.copytaster.ingest.format.tree;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.MarkedLine;
import org.copytaster.ingest.body.WordLoss;
import org.copytaster.ingest.format.AgencyFields;
import org.copytaster.ingest.format.Logins;
import org.copytaster.ingest.format.MachineRights;
import org.copytaster.ingest.signal.Moments;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.Story;

/** A story while it is read out of XML: its lines, and what is gathered for it from all over the document. */
public final class Copy extends CopyLines {
    private static final Pattern ADVISORY = Pattern.compile("(?:^|[^a-z])advisory(?:$|[^a-z])");

    private final Story.Builder draft;
    private final List<String> warnings;
    private final Moments moments;
    private final Tags tags = new Tags();
    private final MachineRights rights = new MachineRights();
    private final List<String> headlines = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private List<Block> blocks = List.of();
    private WordLoss loss = WordLoss.NONE;
    private String guid = "";
    private String change = "";
    private List<String> creators = List.of();
    private boolean advisory;
    private boolean knownByTitleAndDate;

    /** A story for this draft. */
    public Copy(Story.Builder draft, List<String> warnings, Optional<ZoneId> zone) {
        super(draft);
        this.draft = draft;
        this.warnings = new ArrayList<>(warnings);
        this.moments = new Moments(draft, this.warnings, zone);
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

    /** What it says for machines of its rights. */
    public MachineRights rights() {
        return rights;
    }

    /** Its identity as sent, without the revision; empty when it has none. */
    public String guid() {
        return guid;
    }

    /** Names it. */
    public void guid(String sent) {
        once("guid", guid, sent, words -> guid = words);
    }

    /** Says that title and date tell it from all others where it has no identity: an edited text is the same story. */
    public void knownByTitleAndDate() {
        knownByTitleAndDate = true;
    }

    /** What tells it from others where it has no identity, beside its headline and date. */
    String knownByText() {
        boolean isKnown = knownByTitleAndDate
                && !draft.getHeadline().isEmpty()
                && !draft.getVersionCreatedRaw().isEmpty();
        return isKnown || draft.getParagraphs().isEmpty()
                ? ""
                : draft.getParagraphs().get(0).getText();
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

    /** Who made it, a byline where there is none; the first that are named count. */
    public void creators(List<String> names) {
        creators = creators.isEmpty() ? names : creators;
    }

    /** What was corrected. */
    public void correction(String words) {
        correctionNote(words);
        change("correction");
    }

    /** Holds it for this reason, whatever its status says. */
    public void withhold(String why) {
        warnings.add(why);
        moments.stricter(PubStatus.WITHHELD);
    }

    /** What a field says this revision is, as records spell it. */
    public void change(String code) {
        change = change.isEmpty() ? code : change;
    }

    /** A genre, profile or role: an advisory is one by any of them. */
    public void kind(String words) {
        advisory |= ADVISORY.matcher(words.toLowerCase(Locale.ROOT)).find();
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
        read.lines().forEach(this::marked);
        read.warnings().stream().filter(odd -> !warnings.contains(odd)).forEach(warnings::add);
    }

    private void marked(MarkedLine line) {
        switch (line.role()) {
            case BYLINE -> byline(line.text());
            case DATELINE -> dateline(line.text());
            case SLUGLINE -> slugline(line.text());
            case KEYWORDS -> tags.keywordLine(line.text());
            case CREDIT -> creditLine(line.text());
            case COPYRIGHT -> copyrightNotice(line.text());
            case NOTE -> editorialNote(line.text());
            case HEADLINE -> headline(line.text());
            default -> field(line.field(), line.text());
        }
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
        rights.rights().ifPresent(draft::setRights);
        byline();
        loss.warning().ifPresent(warnings::add);
        LeftOver.of(item).forEach(left -> field(left.getName(), left.getValue()));
        draft.setHeadline(headlines.isEmpty() ? "" : headlines.get(0))
                .setHeadlines(headlines.isEmpty() ? List.of() : List.copyOf(headlines.subList(1, headlines.size())))
                .setAssociations(List.copyOf(associations))
                .setRelations(List.copyOf(relations))
                .setAgencyFields(AgencyFields.kept(fields(), warnings));
    }

    /** A login is nobody's name: it is kept, but not as a byline. */
    private void byline() {
        var names = String.join(", ", Logins.without(creators));
        if (draft.getByline().isEmpty()) {
            draft.setByline(names);
        } else if (!draft.getByline().equals(names)) {
            field("creator", names);
        }
        creators.stream().filter(Logins::is).forEach(login -> field("creator", login));
    }
}
