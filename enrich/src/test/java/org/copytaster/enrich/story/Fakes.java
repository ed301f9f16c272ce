package org.copytaster.enrich.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.language.Language;
import org.copytaster.enrich.language.UsualLanguages;
import org.copytaster.enrich.lead.LeadFinder;
import org.copytaster.enrich.lead.Opening;
import org.copytaster.enrich.lead.RepeatedLead;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;

/** Engines that count their calls and answer what a test tells them, and a story for them to look into. */
public final class Fakes implements EntityTagger {
    private Supplier<List<TaggedSpan>> answer = List::of;
    private int calls;

    public Engines engines() {
        return engines("en");
    }

    public Engines engines(String language) {
        return engines(new Language(language, 0.9, "test", Set.of(language)));
    }

    Engines engines(Language language) {
        return new Engines((clues, text) -> language, UsualLanguages.none(), new NoLeads(), this);
    }

    public void answer(Supplier<List<TaggedSpan>> given) {
        answer = given;
    }

    public int calls() {
        return calls;
    }

    @Override
    public List<TaggedSpan> tag(List<TextField> fields) {
        calls++;
        return answer.get();
    }

    @Override
    public boolean reads(String language) {
        return language.equals("en");
    }

    @Override
    public String version() {
        return "test tagger";
    }

    public static Story.Builder aStory(String guid) {
        return Story.newBuilder()
                .setStoryId("afp:" + guid)
                .setProvider("afp")
                .setGuid(guid)
                .setRevision("1")
                .setContentSha256("c0ffee")
                .setReceiptId("receipt-" + guid)
                .setHeadline("Harbour closed")
                .setParagraphs(new ArrayList<>(List.of(new Paragraph(0, "text", "The harbour was closed."))));
    }

    private static final class NoLeads implements LeadFinder {
        @Override
        public Optional<RepeatedLead> find(Opening opening) {
            return Optional.empty();
        }

        @Override
        public String engine() {
            return "test leads";
        }
    }
}
