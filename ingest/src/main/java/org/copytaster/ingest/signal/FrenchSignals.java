package org.copytaster.ingest.signal;

import static org.copytaster.ingest.signal.WireSignal.END;
import static org.copytaster.ingest.signal.WireSignal.HANGING;
import static org.copytaster.ingest.signal.WireSignal.row;

import java.util.List;
import org.copytaster.ingest.signal.WireSignal.Effect;

/** Signals in French copy: AFP, ATS, Belga. */
final class FrenchSignals {
    static final List<WireSignal> TABLE = List.of(
            row(
                            "ANNULATION",
                            Effect.STOP,
                            "AFP; French",
                            "(?:ANNULATION|ANNULÉE?|ATTENTION - ANNUL)" + END,
                            "ANNULATION: incendie du port",
                            "ANNULATION DU TOURNOI DE NICE")
                    .behindLabels(),
            row(
                    "RECTIFICATIF",
                    Effect.CORRECTION,
                    "AFP; French",
                    "(?:RECTIFICATIF|RECTIF|CORRIGÉ)" + HANGING,
                    "RECTIFICATIF - Incendie du port",
                    "RECTIFICATIF BUDGÉTAIRE VOTÉ"),
            row(
                            "ANNULATION",
                            Effect.STOP,
                            "AFP; French, to clients",
                            "(?:ATTENTION ?[-:–] ?)?(?:ANNULE|ANNULER|DÉPÊCHE ANNULÉE|DEPECHE ANNULEE|Dépêche annulée)"
                                    + END,
                            "ATTENTION - ANNULE: incendie du port",
                            "ANNULE PAR LA COUR, LE DÉCRET REVIENT")
                    .behindLabels(),
            row(
                    "EMBARGO",
                    Effect.STOP,
                    "AFP, ATS, Belga; French",
                    "(?:SOUS |Sous )?(?:EMBARGO|[Ee]mbargo)(?: (?:JUSQU|jusqu)['’]|\\s*:)",
                    "SOUS EMBARGO JUSQU'AU 3 mars 06H00",
                    "EMBARGO SUR LE BLÉ LEVÉ"),
            row(
                    "RECTIFICATIF",
                    Effect.CORRECTION,
                    "AFP; French, bracketed",
                    "\\((?:RECTIFICATIF|CORRECTION|CORRIGÉ|Rectificatif)\\)",
                    "(RECTIFICATIF) Incendie du port",
                    "(Rectificatif budgétaire en vue)"),
            row(
                    "ATTENTION",
                    Effect.CORRECTION,
                    "AFP; French",
                    "ATTENTION ?[-:–] ?(?:RECTIFIE|CORRIGE|CORRECTION)\\b",
                    "ATTENTION - RECTIFIE bilan",
                    "ATTENTION AUX CORRIGÉS DU BAC"),
            row(
                    "ATTENTION",
                    Effect.UPDATE,
                    "AFP; French",
                    "ATTENTION ?[-:–] ?(?:ACTUALISE|AJOUTE|COMPLÈTE|COMPLETE|MODIFIE)",
                    "ATTENTION - AJOUTE réactions",
                    "ATTENTION, AJOUTE LE MAIRE, AU FEU"),
            row(
                    "LEAD",
                    Effect.LEAD,
                    "AFP; French",
                    "(?:LEAD \\d{1,2}|\\d{1,2}(?:ER|E|er|e|ème) LEAD|LEAD GÉNÉRAL|LEAD GENERAL)\\b",
                    "2e LEAD Incendie du port",
                    "LEADER DE LA GRÈVE ENTENDU"),
            row(
                    "ACTUALISATION",
                    Effect.UPDATE,
                    "AFP, ATS; French",
                    "\\(?(?:ACTUALISATION|ACTUALISÉ|Actualisation|MISE À JOUR)(?:\\)|(?=\\s*(?:[:;]|--|[–—]|- |$)))",
                    "(ACTUALISATION) Incendie du port",
                    "ACTUALISATION DES PENSIONS REPORTÉE"),
            row(
                    "RÉPÉTITION",
                    Effect.REPEAT,
                    "AFP; French",
                    "\\(?(?:RÉPÉTITION|REPETITION|Répétition)(?:\\)|(?=\\s*(?:[:;]|--|[–—]|- |$)))",
                    "RÉPÉTITION - Incendie du port",
                    "RÉPÉTITION GÉNÉRALE À L'OPÉRA"),
            row(
                            "AVIS",
                            Effect.ADVISORY,
                            "AFP, ATS; French",
                            "(?:AVIS AUX (?:CLIENTS|ABONNÉS|ABONNES|RÉDACTIONS|REDACTIONS)|Avis aux (?:clients|abonnés|rédactions))\\b",
                            "AVIS AUX RÉDACTIONS: pas de photo",
                            "AVIS AUX AMATEURS DE VOILE")
                    .inHeadings(),
            row(
                            "NE PAS UTILISER",
                            Effect.STOP,
                            "AFP, ATS, Belga; French",
                            "(?:(?:MERCI|PRIÈRE|PRIERE) DE |VEUILLEZ |[ÀA] )?NE PAS (?:UTILISER|PUBLIER|DIFFUSER|REPRENDRE|TENIR COMPTE)"
                                    + END + "|(?:NON DESTINÉE? À LA|PAS POUR(?: LA)?) (?:PUBLICATION|DIFFUSION)" + END,
                            "PRIÈRE DE NE PAS UTILISER - Incendie du port",
                            "NE PAS UTILISER LES ASCENSEURS, DIT LA VILLE")
                    .behindLabels(),
            row(
                            "NE PAS UTILISER",
                            Effect.STOP,
                            "AFP, ATS, Belga; French, mixed case",
                            "(?:(?:Merci|Prière) de ne|Ne|[ÀA] ne) pas (?:utiliser|publier|diffuser)(?=\\s*(?:[:!]|--|[–—]|- ))",
                            "Ne pas utiliser: incendie du port",
                            "Ne pas utiliser les ascenseurs, dit la ville")
                    .inHeadings(),
            row(
                            "RÉTRACTATION",
                            Effect.STOP,
                            "AFP, ATS, Belga; French",
                            "(?:RÉTRACTATION|RETRACTATION)" + END
                                    + "|(?:DÉPÊCHE|DEPECHE|ARTICLE|TEXTE) (?:RETIRÉE?|SUPPRIMÉE?|RETIREE?|SUPPRIMEE?)"
                                    + END + "|RETRAIT DE (?:LA )?(?:DÉPÊCHE|DEPECHE)\\b",
                            "RÉTRACTATION: Incendie du port",
                            "RÉTRACTATION DU TÉMOIN AU PROCÈS")
                    .behindLabels(),
            row(
                    "TEST",
                    Effect.STOP,
                    "AFP, ATS, Belga; French",
                    "(?:MESSAGE D['’]ESSAI|MESSAGE TEST|CECI EST UN (?:TEST|ESSAI))" + END
                            + "|(?:TEST|ESSAI)[-, *]{1,4}(?:MERCI D['’]|À )?(?:IGNORER|NE PAS UTILISER|NE PAS TENIR COMPTE)\\b",
                    "ESSAI - NE PAS TENIR COMPTE",
                    "ESSAI NUCLÉAIRE EN VUE"));

    private FrenchSignals() {}
}
