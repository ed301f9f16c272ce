package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsCodesTest {
    @ParameterizedTest
    @CsvSource({
        "'',04015005,subj",
        "IptcSubjectCodes,04015005,subj",
        "IPTC,04015005,subj",
        "IptcSubjectCode,20000337,medtop",
        "'',20000337,medtop",
        "urn:newsml:iptc.org:20001006:topicset.iptc-subjectcode:12,04015005,subj",
        "IPTC Media Topics,20000337,medtop",
        "IptcGenre,Feature,IptcGenre",
        "dpa,04015005,dpa",
        "'',sport,''",
        "IptcSubjectCodes,SPO,IptcSubjectCodes",
        "http://cv.iptc.org/newscodes/subjectcode/,04015005,http://cv.iptc.org/newscodes/subjectcode/"
    })
    void knowsTheVocabularyOfASubject(String scheme, String code, String vocabulary) {
        assertThat(NewsCodes.ofSubject(scheme, code)).isEqualTo(vocabulary);
    }

    @ParameterizedTest
    @CsvSource({
        "subj,04015005,http://cv.iptc.org/newscodes/subjectcode/04015005",
        "'',subj:04015005,http://cv.iptc.org/newscodes/subjectcode/04015005",
        "IptcSubjectCodes,04015005,http://cv.iptc.org/newscodes/subjectcode/04015005",
        "http://cv.iptc.org/newscodes/subjectcode/,04015005,http://cv.iptc.org/newscodes/subjectcode/04015005",
        "https://cv.iptc.org/newscodes/subjectcode/,04015005,http://cv.iptc.org/newscodes/subjectcode/04015005",
        "'',http://cv.iptc.org/newscodes/mediatopic/20000337,http://cv.iptc.org/newscodes/mediatopic/20000337",
        "medtop,20000337,http://cv.iptc.org/newscodes/mediatopic/20000337",
        "https://topics.example/#,7,https://topics.example/#7"
    })
    void givesATopicOneUriHoweverItIsNamed(String scheme, String code, String uri) {
        assertThat(NewsCodes.uri(scheme, code)).contains(uri);
    }

    @ParameterizedTest
    @CsvSource({"harbour,17", "'',17", "dpa,dpa:123", "subj,''"})
    void givesNoneToACodeOfAnotherVocabulary(String scheme, String code) {
        var uri = NewsCodes.uri(scheme, code);

        assertThat(code.isEmpty() ? Optional.empty() : uri).isEmpty();
    }
}
