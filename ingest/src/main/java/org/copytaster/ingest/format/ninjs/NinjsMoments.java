package org.copytaster.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.signal.Embargo;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.ingest.signal.SentDates;
import org.copytaster.schemas.Story;

/** Status, embargo and dates of an object of ninjs, each with what was sent beside it. */
public final class NinjsMoments {
    private final JsonFields item;
    private final Optional<ZoneId> zone;
    private final List<String> warnings;

    public NinjsMoments(JsonFields item, Source source, List<String> warnings) {
        this.item = item;
        this.zone = source.zone();
        this.warnings = warnings;
    }

    public void read(Story.Builder draft) {
        var use = item.use();
        use.into("pubStatus", () -> status(draft));
        use.into("embargoedUntil", () -> embargo(draft));
        use.into("versionCreated", () -> date("versioncreated", draft::setVersionCreated, draft::setVersionCreatedRaw));
        use.into("firstCreated", () -> date("firstcreated", draft::setFirstCreated, draft::setFirstCreatedRaw));
        use.into("expiresAt", () -> date("expires", draft::setExpiresAt, draft::setExpiresAtRaw));
        use.into("urgency", () -> urgency(draft));
    }

    private Story.Builder status(Story.Builder draft) {
        var status = item.every("pubstatus").stream().map(this::status).reduce(PubStatus.USABLE, PubStatus::stricter);
        return draft.setPubStatus(status.code()).setPubStatusRaw(item.line("pubstatus"));
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

    private Story.Builder embargo(Story.Builder draft) {
        var sent = Stream.of("embargoed", "embargoeduntil")
                .flatMap(name -> item.every(name).stream())
                .filter(value -> !value.isBoolean() || value.booleanValue())
                .toList();
        sent.stream().map(this::embargo).reduce(Embargo::and).ifPresent(embargo -> {
            draft.setEmbargoed(true).setEmbargoedUntilRaw(raw(sent.get(0)));
            embargo.until().ifPresent(draft::setEmbargoedUntil);
            embargo.warning().ifPresent(warnings::add);
        });
        return draft;
    }

    private Embargo embargo(JsonNode sent) {
        return Embargo.read(sent.isBoolean() ? "" : raw(sent), zone);
    }

    private static String raw(JsonNode sent) {
        return CleanText.line(sent.isValueNode() ? sent.asText() : sent.toString());
    }

    private interface Setter<T> {
        Story.Builder set(T value);
    }

    private boolean date(String name, Setter<Instant> instant, Setter<String> raw) {
        var sent = item.field(name).map(NinjsMoments::raw).orElse("");
        raw.set(sent);
        SentDates.instant(name, sent, zone, warnings).ifPresent(instant::set);
        return !sent.isEmpty();
    }

    /** IPTC's scale ends at 9; what lies outside it is kept as sent only. */
    private boolean urgency(Story.Builder draft) {
        var sent = item.line("urgency");
        draft.setUrgencyRaw(sent);
        if (sent.matches("[1-9](?:\\.0+)?")) {
            draft.setUrgency(sent.charAt(0) - '0');
        } else if (!sent.isEmpty()) {
            warnings.add("the urgency '" + sent + "' is not on the scale from 1 to 9");
        }
        return !sent.isEmpty();
    }
}
