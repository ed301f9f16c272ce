package org.copytaster.enrich.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stories to measure with, written for the purpose; one in four repeats its lead. */
final class OwnCopy {
    private OwnCopy() {}

    static List<Opening> openings() {
        return Stream.of(
                        List.of(
                                "PORT ELLERY, March 3 - The harbour council voted on Tuesday to close the old fish market by"
                                        + " the end of the month, ending ninety years of trade on the quay.",
                                "\"We have run out of ways to keep the roof on,\" said Mara Lind, who chairs the council, after"
                                        + " a debate of four hours.",
                                "Landings have fallen by half since the northern grounds were closed to trawlers, and the"
                                        + " council says repairs would cost 4.2 million crowns.",
                                "Traders have until March 20 to say whether they will move to the hall at Lindholm, 12"
                                        + " kilometres up the coast."),
                        List.of(
                                "Two climbers were brought down alive from the Tarrow ridge on Sunday after three nights in a"
                                        + " snow hole, rescuers said.",
                                "Rescuers on Sunday brought two climbers down alive from the Tarrow ridge, where they had spent"
                                        + " three nights in a snow hole.",
                                "The pair, both from Wendel, had set out on Thursday morning in clear weather.",
                                "A helicopter could not land because of gusts of 110 kilometres an hour."),
                        List.of(
                                "The central bank of Ysby left its main rate at 3.25 percent on Wednesday and said it would"
                                        + " not move before the autumn.",
                                "Governor Ida Holm said wages were rising faster than the bank had expected in January.",
                                "Eleven of fourteen economists asked last week had forecast no change.",
                                "The crown gained 0.4 percent against the euro after the announcement."),
                        List.of(
                                "A fire at a paper mill in Marsvik sent black smoke over the town for a second day on Friday;"
                                        + " no one was hurt.",
                                "The fire service said it would take until Saturday to put out the bales that smoulder under"
                                        + " the collapsed roof.",
                                "Schools within two kilometres stayed closed, and people were told to keep their windows shut.",
                                "The mill, built in 1911, employs 240 people."))
                .map(OwnCopy::opening)
                .toList();
    }

    static Opening opening(List<String> texts) {
        var paragraphs = new ArrayList<OpeningParagraph>();
        for (var text : texts) {
            paragraphs.add(new OpeningParagraph(paragraphs.size(), "text", text));
        }
        return new Opening("", "", paragraphs, "en");
    }
}
