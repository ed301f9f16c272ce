package org.copytaster.ingest.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The encoding of bytes that are not Unicode and that nobody labelled, by ICU's detector. */
final class EncodingGuess {
    /** ICU's confidence goes from 0 to 100; below this it is a shot in the dark. */
    private static final int LOWEST = 20;

    /** ICU gives this to encodings of which it has seen nothing. */
    private static final int NOTHING = 10;

    /** Short Western copy looks to ICU like one of many alphabets: windows-1252 wins when it is nearly as likely. */
    private static final int NEARLY = 7;

    /** Western letters beyond ASCII stand alone or in pairs; other alphabets write their words in them. */
    private static final int WORD = 3;

    private static final int FEW = 6;

    private static final int LOOKED_AT = 16 * 1024;
    private static final int BEFORE = 256;

    private EncodingGuess() {}

    /** Those that are likely, the likeliest first; windows-1252 alone when none is. */
    static Stream<Charset> charsets(byte[] bytes) {
        var sample = sample(bytes);
        boolean words = isWrittenBeyondAscii(sample);
        var matches = matches(sample);
        int western = words ? 0 : western(matches);
        int lowest = words ? NOTHING : Math.max(LOWEST, western + NEARLY);
        var likely = matches.stream()
                .filter(match -> !words || !isWestern(match))
                .filter(match -> match.getConfidence() > NOTHING)
                .toList();
        return likely.stream().noneMatch(match -> match.getConfidence() > lowest)
                ? Stream.of(Encodings.windows1252())
                : likely.stream().flatMap(match -> EncodingLabels.charset(match.getName()).stream());
    }

    private static int western(List<CharsetMatch> matches) {
        return matches.stream()
                .filter(EncodingGuess::isWestern)
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
    }

    /** The detector looks at the beginning only, which may be all markup: it is shown the first letters beyond ASCII. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - BEFORE);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LOOKED_AT));
    }

    /** Markup is English to the detector: it leaves tags out where there are any. */
    private static List<CharsetMatch> matches(byte[] sample) {
        var detector = new CharsetDetector().setText(sample);
        detector.enableInputFilter(true);
        return List.of(detector.detectAll());
    }

    private static boolean isWrittenBeyondAscii(byte[] sample) {
        int all = 0;
        int inWords = 0;
        int run = 0;
        for (int i = 0; i <= sample.length; i++) {
            if (i < sample.length && sample[i] < 0) {
                run++;
            } else {
                all += run;
                inWords += run >= WORD ? run : 0;
                run = 0;
            }
        }
        return all >= FEW && inWords > all / 2;
    }

    private static boolean isWestern(CharsetMatch match) {
        return match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252");
    }
}
