package org.copytaster.ingest.format.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.RightsWords;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.schemas.vocabulary.NewsCodes;

/** The lines and the metadata of a NewsComponent of NewsML 1.2. */
final class V1Lines {
    private static final Map<String, String> SUBJECT_LEVELS =
            Map.of("Subject", "subject", "SubjectMatter", "matter", "SubjectDetail", "detail");

    /** A code is no name; it stays among the agency's fields. */
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2,3}");

    private V1Lines() {}

    static void read(Sent component, Copy copy) {
        copy.language(component.attr("xml:lang"));
        component.children("NewsLines").forEach(lines -> lines(lines, copy));
        component.children("AdministrativeMetadata").forEach(metadata -> administrative(metadata, copy));
        component.children("RightsMetadata").forEach(rights -> rights(rights, copy));
        component.children("DescriptiveMetadata").forEach(metadata -> descriptive(metadata, copy));
    }

    private static void lines(Sent lines, Copy copy) {
        var draft = copy.draft();
        lines.children("HeadLine").forEach(line -> copy.headline(line.line()));
        lines.children("SubHeadLine").forEach(line -> copy.headline(line.line()));
        lines.children("ByLine").forEach(line -> copy.byline(line.line()));
        lines.children("DateLine").forEach(line -> copy.dateline(line.line()));
        lines.children("CreditLine").forEach(line -> copy.creditLine(line.line()));
        lines.children("CopyrightLine").forEach(line -> copy.copyrightNotice(line.line()));
        lines.children("RightsLine").forEach(line -> copy.usageTerms(line.line()));
        lines.children("SeriesLine")
                .forEach(line ->
                        copy.once("NewsLines/SeriesLine", draft.getSeriesName(), line.line(), draft::setSeriesName));
        lines.children("SlugLine").forEach(line -> copy.slugline(line.line()));
        lines.children("KeywordLine").forEach(line -> copy.tags().keywordLine(line.line()));
        lines.children("NewsLine").forEach(line -> special(line, copy));
    }

    private static void special(Sent line, Copy copy) {
        var type = line.at("NewsLineType").map(sent -> sent.attr("FormalName")).orElse("");
        var words = line.children("NewsLineText").stream().map(Sent::line).collect(Collectors.joining(" "));
        var kind = type.toLowerCase(Locale.ROOT);
        if (kind.contains("advisory") || kind.contains("editor") || kind.contains("note")) {
            copy.editorialNote(words);
        } else if (kind.contains("correct")) {
            copy.correction(words);
        } else if (kind.contains("summary") || kind.contains("abstract") || kind.contains("standfirst")) {
            copy.summary(words);
        } else {
            V1Roles.line(type)
                    .ifPresentOrElse(
                            field -> field.accept(copy, words), () -> copy.field("NewsLines/NewsLine/" + type, words));
        }
    }

    private static void administrative(Sent metadata, Copy copy) {
        var provider = String.join(", ", parties(metadata, "Provider"));
        if (copy.draft().getCreditLine().isEmpty()) {
            copy.creditLine(provider);
        }
        copy.field("AdministrativeMetadata/Provider", provider);
        copy.creators(parties(metadata, "Creator"));
    }

    private static List<String> parties(Sent metadata, String role) {
        return metadata.all(role, "Party").stream()
                .map(party -> party.attr("FormalName"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static void rights(Sent rights, Copy copy) {
        var draft = copy.draft();
        for (var copyright : rights.children("Copyright")) {
            copy.once(
                    "Copyright/CopyrightHolder",
                    draft.getCopyrightHolder(),
                    copyright.line("CopyrightHolder"),
                    draft::setCopyrightHolder);
        }
        rights.children("UsageRights").forEach(usage -> usage(usage, copy));
    }

    private static void usage(Sent usage, Copy copy) {
        var terms = usage.children("UsageType", "Geography", "Limitations").stream()
                .map(Sent::line)
                .toList();
        RightsWords.terms(copy, terms, usage.line("StartDate"), usage.line("EndDate"));
    }

    private static void descriptive(Sent metadata, Copy copy) {
        metadata.children("Language").forEach(language -> copy.language(language.attr("FormalName")));
        for (var genre : metadata.children("Genre")) {
            copy.tags().genre(genre.attr("FormalName"));
            copy.kind(genre.attr("FormalName"));
        }
        for (var group : metadata.children("SubjectCode")) {
            SUBJECT_LEVELS.keySet().stream()
                    .sorted()
                    .forEach(level -> group.children(level).forEach(subject -> subject(subject, copy)));
        }
        for (var location : metadata.children("Location")) {
            var name = property(
                    location, "City", "CityName", "Place", "CountryArea", "CountryAreaName", "Country", "CountryName");
            copy.tags().located(name, "");
        }
        for (var property : metadata.children("Property")) {
            property(property, copy);
        }
    }

    /** Without a scheme a SubjectCode is one of IPTC's, by definition of the element. */
    private static void subject(Sent subject, Copy copy) {
        var code = subject.attr("FormalName");
        var scheme = NewsCodes.ofSubject(subject.anyAttr("Scheme", "Vocabulary"), code);
        copy.tags().subject(scheme, code, subject.line());
    }

    private static void property(Sent property, Copy copy) {
        var name = property.element().attr("FormalName").toLowerCase(Locale.ROOT);
        var value = property.element().attr("Value");
        switch (name) {
            case "keyword", "keywords" -> copy.tags().keyword(property.take().attr("Value"));
            case "person" -> copy.tags().entity("person", property.take().attr("Value"), "");
            case "organisation", "organization", "company" ->
                copy.tags().entity("organisation", property.take().attr("Value"), "");
            default -> copy.kind(value.length() < 40 ? value : "");
        }
    }

    private static String property(Sent location, String... names) {
        for (var name : names) {
            for (var property : location.children("Property")) {
                if (property.element().attr("FormalName").equalsIgnoreCase(name)
                        && !COUNTRY_CODE
                                .matcher(property.element().attr("Value"))
                                .matches()) {
                    return property.attr("Value");
                }
            }
        }
        return "";
    }
}
