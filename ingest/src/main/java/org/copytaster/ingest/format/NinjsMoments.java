package org.copytaster.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.copy.CleanText;
import org.copytaster.ingest.copy.Embargo;
import org.copytaster.ingest.copy.PubStatus;
import org.copytaster.ingest.copy.WireDates;
import org.copytaster.schemas.Story;

/** Status, embargo and dates of an object of ninjs, each with what was sent beside it. */
final class NinjsMoments {
    private final JsonFields item;
    private final List<String> warnings;

    NinjsMoments(JsonFields item, List<String> warnings) {
        this.item = item;
        this.warnings = warnings;
    }

    void read(Story.Builder draft) {
        status(draft);
        embargo(draft);
        date("versioncreated", draft::setVersionCreated, draft::setVersionCreatedRaw);
        date("firstcreated", draft::setFirstCreated, draft::setFirstCreatedRaw);
        date("expires", draft::setExpiresAt, draft::setExpiresAtRaw);
        urgency(draft);
    }

    private void status(Story.Builder draft) {
        var status = item.every("pubstatus").stream().map(this::status).reduce(PubStatus.USABLE, PubStatus::stricter);
        draft.setPubStatus(status.code()).setPubStatusRaw(item.line("pubstatus"));
    }

    private PubStatus status(JsonNode sent) {
        var word = JsonFields.line(sent);
        if (word.isEmpty() && sent.isValueNode()) {
            return PubStatus.USABLE;
        }
        return PubStatus.read(word).orElseGet(() -> {
            warnings.add("the status '" + (word.isEmpty() ? "(no text)" : word) + "' is unknown: taken as withheld");
            return PubStatus.WITHHELD;
        });
    }

    private void embargo(Story.Builder draft) {
        var sent = Stream.of("embargoed", "embargoeduntil")
                .flatMap(name -> item.every(name).stream())
                .filter(value -> !value.isBoolean() || value.booleanValue())
                .toList();
        sent.stream().map(NinjsMoments::embargo).reduce(Embargo::and).ifPresent(embargo -> {
            draft.setEmbargoed(true).setEmbargoedUntilRaw(raw(sent.get(0)));
            embargo.until().ifPresent(draft::setEmbargoedUntil);
            embargo.warning().ifPresent(warnings::add);
        });
    }

    private static Embargo embargo(JsonNode sent) {
        return Embargo.read(sent.isBoolean() ? "" : raw(sent));
    }

    private static String raw(JsonNode sent) {
        return CleanText.line(sent.isValueNode() ? sent.asText() : sent.toString());
    }

    private interface Setter<T> {
        Story.Builder set(T value);
    }

    private void date(String name, Setter<Instant> instant, Setter<String> raw) {
        item.field(name).map(NinjsMoments::raw).filter(sent -> !sent.isEmpty()).ifPresent(sent -> {
            raw.set(sent);
            instant(name, sent).ifPresent(instant::set);
        });
    }

    private Optional<Instant> instant(String name, String sent) {
        var date = WireDates.read(sent, ZoneOffset.UTC);
        if (date.isEmpty()) {
            warnings.add(name + " '" + sent + "' cannot be read as a date");
        } else if (!date.get().zoned()) {
            warnings.add(name + " '" + sent + "' names no zone: read as UTC");
        }
        return date.map(WireDates.WireDate::instant);
    }

    /** IPTC's scale ends at 9; what lies outside it is kept as sent only. */
    private void urgency(Story.Builder draft) {
        var sent = item.line("urgency");
        draft.setUrgencyRaw(sent);
        if (sent.matches("[1-9](?:\\.0+)?")) {
            draft.setUrgency(sent.charAt(0) - '0');
        } else if (!sent.isEmpty()) {
            warnings.add("the urgency '" + sent + "' is not on the scale from 1 to 9");
        }
    }
}
