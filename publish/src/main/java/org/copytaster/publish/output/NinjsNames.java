package org.copytaster.publish.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.copytaster.publish.story.Uris;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.StockSymbol;

/** Who and what a story names, in ninjs' lists, in the order of the record. */
final class NinjsNames {
    private NinjsNames() {}

    static void write(CleanStory story, ObjectNode ninjs) {
        story.getEntities().forEach(entity -> entity(entity, story.getSymbols(), ninjs));
        story.getRelations().stream()
                .filter(relation -> relation.getKind().equals("same-event"))
                .forEach(event -> event(event, ninjs));
    }

    private static void entity(Entity entity, List<StockSymbol> symbols, ObjectNode ninjs) {
        var list = switch (entity.getType()) {
            case "person" -> "people";
            case "organisation" -> "organisations";
            case "place" -> "places";
            default -> "objects";
        };
        var node = NinjsOutput.add(ninjs, list).put("name", entity.getName());
        identity(entity.getId(), node);
        if (list.equals("organisations")) {
            symbols.stream()
                    .filter(symbol -> symbol.getOrganisation().equals(entity.getName()))
                    .forEach(symbol -> symbol(symbol, NinjsOutput.add(node, "symbols")));
        }
    }

    private static void identity(String id, ObjectNode node) {
        if (!id.isEmpty()) {
            Uris.code("", id).ifPresentOrElse(uri -> node.put("uri", uri), () -> node.put("literal", id));
        }
    }

    private static void symbol(StockSymbol symbol, ObjectNode node) {
        node.put("symbol", symbol.getSymbol());
        NinjsOutput.put(node, "exchange", symbol.getExchange());
        Uris.address(symbol.getScheme()).ifPresent(type -> node.put("symbolType", type));
    }

    private static void event(Relation event, ObjectNode ninjs) {
        var node = NinjsOutput.add(ninjs, "events");
        NinjsOutput.put(node, "name", event.getHeadline());
        identity(event.getGuid(), node);
    }
}
