package org.copytaster.enrich.entity.sense.rule;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The news agencies as credits name them, as a part of a regular expression. */
final class Agencies {
    static final String ANY = "(?:"
            + Stream.of(
                            "Thomson Reuters Foundation",
                            "Reuters",
                            "REUTERS",
                            "Agence France-Presse",
                            "AFP",
                            "(?:The )?Associated Press",
                            "AP",
                            "(?:The )?Canadian Press",
                            "Press Association",
                            "PA Media",
                            "Press Trust of India",
                            "PTI",
                            "IANS",
                            "ANI",
                            "DPA",
                            "dpa",
                            "EFE",
                            "ANSA",
                            "AAP",
                            "CP",
                            "PA",
                            "Xinhua",
                            "Kyodo(?: News)?",
                            "Yonhap",
                            "Bernama",
                            "Antara",
                            "Anadolu(?: Agency)?",
                            "TASS",
                            "Interfax",
                            "RIA Novosti",
                            "Sputnik",
                            "UPI",
                            "ATS",
                            "APA",
                            "NTB",
                            "TT",
                            "Ritzau",
                            "Belga",
                            "ANP",
                            "Lusa",
                            "MTI",
                            "CTK",
                            "PAP",
                            "Bloomberg",
                            "Field Level Media",
                            "Getty Images",
                            "IPS")
                    .collect(Collectors.joining("|"))
            + ")";

    private Agencies() {}
}
