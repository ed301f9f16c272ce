package org.copytaster.enrich.entity.recogniser;

import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.EntityTaggerProvider;

/** Offers the recogniser that comes with enrichment. */
public final class RecogniserProvider implements EntityTaggerProvider {
    /** Above CoreNLP's 10: where both are installed, this one is used. */
    @Override
    public int preference() {
        return 20;
    }

    @Override
    public EntityTagger open() {
        return Recogniser.english();
    }
}
