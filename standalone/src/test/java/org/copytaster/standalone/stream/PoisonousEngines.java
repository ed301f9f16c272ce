package org.copytaster.standalone.stream;

import java.util.List;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.language.OpenNlpLanguageDetector;
import org.copytaster.enrich.language.UsualLanguages;
import org.copytaster.enrich.lead.LeadFinder;
import org.copytaster.enrich.story.Engines;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.EnrichTopology;

/** Engines that break on the headlines that tell them to, and find nothing in all others. */
final class PoisonousEngines implements EntityTagger {
    static final String THROWS = "throws";
    static final String OVERFLOWS = "overflows the stack";
    static final String CANNOT_LINK = "cannot link";

    private final boolean mended;

    private PoisonousEngines(boolean mended) {
        this.mended = mended;
    }

    static Enricher enricher() {
        return enricher(new PoisonousEngines(false));
    }

    /** The same in a release in which nothing breaks them. */
    static Enricher mended() {
        return enricher(new PoisonousEngines(true));
    }

    private static Enricher enricher(PoisonousEngines tagger) {
        var engines = new Engines(OpenNlpLanguageDetector.standard(), UsualLanguages.none(), LeadFinder.none(), tagger);
        return new Enricher(engines, EnrichTopology.sizeLimit(OwnBroker.TOPICS));
    }

    @Override
    public List<TaggedSpan> tag(List<TextField> fields) {
        switch (mended ? "" : fields.get(0).text()) {
            case THROWS -> throw new IllegalStateException("poison");
            case OVERFLOWS -> deeper(0);
            case CANNOT_LINK -> throw new NoClassDefFoundError("poison");
            default -> {}
        }
        return List.of();
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    private static int deeper(int depth) {
        return 1 + deeper(depth + 1);
    }

    @Override
    public String version() {
        return "test";
    }
}
