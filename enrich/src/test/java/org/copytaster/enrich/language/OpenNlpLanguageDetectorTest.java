package org.copytaster.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageDetectorTest {
    private static final LanguageDetector DETECTOR = OpenNlpLanguageDetector.standard();
    private static final Clues NOTHING = Clues.declared("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour was closed on Tuesday after two ferries collided in thick fog.
            fr | Le port a été fermé mardi après la collision de deux ferries dans un épais brouillard.
            de | Der Hafen wurde am Dienstag geschlossen, nachdem zwei Fähren im Nebel zusammengestoßen waren.
            es | El puerto fue cerrado el martes después de que dos transbordadores chocaran en la niebla.
            it | Il porto è stato chiuso martedì dopo che due traghetti si sono scontrati nella nebbia.
            pt | O porto foi fechado na terça-feira depois que duas balsas colidiram no nevoeiro.
            nl | De haven werd dinsdag gesloten nadat twee veerboten in dichte mist tegen elkaar waren gevaren.
            ar | أغلق الميناء يوم الثلاثاء بعد تصادم عبارتين في ضباب كثيف
            """)
    void tellsTheLanguagesOfADesk(String code, String text) {
        assertThat(DETECTOR.detect(NOTHING, text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "de, de", "pt_BR, pt", "fra, fr", "zh-Hant-TW, zh"})
    void trustsADeclaredLanguageFirst(String declared, String code) {
        assertThat(DETECTOR.detect(
                        Clues.declared(declared), "Der Hafen wurde am Dienstag nach einem Unfall geschlossen."))
                .isEqualTo(new Language(code, 1, Language.DECLARED, Set.of(code)));
    }

    @ParameterizedTest
    @CsvSource({"und", "x-klingon", "English"})
    void looksForItselfWhenTheDeclaredTagNamesNoLanguage(String declared) {
        assertThat(DETECTOR.detect(
                                Clues.declared(declared), "Der Hafen wurde am Dienstag nach einem Unfall geschlossen.")
                        .code())
                .isEqualTo("de");
    }

    @Test
    void saysNothingAboutAHandfulOfLetters() {
        var language = DETECTOR.detect(NOTHING, "Results: 3-2, 1-0, 4-4");
        assertThat(language.code()).isEmpty();
        assertThat(language.confidence()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            he | הנמל נסגר ביום שלישי לאחר ששתי מעבורות התנגשו בערפל כבד.
            ja | 火曜日、濃い霧の中でフェリー二隻が衝突し、港は閉鎖された。
            ja | フェリー衝突
            zh | 周二，两艘渡轮在浓雾中相撞，港口因此关闭。救援人员说无人受伤。
            ko | 화요일 짙은 안개 속에서 여객선 두 척이 충돌해 항구가 폐쇄되었다.
            th | ท่าเรือปิด
            el | Το λιμάνι έκλεισε
            ka | პორტი დაიხურა
            hy | Նավահանգիստը փակվել է
            hi | मंगलवार को घने कोहरे में दो नौकाओं के टकराने के बाद बंदरगाह बंद कर दिया गया।
            bn | মঙ্গলবার ঘন কুয়াশায় দুটি ফেরির সংঘর্ষের পর বন্দর বন্ধ করা হয়েছে।
            fa | بندر روز سه‌شنبه پس از برخورد دو کشتی در مه غلیظ بسته شد و مسافران به هتل‌ها برده شدند.
            ur | منگل کو گھنی دھند میں دو کشتیوں کے ٹکرانے کے بعد بندرگاہ بند کر دی گئی۔
            ru | Порт закрыли во вторник после того, как в густом тумане столкнулись два парома.
            uk | Порт закрили у вівторок після того, як у густому тумані зіткнулися два пороми.
            bg | Пристанището беше затворено във вторник, след като два ферибота се сблъскаха в гъста мъгла.
            no | Havnen ble stengt tirsdag etter at to ferger kolliderte i tett tåke, sier politiet.
            da | Havnen blev lukket tirsdag, efter at to færger stødte sammen i tæt tåge, siger politiet.
            sv | Hamnen stängdes på tisdagen efter att två färjor krockat i den täta dimman.
            hu | A kikötőt kedden lezárták, miután két komp összeütközött a sűrű ködben.
            cs | Přístav byl v úterý uzavřen poté, co se v husté mlze srazily dva trajekty.
            ro | Portul a fost închis marți după ce două feriboturi s-au ciocnit în ceața deasă.
            tr | Liman, iki feribotun yoğun siste çarpışmasının ardından salı günü kapatıldı.
            vi | Cảng đã đóng cửa hôm thứ Ba sau khi hai chiếc phà va chạm trong sương mù dày đặc.
            fi | Satama suljettiin tiistaina, kun kaksi lauttaa törmäsi sankassa sumussa.
            et | Sadam suleti teisipäeval pärast seda, kui kaks parvlaeva paksus udus kokku põrkasid.
            """)
    void tellsTheLanguagesOfTheWorld(String code, String text) {
        assertThat(DETECTOR.detect(NOTHING, text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ကမ်းလှမ်းမှုကို ပယ်ချလိုက်သည်ဟု ဝန်ကြီးက ပြောသည်",
                "ወደቡ ማክሰኞ ተዘግቷል ሲሉ ባለሥልጣናት ተናገሩ",
                "ຕະຫຼາດໄດ້ປິດໃນວັນອັງຄານ ຫຼັງຈາກຝົນຕົກ",
            })
    void namesNoOtherLanguageForOneThatTheModelDoesNotKnow(String text) {
        assertThat(DETECTOR.detect(NOTHING, text).code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bridge at Loen opens. The bridge opened.",
                "Café in Ålesund opens. The café in Ålesund opened.",
                "Bergen: tram derails. No one hurt, police say.",
                "Bank of Vik fined. Oslo court: 3 million kroner.",
                "Harbour fire: two held",
                "Oslo",
            })
    void namesForShortCopyTheRightLanguageOrNoneAndKeepsItAmongTheLikely(String text) {
        var language = DETECTOR.detect(NOTHING, text);
        assertThat(language.code()).isIn("", "en");
        assertThat(language.likely()).contains("en");
    }

    @Test
    void takesTheLanguageThatAProviderUsuallyWritesWhereTheWordsLeaveItOpen() {
        var alert = "Bank of Vik fined";
        assertThat(DETECTOR.detect(NOTHING, alert).code()).isEmpty();
        assertThat(DETECTOR.detect(new Clues("", "en"), alert).code()).isEqualTo("en");
        assertThat(DETECTOR.detect(new Clues("", "nb"), alert).code()).isEqualTo("nb");
    }

    @Test
    void believesTheWordsMoreThanWhatAProviderUsuallyWrites() {
        var german = "Der Hafen wurde am Dienstag geschlossen, nachdem zwei Fähren im Nebel zusammengestoßen waren.";
        assertThat(DETECTOR.detect(new Clues("", "en"), german).code()).isEqualTo("de");
        assertThat(DETECTOR.detect(new Clues("", "en"), "Порт закрыт").code()).isEmpty();
    }

    @Test
    void tellsTwoThreadsTheSame() throws InterruptedException, ExecutionException {
        var text = "The harbour was closed on Tuesday after two ferries collided in thick fog.";
        var alone = DETECTOR.detect(NOTHING, text);
        Callable<Language> work = () -> DETECTOR.detect(NOTHING, text);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var answer : threads.invokeAll(Collections.nCopies(100, work))) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
