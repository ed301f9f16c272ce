package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagTest {
    private static final int OPENS_PERSON = Tag.of(0, true, false);
    private static final int WITHIN_PERSON = Tag.of(0, false, false);
    private static final int ENDS_PERSON = Tag.of(0, false, true);
    private static final int ONLY_PLACE = Tag.of(2, true, true);
    private static final int ENDS_PLACE = Tag.of(2, false, true);

    @Test
    void hasThirteenTags() {
        assertThat(Tag.COUNT).isEqualTo(13);
    }

    @Test
    void endsANameAsItBegan() {
        assertThat(Tag.mayFollow(OPENS_PERSON, ENDS_PERSON)).isTrue();
        assertThat(Tag.mayFollow(OPENS_PERSON, WITHIN_PERSON)).isTrue();
        assertThat(Tag.mayFollow(OPENS_PERSON, ENDS_PLACE)).isFalse();
        assertThat(Tag.mayFollow(OPENS_PERSON, Tag.OUTSIDE)).isFalse();
    }

    @Test
    void beginsANameOnlyWhereNoneIsOpen() {
        assertThat(Tag.mayFollow(ENDS_PERSON, ONLY_PLACE)).isTrue();
        assertThat(Tag.mayFollow(WITHIN_PERSON, ONLY_PLACE)).isFalse();
        assertThat(Tag.mayFollow(Tag.OUTSIDE, ENDS_PERSON)).isFalse();
    }

    @Test
    void startsAndEndsASentenceWithWholeNames() {
        assertThat(Tag.mayStart(ENDS_PERSON)).isFalse();
        assertThat(Tag.mayEnd(OPENS_PERSON)).isFalse();
        assertThat(Tag.mayStart(ONLY_PLACE)).isTrue();
        assertThat(Tag.mayEnd(ONLY_PLACE)).isTrue();
    }
}
