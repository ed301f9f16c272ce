package org.copytaster.ingest.format.line;

import java.util.List;
import org.copytaster.ingest.body.Block;
import org.copytaster.schemas.AgencyField;

/**
 * What the text of a message holds; a part that it does not have is empty.
 *
 * @param slugline what it is called there, where that says more than the header
 * @param headline the first headline
 * @param byline who wrote it
 * @param creditLine whom to credit
 * @param note to editors
 * @param keywords in one line
 * @param labels words before a colon that only say which of these follows
 * @param fields what else stands there under a name
 * @param body its paragraphs
 */
record LineCopy(
        String slugline,
        String headline,
        String byline,
        String creditLine,
        String note,
        String keywords,
        List<String> labels,
        List<AgencyField> fields,
        List<Block> body) {
    LineCopy {
        labels = List.copyOf(labels);
        fields = List.copyOf(fields);
        body = List.copyOf(body);
    }
}
