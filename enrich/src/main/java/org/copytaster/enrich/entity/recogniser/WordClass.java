package org.copytaster.enrich.entity.recogniser;

import java.util.List;

/** Closed lists of words that tell what stands beside them, or how to cut them. All in lower case, without full stop. */
enum WordClass {
    /** Forms of address: a person follows. */
    HONORIFIC("mr mrs ms miss dr sir dame prof rev hon shri smt baroness gen col lt maj capt sgt cpl adm brig sen"
            + " sens rep reps gov messrs mme mlle"),

    /** Offices and trades written before a name. */
    ROLE("lord lady sheikh judge justice king queen prince princess pope cardinal archbishop bishop imam ayatollah"
            + " mullah sultan emir duke duchess president minister premier chancellor senator governor general colonel captain major lieutenant sergeant"
            + " admiral secretary spokesman spokeswoman spokesperson ambassador director chairman chairwoman chief"
            + " executive officer leader mayor lawmaker lawyer attorney coach manager midfielder striker defender"
            + " goalkeeper batsman bowler actor actress singer author writer professor analyst economist"
            + " strategist commissioner inspector superintendent constable candidate congressman congresswoman"
            + " opponent rival teammate wife husband son daughter brother sister father mother founder editor"
            + " reporter correspondent activist commander deputy vice former ex mp mla cm"),

    /** Verbs of speech: who speaks stands beside them. */
    SAID("said says say told tells added adds added asked announced argued believes called claimed commented"
            + " confirmed declared denied explained insisted noted recalled replied stated stressed tweeted warned wrote"
            + " thinks thought wants hopes vowed"),

    /** Prepositions before places. */
    IN("in at near from to into across outside inside around throughout toward towards through off"),

    /** Small words within a name: Bank of England, Save the Children, Osama bin Laden. */
    JOINER("of and & for the de la le du des del della di da dos van von der den bin al el ibn on to y e"),

    /** Last words of companies. */
    COMPANY("inc incorporated ltd limited corp corporation co company plc llc llp lp ag sa nv bv se gmbh spa ab asa"
            + " oyj kk pvt group holdings holding industries enterprises partners bank bancorp airlines airways motors"
            + " pharmaceuticals technologies systems energy petroleum capital securities insurance media entertainment"
            + " pictures records studios stores foods electric telecom communications networks semiconductor steel"),

    /** Words of public bodies, schools, parties and associations. */
    BODY("ministry department agency authority commission committee council court parliament assembly congress senate"
            + " house office bureau board police army navy force forces party union federation association alliance"
            + " league institute institution university college school academy hospital foundation trust society"
            + " museum church service services organization organisation fund centre center front movement coalition"
            + " government administration embassy guard corps administration secretariat tribunal cabinet"),

    /** Words of clubs and teams. */
    CLUB("fc afc cf sc ac united city town rovers wanderers athletic albion county real club team reds sox giants"
            + " yankees dodgers lakers rangers tigers bulls warriors eagles"),

    /** Words of places. */
    LANDMARK("river lake mount mountain mountains island islands sea ocean bay gulf strait valley desert peninsula"
            + " airport street road avenue square park bridge county province district state region village city town"
            + " coast border north south east west northern southern eastern western central republic kingdom"),

    /** Words that open a sentence with a capital and are no name. */
    OPENER("the a an in on at of to for from by with and but or nor so yet if when while as since after before because"
            + " although though however he she it they we i you his her its their our my your this that these those"
            + " there here who what where which why how not no some many most all both each every any one two three"
            + " also even just only still then now once more other another such under over between during without"
            + " according meanwhile last earlier later until despite is are was were be has had have do does did"
            + " will would could should can may might must"),

    /** What is shortened with a full stop that ends no sentence. */
    SHORTENED("mr mrs ms dr sr jr st prof rev hon gen col lt maj capt sgt cpl adm brig sen sens rep reps gov gov pres"
            + " inc ltd corp co cos bros plc pvt mt ft dept univ assn vs etc no jan feb mar apr jun jul aug sept sep oct"
            + " nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev"
            + " okla ore pa penn tenn tex va vt wash wis wyo ave blvd rd messrs mme mlle e.g i.e a.m p.m ph.d"),

    /** What makes an adjective of the name before a hyphen: US-led, Moscow-based. */
    TAIL("based led backed born held owned controlled occupied funded sponsored style wide educated trained made"
            + " mediated brokered listed dominated appointed bound era linked aligned allied administered run"
            + " supported armed like majority imposed drafted ruled ravaged flagged registered headquartered"),

    /** What stands before a name and a hyphen: pro-Morales. */
    HEAD("pro anti ex non post pre mid then north south east west northern southern eastern western central inter"
            + " trans sub neo"),

    /** Powers that are named in pairs: US-China, EU-Nigeria. */
    POWER("us u.s uk u.k eu un u.n ussr nato");

    private final String words;

    WordClass(String words) {
        this.words = words;
    }

    @SuppressWarnings("EnumOrdinal") // a bit for each, never kept
    int bit() {
        return 1 << ordinal();
    }

    List<String> words() {
        return List.of(words.split(" "));
    }

    boolean holds(int classes) {
        return (classes & bit()) != 0;
    }
}
