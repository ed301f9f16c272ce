package org.copytaster.ingest.format.tree;

import java.util.List;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/** Who or what the agency says a story is about: an entity named without a place in the text. */
public final class AgencyTag {
    private static final String AGENCY = "agency";

    private AgencyTag() {}

    /**
     * The agency's entity.
     *
     * @param type person, organisation, place, or what else the agency says
     * @param name as sent
     * @param id the agency's code as scheme:code; empty when it sends none
     */
    public static Entity of(String type, String name, String id) {
        var mention = Mention.newBuilder()
                .setField("")
                .setText(name)
                .setForm(AGENCY)
                .setBy(AGENCY)
                .build();
        return Entity.newBuilder()
                .setType(type)
                .setName(name)
                .setId(id)
                .setOrigin(AGENCY)
                .setMentions(List.of(mention))
                .build();
    }
}
