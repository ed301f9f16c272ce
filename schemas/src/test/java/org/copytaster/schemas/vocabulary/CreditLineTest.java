package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFP",
                "Agencies",
                "Press Trust of India",
                "(Reuters)",
                "AFP/Reuters, dpa and Yonhap",
                "Ada Moss",
                "Ada van Moss and Bo Lind, AFP",
                "Ada Moss in Oslo, with AP",
                "Ada Moss for the Canadian Press",
                "Ada M. Moss/EPA",
                "With files from The Norland Wire",
                "Source: The Port Board",
                "(Reporting by Ada Moss; Editing by Bo Lind)",
                "Written by Ada Moss"
            })
    void knowsALineThatNamesAnAgencyOrAReporterAndNothingElse(String line) {
        assertThat(CreditLine.isCredit(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The end.",
                "AFP said that it rained",
                "Ada Moss told Reuters",
                "Ada",
                "Sung by Ada Moss",
                "more to come",
                "(Reuters) It rained"
            })
    void takesNoSentenceForACredit(String line) {
        assertThat(CreditLine.isCredit(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "By Ada Moss,true",
        "BY ADA MOSS,true",
        "Por Ada Moss,true",
        "Von Bo Lind in Oslo,true",
        "By the sea,false",
        "by Ada Moss,false",
        "Bye Ada,false"
    })
    void knowsTheLineOfWhoWroteIt(String line, boolean byline) {
        assertThat(CreditLine.isByline(line)).isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Karim Dahl, with AFP|Karim Dahl",
                "Ada van Moss and Bo Lind|Ada van Moss",
                "Ada M. Moss|Ada M. Moss"
            })
    void namesThePersonWhomACreditStartsWith(String credit, String person) {
        assertThat(CreditLine.person(credit)).contains(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AFP", "(Ada Moss)", "Reporting by Ada Moss"})
    void namesNobodyWhereACreditStartsOtherwise(String credit) {
        assertThat(CreditLine.person(credit)).isEmpty();
    }
}
