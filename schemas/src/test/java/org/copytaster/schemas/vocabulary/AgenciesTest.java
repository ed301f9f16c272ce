package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AFP                         | true",
                "The Associated Press        | true",
                "Kyodo News                  | true",
                "epd                         | true",
                "AFP/Reuters                 | true",
                "PTI, ANI and IANS           | true",
                "AAP                         | true",
                "Adnkronos                   | true",
                "ČTK                         | true",
                "STT, NTB and Ritzau         | true",
                "Укрінформ                   | true",
                "EPA                         | false",
                "Afp                         | false",
                "with AFP                    | false",
                "AFP/Anna Weil               | false",
                "left                        | false",
                "''                          | false"
            })
    void knowsWhoBringsATextByItsName(String words, boolean named) {
        assertThat(Agencies.areNamed(words)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reuters              | true",
                "Press Trust of India | true",
                "AAP                  | false",
                "PA                   | false",
                "EPA                  | false",
                "TASR                 | true",
                "STA                  | false",
                "AFP/Reuters          | false"
            })
    void isNotCertainOfLettersThatOthersGoByToo(String words, boolean certain) {
        assertThat(Agencies.isCertain(words)).isEqualTo(certain);
    }
}
