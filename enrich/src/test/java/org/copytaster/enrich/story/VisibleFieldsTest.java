package org.copytaster.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.enrich.entity.Tagging;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.junit.jupiter.api.Test;

class VisibleFieldsTest {
    private static final String SENT = "\uFEFFThe minister Ma\u200Brit Aas\u00ADen met Lo\u2060rna.";
    private static final TextField PARAGRAPH = TextField.paragraph(3, SENT);

    private final VisibleFields visible = VisibleFields.of(List.of(TextField.headline("Plain"), PARAGRAPH));

    @Test
    void takesSignsWithoutWidthOutOfTheWords() {
        assertThat(visible.fields())
                .containsExactly(
                        TextField.headline("Plain"), TextField.paragraph(3, "The minister Marit Aasen met Lorna."));
    }

    @Test
    void leavesTheJoinersThatOtherScriptsNeed() {
        var persian = TextField.headline("می\u200Cخواهم");
        assertThat(VisibleFields.of(List.of(persian)).fields()).containsExactly(persian);
    }

    @Test
    void placesAMentionInTheTextAsItCame() {
        var text = visible.fields().get(1).text();
        int start = text.indexOf("Marit Aasen");
        var mention = visible.placed(List.of(entity(start, start + "Marit Aasen".length())))
                .get(0)
                .getMentions()
                .get(0);
        assertThat(mention.getText()).isEqualTo("Ma\u200Brit Aas\u00ADen");
        assertThat(SENT.substring(mention.getStart(), mention.getEnd())).isEqualTo(mention.getText());
    }

    @Test
    void saysInTheTextAsItCameWhereReadingEnded() {
        int end = visible.fields().get(1).text().indexOf("met");
        assertThat(visible.offset(new Tagging.End(visible.fields().get(1), end)))
                .isEqualTo(SENT.indexOf("met"));
    }

    private static Entity entity(int start, int end) {
        var mention = Mention.newBuilder()
                .setField(TextField.PARAGRAPH)
                .setParagraph(3)
                .setStart(start)
                .setEnd(end)
                .setText("Marit Aasen")
                .build();
        return Entity.newBuilder()
                .setType("person")
                .setName("Marit Aasen")
                .setMentions(List.of(mention))
                .build();
    }
}
