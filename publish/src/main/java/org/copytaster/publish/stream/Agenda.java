package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the timer has to do, by time. An entry is a reminder and no order: whether it is to be done says the story's
 * status alone. So an entry that other settings left behind does no harm.
 */
final class Agenda {
    static final String STORE = "agenda";

    private static final String NOT_TRIED = "";
    private static final String EARLIEST = "0";

    private final KeyValueStore<String, String> store;
    private final EmbargoBook book;

    /**
     * An agenda.
     *
     * @param book told what comes into it and goes
     */
    Agenda(KeyValueStore<String, String> store, EmbargoBook book) {
        this.store = store;
        this.book = book;
    }

    /** Tells the book all that is in it: once when its task begins, about a second for a million entries. */
    void tellAll() {
        book.clear();
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> {
                if (Appointment.isRelease(entry.key)) {
                    book.put(Appointment.parse(entry.key), !entry.value.equals(NOT_TRIED));
                }
            });
        }
    }

    /** What is due, earliest first, at most so many. */
    List<Appointment> due(Instant now, int most) {
        var due = new ArrayList<Appointment>();
        try (var entries = store.range(EARLIEST, Appointment.after(now))) {
            while (entries.hasNext() && due.size() < most) {
                due.add(Appointment.parse(entries.next().key));
            }
        }
        return due;
    }

    /** Puts an appointment in; it may be there already. */
    void put(Appointment appointment) {
        store.put(appointment.key(), NOT_TRIED);
        book.put(appointment, false);
    }

    /** Puts one in that could not be kept, with the number of times it was tried. */
    void putOff(Appointment appointment, int tried) {
        store.put(appointment.key(), Integer.toString(tried));
        book.put(appointment, true);
    }

    /** Takes an appointment off, if it is there; gives how often it was tried before. */
    int take(Appointment appointment) {
        var tried = store.delete(appointment.key());
        book.take(appointment);
        return tried == null || tried.equals(NOT_TRIED) ? 0 : Integer.parseInt(tried);
    }
}
