package org.copytaster.enrich.corenlp;

import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.EntityTaggerProvider;

/** Offers CoreNLP wherever this module is on the class path. */
public final class CoreNlpProvider implements EntityTaggerProvider {
    @Override
    public int preference() {
        return 10;
    }

    @Override
    public EntityTagger open() {
        return CoreNlpTagger.load();
    }
}
