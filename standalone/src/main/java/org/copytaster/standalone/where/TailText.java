package org.copytaster.standalone.where;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.standalone.show.CleanRecordText;
import org.copytaster.standalone.show.Ink;
import org.copytaster.standalone.show.OneLine;
import org.copytaster.standalone.show.Wrap;

/** The records of each topic as a person reads them while they pass by. */
public final class TailText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CleanRecordText clean;
    private final TrailText trail;
    private final Ink ink;
    private final Wrap wrap;
    private final LeadPolicies leads;

    /**
     * Records set in this ink and width.
     *
     * @param leads which telling of a repeated lead is shown as removed where nothing was published yet
     */
    public TailText(Ink ink, Wrap wrap, LeadPolicies leads) {
        this.clean = new CleanRecordText(ink, wrap);
        this.trail = new TrailText(ink, wrap);
        this.ink = ink;
        this.wrap = wrap;
        this.leads = leads;
    }

    /** A record of news.stories or news.latest: names and removed leads marked. */
    public Tailed clean(CleanStory story) {
        return new Tailed(
                story.getProvider(),
                language(story.getLanguage(), story.getDetectedLanguage()),
                names(story.getEntities()),
                story.getPubStatus(),
                clean.lines(story));
    }

    /** A record of wire.enriched, as it would be published if it may; it may be embargoed, withheld or killed. */
    public Tailed enriched(EnrichedStory story) {
        var lines = new ArrayList<String>();
        if (!story.getPubStatus().equals("usable") || story.getEmbargoed()) {
            lines.add(ink.strong("NOT FOR USE: " + use(story)));
        }
        lines.addAll(
                clean.lines(CleanStories.published(story, story.getReceivedAt().orElse(Instant.EPOCH), leads)));
        return new Tailed(
                story.getProvider(),
                language(story.getLanguage(), story.getDetectedLanguage()),
                names(story.getEntities()),
                story.getPubStatus(),
                lines);
    }

    private static String use(EnrichedStory story) {
        var until = story.getEmbargoedUntil().map(Instant::toString).orElse("told otherwise");
        return story.getPubStatus() + (story.getEmbargoed() ? ", embargoed until " + until : "");
    }

    /** A record of wire.stories: which story it is. */
    public Tailed story(Story story) {
        var words = Stream.of(
                        story.getStoryId(),
                        "revision " + story.getRevision(),
                        story.getPubStatus(),
                        "from " + story.getSource(),
                        story.getHeadline())
                .filter(word -> !word.isEmpty())
                .toList();
        return new Tailed(
                story.getProvider(),
                story.getLanguage(),
                List.of(),
                story.getPubStatus(),
                wrap.lines(OneLine.of(String.join(" | ", words))));
    }

    /** A record of wire.status: where the story stands, and each of its revisions. */
    public Tailed status(StoryStatus status) {
        var story = new StoryTrail(status.getStoryId(), Optional.of(status), List.of());
        return new Tailed(
                status.getProvider(),
                "",
                List.of(),
                status.getDecision(),
                trail.lines(new Trail(status.getStoryId(), List.of(), List.of(story))));
    }

    /** A record of wire.rejected. */
    public Tailed rejected(Rejection refused) {
        var words = refused.getReceiptId() + " | " + refused.getReason() + " | " + refused.getDetail() + " | from "
                + refused.getSource() + " " + refused.getName();
        return new Tailed(refused.getSource(), "", List.of(), refused.getReason(), wrap.lines(OneLine.of(words)));
    }

    /** A record of news.ninjs: as it is, in one line. What is no JSON is shown without a provider and so on. */
    public Tailed ninjs(String text) {
        try {
            var ninjs = JSON.readTree(text);
            var names = new ArrayList<String>();
            for (var kind : List.of("people", "organisations", "places")) {
                ninjs.path(kind).forEach(one -> names.add(one.path("name").asText()));
            }
            return new Tailed(
                    "",
                    ninjs.path("language").asText(),
                    names,
                    ninjs.path("pubStatus").asText(),
                    List.of(OneLine.of(text)));
        } catch (JsonProcessingException e) {
            return new Tailed("", "", List.of(), "", List.of(OneLine.of(text)));
        }
    }

    private static List<String> names(List<Entity> entities) {
        return entities.stream().map(Entity::getName).toList();
    }

    private static String language(String declared, String detected) {
        return declared.isEmpty() ? detected : declared;
    }
}
