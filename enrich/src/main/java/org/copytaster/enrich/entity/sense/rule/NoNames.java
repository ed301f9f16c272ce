package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.TextField;

/** Faiths, convictions, and the adjectives of continents, peoples and regions stand for no person, organisation or place. */
final class NoNames implements FieldRule {
    private static final Set<String> WORDS = Stream.of(
                    "Muslim",
                    "Christian",
                    "Jew",
                    "Jewish",
                    "Hindu",
                    "Sikh",
                    "Buddhist",
                    "Catholic",
                    "Roman Catholic",
                    "Protestant",
                    "Orthodox",
                    "Anglican",
                    "Methodist",
                    "Baptist",
                    "Mormon",
                    "Shia",
                    "Shi'ite",
                    "Shi’ite",
                    "Shiite",
                    "Sunni",
                    "Alawite",
                    "Druze",
                    "Sufi",
                    "Islamist",
                    "Islamic",
                    "Salafist",
                    "Zionist",
                    "Islam",
                    "Christianity",
                    "Judaism",
                    "Hinduism",
                    "Buddhism",
                    "Communist",
                    "Socialist",
                    "Marxist",
                    "Maoist",
                    "Republican",
                    "Democrat",
                    "Democratic",
                    "Tory",
                    "Tories",
                    "Nazi",
                    "European",
                    "African",
                    "Asian",
                    "Latin American",
                    "North American",
                    "South American",
                    "Central American",
                    "African American",
                    "African-American",
                    "Native American",
                    "Caucasian",
                    "Hispanic",
                    "Latino",
                    "Latina",
                    "Arab",
                    "Arabic",
                    "Kurd",
                    "Kurdish",
                    "Tamil",
                    "Sinhalese",
                    "Sinhala",
                    "Pashtun",
                    "Berber",
                    "Balkan",
                    "Baltic",
                    "Nordic",
                    "Scandinavian",
                    "Caribbean nationals",
                    "Western",
                    "Eastern",
                    "Westerner",
                    "Latin",
                    "Anglo-Saxon",
                    "Tibetan",
                    "Uighur",
                    "Uyghur",
                    "Rohingya",
                    "Chechen",
                    "Basque",
                    "Catalan",
                    "Kashmiri",
                    "Roma",
                    "Gypsy",
                    "Hutu",
                    "Tutsi",
                    "Zulu",
                    "Tuareg",
                    "Hebrew",
                    "Mandarin",
                    "Cantonese",
                    "Swahili",
                    "Urdu",
                    "Hindi",
                    "Punjabi",
                    "Bengali",
                    "Gujarati",
                    "Malay",
                    "Farsi",
                    "Persian")
            .flatMap(word -> word.endsWith("s") ? Stream.of(word) : Stream.of(word, word + "s"))
            .filter(word -> !word.equals("Romas") && !word.equals("Roma"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        return names.stream().filter(name -> !isNoName(name)).toList();
    }

    private static boolean isNoName(Name name) {
        return !name.is(Types.PERSON) && WORDS.contains(name.text());
    }
}
