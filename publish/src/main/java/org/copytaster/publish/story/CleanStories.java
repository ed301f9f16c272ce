package org.copytaster.publish.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.publish.release.LeadPolicy.CleanLead;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.publish.release.Status;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Removed;

/** Makes the record that subscribers read. */
public final class CleanStories {
    /** All that a withdrawal says: whose story, which revision, through which door. Nothing of its text. */
    private static final Set<String> IDENTITY =
            Set.of("storyId", "provider", "guid", "identity", "format", "receivedAt", "language", "change");

    /** In the name of a field, what says that it is for editors. */
    private static final Set<String> FOR_EDITORS =
            Set.of("ednote", "editorialnote", "editorsnote", "ed-msg", "instruction");

    private CleanStories() {}

    /**
     * A revision as it goes out: its repeated lead as {@link LeadPolicy} says, its editorial note left behind.
     *
     * @param story the revision
     * @param publishedAt when it goes out
     * @param policies which telling of a repeated lead the body keeps
     */
    public static CleanStory published(EnrichedStory story, Instant publishedAt, LeadPolicies policies) {
        var texts = new TreeMap<Integer, String>();
        story.getParagraphs().forEach(one -> texts.put(one.getNumber(), one.getText()));
        var policy = policies.of(story.getProvider());
        var lead = policy.apply(repeat(story), story.getSummary(), texts);
        var clean = copyOf(story, field -> true);
        clean.setPubStatus(Status.USABLE.word()); // an operator may release what the agency withholds
        clean.setPublishedAt(publishedAt);
        clean.setVersionCreated(
                story.getVersionCreated().or(story::getReceivedAt).orElse(null));
        clean.setSummary(lead.summary());
        clean.setParagraphs(staying(story.getParagraphs(), lead));
        clean.setRemoved(removed(story.getParagraphs(), lead));
        clean.setSubjects(CleanSubjects.of(story.getSubjects()));
        clean.setEntities(CleanEntities.of(story.getEntities()));
        clean.setAgencyFields(forReaders(story.getAgencyFields()));
        clean.setRepeatedLead(Findings.repeatedLead(story, policy).orElse(null));
        clean.setEntityEnd(Findings.entityEnd(story).orElse(null));
        clean.setDiagnostics(Findings.diagnostics(story));
        return clean;
    }

    /** A note to editors that its format keeps under a name of its own is one still. */
    private static List<AgencyField> forReaders(List<AgencyField> fields) {
        return new ArrayList<>(fields.stream()
                .filter(field -> {
                    var name = field.getName().toLowerCase(Locale.ROOT);
                    return FOR_EDITORS.stream().noneMatch(name::contains);
                })
                .toList());
    }

    /** A headline or a summary that is repeated has no number, and stays. */
    private static LeadPolicy.Repeat repeat(EnrichedStory story) {
        var agencys = story.getLeadRepeats().stream()
                .filter(repeated -> repeated.chars().allMatch(Character::isDigit))
                .map(Integer::valueOf)
                .toList();
        return new LeadPolicy.Repeat(story.getLeadBand(), story.getLeadRemoved(), agencys);
    }

    /**
     * The news that a story was withdrawn: no headline, no summary, no body.
     *
     * @param story the revision that caused it
     * @param newest the newest revision known, so that the withdrawal is not older than what it withdraws
     * @param standing why, and whether for good
     * @param withdrawnAt when it goes out
     */
    public static CleanStory withdrawn(
            EnrichedStory story, RevisionOrder newest, Decision standing, Instant withdrawnAt) {
        var clean = copyOf(story, IDENTITY::contains);
        clean.setRevision(newest.revision());
        clean.setContentSha256(story.getContentSha256());
        clean.setVersionCreated(newest.versionCreated().or(story::getReceivedAt).orElse(null));
        clean.setVersionCreatedRaw(
                newest.versionCreated().map(Instant::toString).orElse(""));
        clean.setPubStatus(standing.withdrawal().word());
        clean.setReason(standing.reason());
        clean.setPublishedAt(withdrawnAt);
        return clean;
    }

    /** The same fields stand under the same names in both schemas: one loop cannot forget one. */
    private static CleanStory copyOf(EnrichedStory story, Predicate<String> wanted) {
        SpecificRecordBase clean =
                CleanStory.newBuilder().setStoryId(story.getStoryId()).build();
        for (var field : clean.getSchema().getFields()) {
            var source = story.getSchema().getField(field.name());
            if (source != null && wanted.test(field.name())) {
                clean.put(field.pos(), story.get(source.pos()));
            }
        }
        return (CleanStory) clean;
    }

    private static List<Paragraph> staying(List<Paragraph> paragraphs, CleanLead lead) {
        var gone = new HashSet<>(lead.removed());
        return new ArrayList<>(paragraphs.stream()
                .filter(one -> !gone.contains(one.getNumber()))
                .toList());
    }

    private static List<Removed> removed(List<Paragraph> paragraphs, CleanLead lead) {
        var gone = new HashSet<>(lead.removed());
        var movedTo = lead.movedToSummary() ? "summary" : "";
        return new ArrayList<>(paragraphs.stream()
                .filter(one -> gone.contains(one.getNumber()))
                .map(one -> new Removed(one.getNumber(), one.getKind(), one.getText(), "repeated-lead", movedTo))
                .toList());
    }
}
