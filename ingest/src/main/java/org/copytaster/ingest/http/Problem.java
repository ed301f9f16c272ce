package org.copytaster.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.copytaster.ingest.input.Refusal;

/**
 * Why a push was not taken, as RFC 9457 has it.
 *
 * @param status the HTTP status
 * @param code what {@code type} ends with; public and stable
 * @param title the kind of problem, the same for all of its type
 * @param detail what is wrong with this one
 * @param hint what the sender can do about it
 * @param place where in the input
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
record Problem(int status, String code, String title, String detail, String hint, Optional<Place> place) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** Followed by the code; a name, not an address. */
    static final String TYPE = "urn:copytaster:problem:";

    /**
     * Where a fault is.
     *
     * @param line from 1; 0 when it has none
     * @param column from 1; 0 when it has none
     * @param pointer JSON pointer; empty when it has none
     */
    record Place(int line, int column, String pointer) {}

    static Problem of(int status, String code, String title, String detail, String hint) {
        return new Problem(status, code, title, detail, hint, Optional.empty());
    }

    /** A refused input. */
    static Problem of(Refusal refusal) {
        var reason = refusal.reason();
        return new Problem(
                status(reason),
                reason.code(),
                "The input was refused: " + reason.code().replace('-', ' '),
                refusal.detail(),
                refusal.hint(),
                Optional.of(new Place(refusal.line(), refusal.column(), refusal.pointer())));
    }

    /** 403 another's copy, 413 too much, 415 not in a form that is read, 422 readable but no story, 400 whatever else cannot be parsed. */
    private static int status(Refusal.Reason reason) {
        return switch (reason) {
            case TOO_LARGE, STORY_TOO_LARGE -> 413;
            case BINARY, UNKNOWN_FORMAT, WRONG_ENCODING -> 415;
            case FOREIGN_PROVIDER -> 403;
            case NO_IDENTITY, NO_CONTENT, NOT_A_STORY -> 422;
            default -> 400;
        };
    }

    /** As JSON; members without a value are left out. */
    ObjectNode json(Optional<String> receiptId) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", TYPE + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("hint", hint);
        place.filter(there -> there.line() > 0)
                .ifPresent(there -> json.put("line", there.line()).put("column", there.column()));
        place.filter(there -> !there.pointer().isEmpty()).ifPresent(there -> json.put("pointer", there.pointer()));
        receiptId.ifPresent(id -> json.put("receipt", id));
        return json;
    }
}
