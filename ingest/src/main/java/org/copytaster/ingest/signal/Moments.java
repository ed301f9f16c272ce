package org.copytaster.ingest.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.copytaster.schemas.Story;

/**
 * Status, embargo, dates and urgency of a draft, whatever the format: read, with what was sent beside it and what was odd
 * among the warnings.
 */
public final class Moments {
    private static final Pattern ON_SCALE = Pattern.compile("[1-9](?:\\.0+)?");

    private final Story.Builder draft;
    private final List<String> warnings;
    private final Optional<ZoneId> zone;
    private Optional<Embargo> embargo = Optional.empty();

    /**
     * Sets fields of this draft.
     *
     * @param zone the zone of dates that name none, when it is known
     */
    public Moments(Story.Builder draft, List<String> warnings, Optional<ZoneId> zone) {
        this.draft = draft;
        this.warnings = warnings;
        this.zone = zone;
    }

    /** When this revision was made. */
    public void versionCreated(String raw) {
        versionCreated("version created", raw);
    }

    /** The same from a field that its sender calls by this name. */
    public void versionCreated(String name, String raw) {
        draft.setVersionCreatedRaw(raw);
        date(name, raw, draft::setVersionCreated);
    }

    /** When the story was first made. */
    public void firstCreated(String raw) {
        firstCreated("first created", raw);
    }

    /** The same from a field that its sender calls by this name. */
    public void firstCreated(String name, String raw) {
        draft.setFirstCreatedRaw(raw);
        date(name, raw, draft::setFirstCreated);
    }

    /** When the story turns stale. */
    public void expires(String raw) {
        expires("expiry", raw);
    }

    /** The same from a field that its sender calls by this name. */
    public void expires(String name, String raw) {
        draft.setExpiresAtRaw(raw);
        date(name, raw, draft::setExpiresAt);
    }

    /** An embargo, whatever the status says; empty for one without a date. Of two the later one holds. */
    public void embargo(String raw) {
        embargo(raw, Embargo.read(raw, zone));
    }

    /** An embargo that was read from more than these words. */
    public void embargo(String raw, Embargo sent) {
        sent.warning().ifPresent(warnings::add);
        var both = embargo.map(sent::and).orElse(sent);
        embargo = Optional.of(both);
        draft.setEmbargoed(true)
                .setEmbargoedUntilRaw(raw)
                .setEmbargoedUntil(both.until().map(Moments::toTheMillisecond).orElse(null));
    }

    /** Records hold milliseconds; cut down, an embargo that ends within one would end before its time. */
    private static Instant toTheMillisecond(Instant end) {
        var cut = end.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(end) ? end : cut.plusMillis(1);
    }

    /** The status as sent; nothing sent is usable, {@code embargoed} is an embargo, an unknown word withholds. */
    public void status(String raw) {
        if (!raw.isEmpty()) {
            draft.setPubStatusRaw(raw);
        }
        stricter(status(raw, warnings));
    }

    /** The stricter of the draft's status and this one. */
    public void stricter(PubStatus status) {
        var known = PubStatus.read(draft.getPubStatus()).orElse(PubStatus.USABLE);
        draft.setPubStatus(known.stricter(status).code());
    }

    /** Reads a status. */
    public static PubStatus status(String raw, List<String> warnings) {
        if (raw.isEmpty()) {
            return PubStatus.USABLE;
        }
        return PubStatus.read(raw).orElseGet(() -> {
            warnings.add("the status '" + raw + "' is unknown: taken as withheld");
            return PubStatus.WITHHELD;
        });
    }

    /** IPTC's scale ends at 9; what lies outside it is kept as sent only. JSON may send a whole number as 3.0. */
    public void urgency(String raw) {
        draft.setUrgencyRaw(raw);
        if (ON_SCALE.matcher(raw).matches()) {
            draft.setUrgency(raw.charAt(0) - '0');
        } else if (!raw.isEmpty()) {
            warnings.add("the urgency '" + raw + "' is not on the scale from 1 to 9");
        }
    }

    private void date(String name, String raw, Consumer<Instant> instant) {
        SentDates.instant(name, raw, zone, warnings).ifPresent(instant);
    }
}
