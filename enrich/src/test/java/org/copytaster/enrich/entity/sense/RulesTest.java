package org.copytaster.enrich.entity.sense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.copytaster.enrich.entity.sense.rule.Name;
import org.copytaster.enrich.entity.sense.rule.Rule;
import org.copytaster.enrich.entity.sense.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule alone: the names before it, and after it. A slash parts the fields, # begins a headline. */
class RulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Oslo's|place] mayor                    > [Oslo|place]'s mayor",
                "[Reuters’|organisation] man             > [Reuters|organisation]’ man",
                "[the Port Board|organisation] met       > the [Port Board|organisation] met",
                "in [\"Oslo,|place] he said              > in \"[Oslo|place], he said",
                "the [U.S.|place] fleet                  > the [U.S.|place] fleet",
                "[Weil Inc.|organisation] said           > [Weil Inc.|organisation] said",
                "came to [Oslo.|place]                   > came to [Oslo|place].",
                "at [7-2|organisation] down              > at 7-2 down",
                "by [the|organisation] end               > by [the|organisation] end"
            })
    void trimsANameToItsOwnWords(String before, String after) {
        assertRule(Rule.EDGES, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[President Anna Weil|person] said       > President [Anna Weil|person] said",
                "[Lt Gen Weil|person] said               > Lt Gen [Weil|person] said",
                "[Foreign Minister Weil|person]          > Foreign Minister [Weil|person]",
                "[General Motors|organisation]           > [General Motors|organisation]",
                "[Major|person] spoke                    > [Major|person] spoke"
            })
    void takesATitleOutOfAName(String before, String after) {
        assertRule(Rule.TITLES, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "Mr [Weil|person] left                           > Mr",
                "French Foreign Minister [Anna Weil|person]      > Foreign Minister",
                "former prime minister [Anna Weil|person]        > former prime minister",
                "Dr. [Anna Weil|person]                          > Dr.",
                "The harbour of [Weil|person]                    > -"
            })
    void keepsTheTitleBesideTheName(String text, String title) {
        var marked = Marked.of(text.strip());
        var names = Rules.apply(Set.of(Rule.TITLES), marked.fields(), marked.names());
        assertThat(names).extracting(Name::title).containsExactly(title.equals("-") ? "" : title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "LONDON ([Reuters|organisation]) - It rained.     > LONDON ([Reuters|organisation agency]) - It rained.",
                "OSLO, Nov 3 (Reuters) -- It rained.              > OSLO, Nov 3 ([Reuters|organisation agency]) -- It rained.",
                "The port. [REUTERS/Anna Weil|person]             > The port. [REUTERS|organisation agency]/[Anna Weil|person]",
                "The port, via [REUTERS|organisation]             > The port, via [REUTERS|organisation agency]",
                "The match ended. --Field Level Media             > The match ended. --[Field Level Media|organisation agency]",
                "It rained. (With inputs from PTI)                > It rained. (With inputs from [PTI|organisation agency])",
                "AFP                                              > [AFP|organisation agency]",
                "He told [Reuters|organisation] on Monday.        > He told [Reuters|organisation] on Monday.",
                "[Reuters|organisation] is a news agency.         > [Reuters|organisation] is a news agency.",
                "The port. AFP/[Pool|organisation]                > The port. [AFP|organisation agency]/Pool"
            })
    void tellsACreditFromAnAgencyInTheNews(String before, String after) {
        assertRule(Rule.CREDITS, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[LONDON|organisation] (Reuters) - It rained.     > [LONDON|place] (Reuters) - It rained.",
                "NORTHPORT, Nov. 3 (Xinhua) -- It rained.         > [NORTHPORT|place], Nov. 3 (Xinhua) -- It rained.",
                "Northport, Canada (AP) — It rained.              > [Northport|place], [Canada|place] (AP) — It rained.",
                "OSLO/BERLIN (Reuters) - It rained.               > [OSLO|place]/[BERLIN|place] (Reuters) - It rained.",
                "UPDATE – It rained.                              > UPDATE – It rained.",
                "Weil, 24 April 1952 -- 8 March 1953              > Weil, 24 April 1952 -- 8 March 1953",
                "[Anna Weil|person] said - it rained.             > [Anna Weil|person] said - it rained."
            })
    void readsPlacesFromADateline(String before, String after) {
        assertRule(Rule.DATELINES, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "#[WEIL OPENS PORT|organisation] OF NORWAY/[Anna Weil|person] came."
                        + " > #[WEIL|person] OPENS PORT OF NORWAY/[Anna Weil|person] came.",
                "#RAIN IN [NORWAY|place] AGAIN/It rained. > #RAIN IN [NORWAY|place] AGAIN/It rained.",
                "#Rain in [Oslo|organisation]/It rained. > #Rain in [Oslo|organisation]/It rained."
            })
    void believesOfAHeadlineInCapitalsWhatTheBodyWrites(String before, String after) {
        assertRule(Rule.CAPITALS, before.replace('/', '\n'), after.replace('/', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "The [Muslims|organisation] of the [European|place] port > The Muslims of the European port",
                "[Christian|person] came                                 > [Christian|person] came"
            })
    void takesFaithsAndRegionsForNoNames(String before, String after) {
        assertRule(Rule.NO_NAMES, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "Russian troops and the [Dutch|organisation]  > [Russian|place demonym] troops and the [Dutch|place demonym]",
                "South Korean ships, Norwegian-led           > [South Korean|place demonym] ships, [Norwegian|place demonym]-led",
                "[Russian Railways|organisation] said        > [Russian Railways|organisation] said",
                "spoke in Russian.                           > spoke in Russian.",
                "Latin American ports                        > Latin American ports",
                "the Philippines and Laos                    > the Philippines and Laos",
                "[Ida French|person] left; [French|person]   > [Ida French|person] left; [French|person]"
            })
    void marksDemonyms(String before, String after) {
        assertRule(Rule.DEMONYMS, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "The ferry [Aurelia Star|organisation] left. [Aurelia Star|person] sank > The ferry Aurelia Star left. Aurelia Star sank",
                "the frigate [Bergen|place] came to [Bergen|place]  > the frigate Bergen came to [Bergen|place]",
                "They mean to ship [Weil|person] home               > They mean to ship [Weil|person] home",
                "the hard-liner [Anna Weil|person]                  > the hard-liner [Anna Weil|person]",
                "the owner of the vessel [Weil Lines Ltd|organisation] > the owner of the vessel [Weil Lines Ltd|organisation]"
            })
    void takesAShipForNoName(String before, String after) {
        assertRule(Rule.VESSELS, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Neighbours|person] waited/The neighbours of the port left > Neighbours waited/The neighbours of the port left",
                "[Crane|person]\tNoise/Two cranes came in May              > Crane\tNoise/Two cranes came in May",
                "It rained. “[Rice|person] is dear”/He sold rice            > It rained. “Rice is dear”/He sold rice",
                "[Brown|person] left/The brown dog of [Anna Brown|person]   > [Brown|person] left/The brown dog of [Anna Brown|person]",
                "[Brown|person] left/A brown dog followed [Brown|person]    > [Brown|person] left/A brown dog followed [Brown|person]",
                "[Weil|person] left/It rained                               > [Weil|person] left/It rained",
                "[Rice|person]/He sold rice                                 > [Rice|person]/He sold rice",
                "[Weil|person] left/weil came on tuesday                    > [Weil|person] left/weil came on tuesday",
                "[Bank|organisation] branches/The bank closed               > [Bank|organisation] branches/The bank closed"
            })
    void takesAWordThatTheStoryWritesSmallForNoPerson(String before, String after) {
        assertRule(Rule.COMMON_WORDS, before.replace('/', '\n'), after.replace('/', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Vestkyst Energi|person] builds it   > [Vestkyst Energi|organisation] builds it",
                "[Anna Weil Trust|person] met         > [Anna Weil Trust|organisation] met",
                "[Anna Holding|person] came           > [Anna Holding|person] came",
                "[Energy|person] came                 > [Energy|person] came",
                "on the [Weil Islands Council|place]  > on the [Weil Islands Council|place]"
            })
    void knowsACompanyByItsLastWord(String before, String after) {
        assertRule(Rule.COMPANIES, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Ness Point|person] was sold                     > [Ness Point|place] was sold",
                "in the [Serra da Weil|organisation] mountains    > in the [Serra da Weil|place] mountains",
                "the [Weil|person] lake                           > the [Weil|place] lake",
                "the [WEIL|organisation] lake project             > the [WEIL|organisation] lake project",
                "the [Weil|person] mountaineer                    > the [Weil|person] mountaineer",
                "[Anna Harbour|person] came                       > [Anna Harbour|person] came",
                "[Point|person] came                              > [Point|person] came"
            })
    void knowsALandformByItsWord(String before, String after) {
        assertRule(Rule.LANDFORMS, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "Fishermen in [Hvide Weil|person] said   > Fishermen in [Hvide Weil|place] said",
                "He lives in [Weil|person].              > He lives in [Weil|place].",
                "people in [Weil|person]'s house         > people in [Weil|person]'s house",
                "They bring in [Anna Weil|person]        > They bring in [Anna Weil|person]",
                "people in [Weil Ltd|organisation]       > people in [Weil Ltd|organisation]"
            })
    void takesWherePeopleLiveForAPlace(String before, String after) {
        assertRule(Rule.LOCATIVES, before, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Northport Harbour Board|organisation] (NHB) > [Northport Harbour Board|organisation] ([NHB|organisation])",
                "[Port of Oslo|organisation] ([PO|person])    > [Port of Oslo|organisation] ([PO|organisation])",
                "[Northport Harbour Board|organisation] (PDF) > [Northport Harbour Board|organisation] (PDF)"
            })
    void believesAnAbbreviationThatStandsForTheName(String before, String after) {
        assertRule(Rule.BRACKETS, before, after);
    }

    @Test
    void givesOneNameTheTypeItHasMostOften() {
        assertRule(
                Rule.ONE_TYPE,
                "[Weil|person] and [Weil|organisation], said [Weil|person]",
                "[Weil|person] and [Weil|person], said [Weil|person]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Port Board|organisation] met/The Port Board met > [Port Board|organisation] met/The [Port Board|organisation] met",
                "[Weil|organisation] met/Weil Street is wet       > [Weil|organisation] met/Weil Street is wet",
                "[Weil|organisation] met/Weil-led, anti-Weil      > [Weil|organisation] met/Weil-led, anti-Weil",
                "[Weil|person] met/Weil met                       > [Weil|person] met/Weil met"
            })
    void findsANameAgainWhereItStandsFree(String before, String after) {
        assertRule(Rule.REPEATS, before.replace('/', '\n'), after.replace('/', '\n'));
    }

    private static void assertRule(Rule rule, String before, String after) {
        var marked = Marked.of(before.strip());
        assertThat(marked.with(Rules.apply(Set.of(rule), marked.fields(), marked.names())))
                .isEqualTo(after.strip());
    }
}
