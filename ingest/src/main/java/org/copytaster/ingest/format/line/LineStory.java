package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.WordLoss;
import org.copytaster.ingest.format.AgencyFields;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.format.Signals;
import org.copytaster.ingest.format.tree.Tags;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.Story;

/** One message as a story. */
final class LineStory {
    private final LineFormat format;
    private final WireInput input;
    private final List<String> warnings;
    private final List<AgencyField> fields = new ArrayList<>();

    LineStory(LineFormat format, WireInput input, List<String> warnings) {
        this.format = format;
        this.input = input;
        this.warnings = new ArrayList<>(warnings);
    }

    /** Reads it; {@code sha256} is the hash of its bytes. */
    Parsed read(LineMessage message, String sha256, Limits limits) {
        var parts = parts(message);
        var header = header(parts);
        var text = LineText.of(parts.text());
        var closing = ClosingLines.of(text.text(), senders(header));
        var copy = format.copy(closing.text(), header.slug());
        text.instructions().forEach(instruction -> field("typesetting", CleanText.line(instruction)));
        var draft = Drafts.begin(input, format.code(), sha256)
                .setHeadline(copy.headline())
                .setByline(copy.byline())
                .setCreditLine(copy.creditLine().isEmpty() ? closing.signOff() : copy.creditLine())
                .setEditorialNote(copy.note())
                .setSlugline(copy.slugline().isEmpty() ? header.slugline() : copy.slugline())
                .setService(header.service());
        priority(draft, header);
        tags(draft, header, copy);
        var sent = date(draft, parts.trailer());
        Drafts.body(draft, copy.body());
        WordLoss.between(clean(closing.text()), kept(copy)).warning().ifPresent(warnings::add);
        signals(draft, header);
        keep(header, copy);
        field("endMark", closing.endMark());
        field("signOff", copy.creditLine().isEmpty() ? "" : closing.signOff());
        draft.setRevision(LineIdentity.revision(header.version()))
                .setAgencyFields(AgencyFields.kept(fields, warnings))
                .setWarnings(warnings);
        Drafts.identify(draft, identity(draft, header, sent));
        LineIdentity.whole(draft.getGuid(), header.version())
                .ifPresent(guid -> draft.setRelations(List.of(new Relation("take", guid, "", "", ""))));
        return Drafts.empty(draft)
                .or(() -> Drafts.tooLarge(draft, limits))
                .<Parsed>map(refusal -> new Parsed.Refused(refusal, format.code()))
                .orElseGet(() -> new Parsed.Stories(List.of(draft.build())));
    }

    /** Lines of the header, the text, and what stands behind it. */
    private record Parts(List<String> header, String text, String trailer) {}

    private Parts parts(LineMessage message) {
        var parts = withHeader(message);
        return parts.trailer().isEmpty() ? withTrailer(parts) : parts;
    }

    /** Where ETX was lost a last line that is nothing but a date stands behind the text. */
    private Parts withTrailer(Parts parts) {
        var text = parts.text().stripTrailing();
        int begin = text.lastIndexOf('\n') + 1;
        var last = CleanText.line(text.substring(begin));
        boolean isDate = begin > 0 && LineDates.isNothingElse(last);
        return isDate ? new Parts(parts.header(), text.substring(0, begin), last) : parts;
    }

    /** Where STX was lost the header is as long as its format has it. */
    private Parts withHeader(LineMessage message) {
        if (!message.lostItsHeader()) {
            return new Parts(LineMessage.lines(message.header()), message.text(), message.trailer());
        }
        var lines = message.text().lines().toList();
        var header = new ArrayList<String>();
        int at = 0;
        while (at < lines.size() && header.size() < format.headerLines()) {
            if (!lines.get(at).isBlank()) {
                header.add(lines.get(at).strip());
            }
            at++;
        }
        if (format.header(header).isEmpty()) {
            return new Parts(List.of(), message.text(), message.trailer());
        }
        warnings.add("the sign between header and text (STX) was lost");
        return new Parts(header, String.join("\n", lines.subList(at, lines.size())), message.trailer());
    }

    private LineHeader header(Parts parts) {
        return format.header(parts.header()).orElseGet(() -> {
            warnings.add("the header is none of " + format.code() + ": it is kept as it came");
            var lines = parts.header().stream().map(CleanText::line).toList();
            return new LineHeader("", "", "", "", "", "", "", "", lines);
        });
    }

    /** The priority of a line is the urgency that it has; both are kept as sent. */
    private void priority(Story.Builder draft, LineHeader header) {
        draft.setPriority(header.priority()).setUrgencyRaw(header.priority());
        format.urgency(header.priority()).ifPresent(draft::setUrgency);
    }

    private void tags(Story.Builder draft, LineHeader header, LineCopy copy) {
        var tags = new Tags();
        tags.subject(format.code(), header.category(), "");
        tags.keywordLine(header.slug());
        tags.keywordLine(copy.keywords());
        tags.on(draft);
    }

    private Optional<LineDates.Sent> date(Story.Builder draft, String trailer) {
        var line = CleanText.line(trailer);
        var sent = LineDates.of(line, input.source().zone());
        sent.ifPresent(date -> {
            draft.setVersionCreatedRaw(date.raw()).setVersionCreated(date.instant());
            if (!date.zoned()) {
                warnings.add("the date '" + date.raw() + "' names no zone: read as UTC");
            }
        });
        field("trailer", line);
        return sent;
    }

    /** What the header calls a version says what changed where the text does not. */
    private void signals(Story.Builder draft, LineHeader header) {
        Signals.read(draft, format.isAdvisory(header.category()));
        LineVersion.stop(header.version())
                .filter(stop -> draft.getTextSignal().isEmpty())
                .ifPresent(stop -> draft.setTextSignal(stop).setTextSignalField("slugline"));
        if (draft.getChange().isEmpty()) {
            draft.setChange(LineVersion.change(header.version()));
        }
    }

    /** What the header calls whoever sends it: {@code dpa} in {@code bdt0417 3 wi 225 dpa 1104}. */
    private static Set<String> senders(LineHeader header) {
        return header.others().stream()
                .flatMap(other -> Stream.of(other.split(" ")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void keep(LineHeader header, LineCopy copy) {
        if (!copy.slugline().isEmpty()) {
            field("slug", header.slugline());
        }
        field("number", header.number());
        field("filed", header.filed());
        field("wordCount", header.words());
        header.others().forEach(other -> field("header", other));
        fields.addAll(copy.fields());
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            fields.add(new AgencyField(name, value));
        }
    }

    /** As its pieces are: what a control character parts is one word. */
    private static String clean(String text) {
        return text.lines().map(CleanText::line).collect(Collectors.joining("\n"));
    }

    /** Everything that was taken out of the text. */
    private static String kept(LineCopy copy) {
        return Stream.of(
                        Stream.of(
                                copy.slugline(),
                                copy.headline(),
                                copy.byline(),
                                copy.note(),
                                copy.keywords(),
                                copy.creditLine()),
                        copy.labels().stream(),
                        copy.fields().stream().map(field -> field.getName() + ' ' + field.getValue()),
                        copy.body().stream().map(Block::text))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /** Who its sender says it is; else what its header says. */
    private Identity identity(Story.Builder draft, LineHeader header, Optional<LineDates.Sent> sent) {
        var provider = Identity.provider(input.source(), "");
        return input.id()
                .flatMap(id -> Identity.declared(provider, id))
                .orElseGet(() -> LineIdentity.of(format, header, provider, draft, sent));
    }
}
