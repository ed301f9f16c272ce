package org.copytaster.standalone.lead;

import java.util.List;
import java.util.Locale;
import org.copytaster.enrich.lead.Fact;
import org.copytaster.standalone.lead.LeadExplanation.Marked;

/** Explanations as one HTML page that needs nothing else. */
final class LeadHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Repeated leads</title>
            <style>
            body{font:16px/1.5 serif;max-width:64em;margin:2em auto;padding:0 1em}
            .pair{display:grid;grid-template-columns:1fr 1fr;gap:2em}
            h2,h3,table,.about{font-family:sans-serif}h3,table,.about{font-size:14px}
            .shared{background:#d6f0d6}.alone{background:#f8d4d0;text-decoration:underline}
            td{padding:0 1em 0 0;vertical-align:top}td.n{text-align:right;font-variant-numeric:tabular-nums}
            </style></head><body>
            """;

    private LeadHtml() {}

    static String page(List<LeadExplanation> all) {
        var html = new StringBuilder(HEAD);
        all.forEach(explanation -> html.append(story(explanation)));
        return html.append("</body></html>\n").toString();
    }

    private static String story(LeadExplanation explanation) {
        var lead = explanation.lead();
        return "<h2>" + escaped(explanation.id()) + "</h2>\n<p class=\"about\">"
                + "%s, band %s, score %s, model %s</p>\n"
                        .formatted(lead.kind(), lead.band(), number("%.3f", lead.score()), escaped(explanation.model()))
                + "<div class=\"pair\">" + telling("May go (the editor’s)", explanation.editors())
                + telling(
                        "Repeats "
                                + (explanation.agencys().isEmpty()
                                        ? "the " + String.join(", ", lead.repeats())
                                        : "(the agency’s)"),
                        explanation.agencys())
                + "</div>\n<p class=\"about\"><span class=\"shared\">in both</span> <span class=\"alone\">in one only</span></p>\n"
                + contributions(explanation) + consequences(explanation);
    }

    private static String telling(String title, List<Marked> paragraphs) {
        var html = new StringBuilder("<div><h3>" + title + "</h3>");
        paragraphs.forEach(one -> html.append("<p data-paragraph=\"")
                .append(one.paragraph().number())
                .append("\">")
                .append(marked(one))
                .append("</p>"));
        return html.append("</div>").toString();
    }

    private static String marked(Marked one) {
        var text = one.paragraph().text();
        var html = new StringBuilder();
        var done = 0;
        for (var mark : one.marks()) {
            Fact fact = mark.fact();
            html.append(escaped(text.substring(done, fact.start())))
                    .append("<span class=\"")
                    .append(mark.shared() ? "shared" : "alone")
                    .append("\">")
                    .append(escaped(fact.text()))
                    .append("</span>");
            done = fact.end();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    private static String contributions(LeadExplanation explanation) {
        var html = new StringBuilder("<table><tr><th>log odds</th><th>value</th><th>measured</th></tr>");
        for (var one : explanation.lead().match().contributions()) {
            if (one.value() != 0) {
                html.append("<tr><td class=\"n\">")
                        .append(number("%+.2f", one.logOdds()))
                        .append("</td><td class=\"n\">")
                        .append(number("%.2f", one.value()))
                        .append("</td><td>")
                        .append(escaped(one.meaning()))
                        .append("</td></tr>");
            }
        }
        return html.append("</table>\n").toString();
    }

    private static String consequences(LeadExplanation explanation) {
        var html = new StringBuilder("<ul class=\"about\">");
        explanation
                .lead()
                .conflicts()
                .forEach(one -> html.append("<li>in conflict: ")
                        .append(escaped(one.inWords()))
                        .append("</li>"));
        explanation
                .lead()
                .onlyInOne()
                .forEach(fact -> html.append("<li>stands nowhere else in the story: ")
                        .append(escaped(fact.type() + " " + fact.text() + " [" + fact.paragraph() + "]"))
                        .append("</li>"));
        explanation
                .leftOut()
                .forEach(one -> html.append("<li>not compared, no telling of the lead: ")
                        .append(escaped(one.toString()))
                        .append("</li>"));
        return html.append("<li>policy ")
                .append(explanation.policy())
                .append(": ")
                .append(escaped(explanation.outcome()))
                .append("</li></ul>\n")
                .toString();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
