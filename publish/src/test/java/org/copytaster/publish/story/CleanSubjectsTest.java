package org.copytaster.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;

class CleanSubjectsTest {
    private static final String FERRIES = "http://cv.iptc.org/newscodes/subjectcode/04015005";

    @Test
    void givesATopicOnceHoweverItIsSpeltWithTheFirstNameThatIsGiven() {
        assertThat(CleanSubjects.of(List.of(
                        new Subject("subj", "04015005", "", ""),
                        new Subject("IptcSubjectCodes", "04015005", "ferries", ""),
                        new Subject("http://cv.iptc.org/newscodes/subjectcode/", "04015005", "boats", ""))))
                .containsExactly(new Subject("subj", "04015005", "ferries", FERRIES));
    }

    @Test
    void keepsWhatHasNoAddressAsItWasSent() {
        assertThat(CleanSubjects.of(List.of(
                        new Subject("harbour", "17", "harbours", ""),
                        new Subject("harbour", "17", "harbours", ""),
                        new Subject("", "", "Coastguard", ""))))
                .containsExactly(
                        new Subject("harbour", "17", "harbours", ""),
                        new Subject("harbour", "17", "harbours", ""),
                        new Subject("", "", "Coastguard", ""));
    }

    @Test
    void keepsTheOrderInWhichTheyWereSent() {
        assertThat(CleanSubjects.of(List.of(
                        new Subject("", "0", "", ""),
                        new Subject("subj", "04015005", "ferries", ""),
                        new Subject("", "https://topics.example/2", "", ""))))
                .extracting(Subject::getUri)
                .containsExactly("", FERRIES, "https://topics.example/2");
    }

    @Test
    void changesNothingOfWhatIsCleanAlready() {
        var clean = CleanSubjects.of(List.of(new Subject("subj", "04015005", "ferries", "")));

        assertThat(CleanSubjects.of(clean)).isEqualTo(clean);
    }
}
