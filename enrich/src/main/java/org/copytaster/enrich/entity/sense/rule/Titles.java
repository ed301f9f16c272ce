package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;

/**
 * A title or honorific stands beside a person's name: one that the recogniser took into the name goes out of it, and the
 * words before a name are kept with it when they are a title.
 */
final class Titles implements FieldRule {
    /** How far before a name its title may begin, in UTF-16 code units. */
    private static final int REACH = 60;

    private static final String HONORIFIC =
            "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Rev|Reverend|Hon|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Cmdr";
    private static final String BEFORE_RANK =
            "(?:former|acting|late|ex|vice|deputy|assistant|associate|prime|first|chief|foreign|finance|defen[cs]e|interior"
                    + "|home|health|education|justice|trade|energy|economy|agriculture|transport|culture|sports?|crown"
                    + "|attorney|secretary|lieutenant|major|brigadier|rear|staff|executive|managing|opposition|party|police"
                    + "|federal|district|supreme|state|central|senior|special|general|house|senate|military|army|navy|air"
                    + "|human|rights|news|team|head|interim|national|security|field|wing|flight|sub|head)";
    private static final String RANK =
            "(?:president|minister|premier|chancellor|secretary|senator|congressman|congresswoman|representative|governor"
                    + "|mayor|ambassador|envoy|commissioner|chairman|chairwoman|chairperson|chair|director|manager|coach"
                    + "|captain|general|colonel|major|lieutenant|sergeant|corporal|admiral|commander|marshal|judge|justice"
                    + "|prosecutor|attorney|lawyer|professor|doctor|bishop|archbishop|cardinal|rabbi|imam|spokesman"
                    + "|spokeswoman|spokesperson|speaker|leader|chief|officer|economist|analyst|constable|inspector"
                    + "|superintendent|detective|deputy|prime minister|chief executive|ceo|mp|councillor|treasurer"
                    + "|defender|midfielder|striker|goalkeeper|quarterback|pitcher|author|actor|actress|singer|king|queen"
                    + "|prince|princess|pope|sheikh|sultan|emir|ayatollah)";
    private static final String WORDS =
            "(?:(?:" + HONORIFIC + ")\\.?|(?i:(?:" + BEFORE_RANK + "[ -]){0,4}" + RANK + "))";

    private static final Pattern INSIDE = Pattern.compile("(?:(?:(?:" + HONORIFIC + ")\\.?"
            + "|(?:(?:Former|Acting|Vice|Deputy|Prime|First|Chief|Foreign|Finance|Defen[cs]e|Interior|Home) ){0,2}"
            + "(?:President|Minister|Premier|Chancellor|Secretary|Senator|Congressman|Congresswoman|Representative|Governor"
            + "|Mayor|Ambassador|Commissioner|Chairman|Chairwoman|Captain|General|Colonel|Major|Lieutenant|Sergeant"
            + "|Admiral|Commander|Judge|Justice|Prosecutor|Professor|Doctor|Archbishop|Bishop|Spokesman"
            + "|Spokeswoman|Speaker|Coach|Inspector))\\s+)+(?=\\p{Lu})");
    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\p{L}\\p{N}-])(" + WORDS + "(?: " + WORDS + "){0,2})\\s+$");

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        return names.stream()
                .map(name -> name.is(Types.PERSON) ? beside(bare(name)) : name)
                .toList();
    }

    private static Name bare(Name name) {
        var inside = INSIDE.matcher(name.text());
        return inside.lookingAt() ? name.within(name.start() + inside.end(), name.end(), Rule.TITLES) : name;
    }

    private static Name beside(Name name) {
        var text = name.field().text();
        var before = BEFORE.matcher(text).region(Math.max(0, name.start() - REACH), name.start());
        return before.find() ? name.titled(before.group(1)) : name;
    }
}
