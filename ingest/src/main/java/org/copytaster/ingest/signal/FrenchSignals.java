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
                    "ANNULATION DU TOURNOI DE NICE"),
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
                    "(?:ATTENTION ?[-:–] ?)?(?:ANNULE|ANNULER|DÉPÊCHE ANNULÉE|DEPECHE ANNULEE|Dépêche annulée)" + END,
                    "ATTENTION - ANNULE: incendie du port",
                    "ANNULE PAR LA COUR, LE DÉCRET REVIENT"),
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
                    "AVIS AUX AMATEURS DE VOILE"));

    private FrenchSignals() {}
}
