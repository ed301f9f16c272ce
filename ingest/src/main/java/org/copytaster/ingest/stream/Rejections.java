package org.copytaster.ingest.stream;

import java.nio.ByteBuffer;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.stream.Topic;

/** Refused inputs as records. */
final class Rejections {
    /** Room for everything in a rejection but the bytes. */
    private static final int AROUND_BYTES = 16 * 1024;

    private static final int LONGEST_SENTENCE = 2000;

    private Rejections() {}

    /** The record; an input that does not fit into it keeps its beginning only. */
    static Rejection of(WireInput input, Refusal refusal, String format, Topic<Rejection> topic) {
        var content = input.content();
        var kept = content.kept().length + AROUND_BYTES > topic.maxValueBytes()
                ? content.cut(InputReader.BEGINNING)
                : content;
        return Rejection.newBuilder()
                .setReceiptId(input.receiptId())
                .setReason(refusal.reason().code())
                .setDetail(cut(refusal.detail()))
                .setHint(cut(refusal.hint()))
                .setLine(refusal.line())
                .setColumn(refusal.column())
                .setPointer(cut(refusal.pointer()))
                .setSource(input.source().name())
                .setName(cut(input.name().orElse("")))
                .setFormat(format)
                .setSize(content.size())
                .setSha256(content.sha256())
                .setBytes(ByteBuffer.wrap(kept.kept()))
                .setTruncated(kept.truncated())
                .setReceivedAt(input.receivedAt())
                .build();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE);
    }
}
