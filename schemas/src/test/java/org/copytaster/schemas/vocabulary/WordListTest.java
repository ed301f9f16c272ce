package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.WordList.Entry;
import org.copytaster.schemas.vocabulary.WordList.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private static final Comparator<String> AS_A_READER_LOOKS =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    @ParameterizedTest
    @ValueSource(strings = {"agencies.txt", "credits.txt", "labels.txt", "particles.txt"})
    void isSortedAndHasNoEntryTwice(String list) {
        var words = WordList.read(list).entries().stream().map(Entry::words).toList();

        assertThat(words).isNotEmpty().isSortedAccordingTo(AS_A_READER_LOOKS).doesNotHaveDuplicates();
        assertThat(new HashSet<>(words)).noneMatch(word -> word.isBlank() || word.contains("  "));
    }

    @Test
    void takesALongerEntryBeforeItsOwnBeginning() {
        var any = Pattern.compile(WordList.read("agencies.txt").any(entry -> true));
        var found = any.matcher("APA");

        assertThat(found.lookingAt()).isTrue();
        assertThat(found.group()).isEqualTo("APA");
    }

    @Test
    void knowsAnEntryByItsMarks() {
        assertThat(WordList.read("agencies.txt").words(entry -> entry.is(Mark.ONLY_PICTURES)))
                .containsExactly("EPA");
    }
}
