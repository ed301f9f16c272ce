package org.copytaster.standalone.lead;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.copytaster.enrich.lead.Fact;
import org.copytaster.enrich.lead.conflict.Place;
import org.copytaster.standalone.lead.LeadExplanation.Marked;

/** An explanation as one JSON object. */
final class LeadJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LeadJson() {}

    static ObjectNode of(LeadExplanation explanation) {
        var lead = explanation.lead();
        var json = JSON.objectNode();
        json.put("id", explanation.id())
                .put("kind", lead.kind().toString())
                .put("band", lead.band().toString())
                .put("because", lead.verdict().because())
                .put("score", lead.score())
                .put("model", explanation.model());
        json.set("editors", telling(explanation.editors()));
        json.set("agencys", telling(explanation.agencys()));
        var repeats = json.putArray("repeats");
        lead.repeats().forEach(repeats::add);
        var features = json.putArray("features");
        lead.match()
                .contributions()
                .forEach(one -> features.addObject()
                        .put("name", one.name())
                        .put("meaning", one.meaning())
                        .put("value", one.value())
                        .put("logOdds", one.logOdds()));
        var conflicts = json.putArray("conflicts");
        lead.conflicts()
                .forEach(one -> conflicts
                        .addObject()
                        .put("type", one.sort().toString())
                        .put("earlier", Place.joined(one.earlier()))
                        .put("later", Place.joined(one.later()))
                        .put("inWords", one.inWords()));
        var only = json.putArray("onlyInOne");
        lead.onlyInOne().forEach(fact -> only.add(fact(fact)));
        var leftOut = json.putArray("notCompared");
        explanation
                .leftOut()
                .forEach(one -> leftOut.addObject()
                        .put("number", one.number())
                        .put("what", one.aside().meaning()));
        return json.put("policy", explanation.policy().toString()).put("outcome", explanation.outcome());
    }

    private static ArrayNode telling(List<Marked> paragraphs) {
        var json = JSON.arrayNode();
        for (var one : paragraphs) {
            var node = json.addObject()
                    .put("number", one.paragraph().number())
                    .put("text", one.paragraph().text());
            var facts = node.putArray("facts");
            one.marks().forEach(mark -> facts.add(fact(mark.fact()).put("shared", mark.shared())));
        }
        return json;
    }

    private static ObjectNode fact(Fact fact) {
        return JSON.objectNode()
                .put("type", fact.type().toString())
                .put("paragraph", fact.paragraph())
                .put("start", fact.start())
                .put("end", fact.end())
                .put("text", fact.text());
    }
}
