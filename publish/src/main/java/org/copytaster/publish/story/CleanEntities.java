package org.copytaster.publish.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/** Whom and what a story names, as subscribers get it: what it is most about first, and every mention a place in the text. */
final class CleanEntities {
    private CleanEntities() {}

    /** Of two with the same salience the one that was named first. */
    static List<Entity> of(List<Entity> enriched) {
        return new ArrayList<>(enriched.stream()
                .sorted(Comparator.comparingDouble(Entity::getSalience).reversed())
                .map(CleanEntities::of)
                .toList());
    }

    /** A tag of the agency, which on wire.* is a mention without a field, is kept apart: nobody marks it at the first letter. */
    private static Entity of(Entity entity) {
        var tags = new LinkedHashSet<>(entity.getAgencyTags());
        var mentions = new ArrayList<Mention>();
        for (var mention : entity.getMentions()) {
            if (hasPlace(mention)) {
                mentions.add(mention);
            } else {
                tags.add(mention.getText());
            }
        }
        return new Entity(
                entity.getType(),
                entity.getName(),
                entity.getId(),
                entity.getOrigin(),
                mentions,
                entity.getTitle(),
                entity.getSalience(),
                new ArrayList<>(tags));
    }

    private static boolean hasPlace(Mention mention) {
        return !mention.getField().isEmpty();
    }
}
