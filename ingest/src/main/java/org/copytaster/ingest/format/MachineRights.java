package org.copytaster.ingest.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.schemas.Rights;

/**
 * What copy says for machines of what may be done with it, gathered from wherever its format has that. Of several
 * statements on data mining the strictest holds.
 *
 * @see <a href="https://ns.useplus.org/LDF/ldf-XMPSpecification#DataMining">PLUS, Data Mining</a>
 * @see <a href="https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/">W3C TDM Reservation Protocol</a>
 */
public final class MachineRights {
    private static final int LONGEST_EXPRESSION = 64 * 1024;

    private static final String ALLOWED = "allowed";
    private static final String CONDITIONAL = "conditional";
    private static final String RESERVED = "reserved";
    private static final List<String> BY_STRICTNESS = List.of("", ALLOWED, CONDITIONAL, RESERVED);

    /** The words of fields on data mining, in lower case; the codes of PLUS are read by their beginning. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("0", ALLOWED),
            Map.entry("false", ALLOWED),
            Map.entry("allowed", ALLOWED),
            Map.entry("permitted", ALLOWED),
            Map.entry("dmi-allowed", ALLOWED),
            Map.entry("dmi-unspecified", ""),
            Map.entry("unspecified", ""),
            Map.entry("", ""),
            Map.entry("1", RESERVED),
            Map.entry("true", RESERVED),
            Map.entry("reserved", RESERVED),
            Map.entry("prohibited", RESERVED));

    private static final Set<String> POLICIES = Set.of("tdmpolicy");
    private static final Set<String> RESERVATIONS = Set.of("tdmreservation");
    private static final Set<String> MINING = Set.of("datamining", "plusdatamining");
    private static final Set<String> LICENCES = Set.of(
            "license", "licence", "licenseurl", "cclicense", "dclicense", "dctermslicense", "creativecommonslicense");

    private final Set<String> licences = new LinkedHashSet<>();
    private final Set<String> raw = new LinkedHashSet<>();
    private String dataMining = "";
    private String policy = "";
    private String language = "";
    private String expression = "";

    /**
     * Takes a field by its name, however that is spelt: {@code tdm-reservation}, {@code dcterms.license}.
     *
     * @return whether it is one of these
     */
    public boolean field(String name, String value) {
        var letters = letters(name);
        if (RESERVATIONS.contains(letters)) {
            reservation(value);
        } else if (MINING.contains(letters)) {
            dataMining(value);
        } else if (POLICIES.contains(letters)) {
            policy(value);
        } else if (LICENCES.contains(letters)) {
            licence(value);
        } else {
            return false;
        }
        return true;
    }

    /** Whether a field of this name is one that {@link #field} takes. */
    public static boolean isField(String name) {
        var letters = letters(name);
        return RESERVATIONS.contains(letters)
                || MINING.contains(letters)
                || POLICIES.contains(letters)
                || LICENCES.contains(letters);
    }

    /** The property Data Mining of PLUS, by URI, code or in words. */
    public void dataMining(String sent) {
        mining(sent, sent);
    }

    /** The reservation of TDMRep: 1 when the rights of mining are reserved, 0 when not. */
    public void reservation(String sent) {
        mining(sent.isEmpty() ? "" : "tdm-reservation: " + sent, sent);
    }

    private void mining(String said, String value) {
        var read = mining(value);
        if (!said.isEmpty()) {
            raw.add(said);
        }
        if (BY_STRICTNESS.indexOf(read) > BY_STRICTNESS.indexOf(dataMining)) {
            dataMining = read;
        }
    }

    /** What nobody can read is not taken for leave to mine. */
    private static String mining(String value) {
        var word = value.strip().toLowerCase(Locale.ROOT);
        word = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf(':')) + 1);
        if (word.startsWith("dmi-prohibited")) {
            return word.contains("-see") ? CONDITIONAL : RESERVED;
        }
        return WORDS.getOrDefault(word, CONDITIONAL);
    }

    /** Where the terms of data mining are. */
    public void policy(String address) {
        policy = policy.isEmpty() ? address : policy;
    }

    /** A licence, or a policy that is linked. */
    public void licence(String address) {
        if (!address.isEmpty()) {
            licences.add(address);
        }
    }

    /**
     * Rights in a language for rights.
     *
     * @return whether it is taken: one, of up to 64 Ki characters
     */
    public boolean expression(String languageOfRights, String text) {
        if (!expression.isEmpty() || text.length() > LONGEST_EXPRESSION) {
            return false;
        }
        language = languageOfRights;
        expression = text.strip();
        return true;
    }

    /** All of it; nothing when the copy says nothing. */
    public Optional<Rights> rights() {
        boolean said = !raw.isEmpty() || !policy.isEmpty() || !licences.isEmpty() || !expression.isEmpty();
        return said
                ? Optional.of(new Rights(
                        dataMining, String.join(", ", raw), policy, List.copyOf(licences), language, expression))
                : Optional.empty();
    }

    private static String letters(String name) {
        var letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                letters.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return letters.toString();
    }
}
