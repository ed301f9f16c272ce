package org.copytaster.ingest.fetch;

import org.copytaster.ingest.feed.AnswerHead;

/** An answer. */
final class HttpAnswer {
    private final AnswerHead head;
    private final byte[] body;

    /**
     * An answer with this body.
     *
     * @param body as it came; empty where the status says that it is no feed
     */
    HttpAnswer(AnswerHead head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** What stands before its body. */
    AnswerHead head() {
        return head;
    }

    /** Its body. Nobody may change it. */
    byte[] body() {
        return body;
    }
}
