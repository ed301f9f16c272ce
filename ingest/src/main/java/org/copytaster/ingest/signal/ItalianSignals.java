package org.copytaster.ingest.signal;

import static org.copytaster.ingest.signal.WireSignal.END;
import static org.copytaster.ingest.signal.WireSignal.row;

import java.util.List;
import org.copytaster.ingest.signal.WireSignal.Effect;

/** Signals in Italian copy: ANSA. */
final class ItalianSignals {
    static final List<WireSignal> TABLE = List.of(
            row(
                            "ANNULLAMENTO",
                            Effect.STOP,
                            "ANSA; Italian",
                            "\\(?(?:ANNULLAMENTO|ANNULLATO|ANNULLATA|ANNULLARE|Annullare|NON USARE|Non usare)" + END
                                    + "|\\((?:ANNULLAMENTO|ANNULLATO|ANNULLATA)\\)",
                            "ANNULLARE: incendio al porto",
                            "ANNULLATO IL TORNEO DI NIZZA")
                    .behindLabels(),
            row(
                    "EMBARGO",
                    Effect.STOP,
                    "ANSA; Italian",
                    "(?:SOTTO )?EMBARGO(?: (?:FINO|SINO)\\b|\\s*:)",
                    "EMBARGO FINO ALLE 18.00",
                    "EMBARGO SUL GRANO REVOCATO"),
            row(
                    "RETTIFICA",
                    Effect.CORRECTION,
                    "ANSA; Italian",
                    "\\((?:RETTIFICA|CORREZIONE|Rettifica|Correzione)\\)|(?:RETTIFICA|CORREZIONE)(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "RETTIFICA: Incendio al porto",
                    "RETTIFICA DEI CONFINI APPROVATA"),
            row(
                    "SOSTITUISCE",
                    Effect.WRITETHRU,
                    "ANSA; Italian",
                    "\\(?(?:ATTENZIONE ?[-:–]? ?)?(?:ANSA )?(?:SOSTITUISCE|SOSTITUZIONE)(?:\\)|(?= (?:PRECEDENTE|LA PRECEDENTE|NOTIZIA|SERVIZIO)\\b|\\s*(?:[:;]|--|[–—]|- |\\+|$)))",
                    "ANSA SOSTITUISCE PRECEDENTE: Incendio al porto",
                    "SOSTITUISCE IL FRATELLO ALLA GUIDA"),
            row(
                    "AGGIORNAMENTO",
                    Effect.UPDATE,
                    "ANSA; Italian",
                    "\\((?:AGGIORNAMENTO|AGGIORNA|Aggiornamento)\\)|AGGIORNAMENTO(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "AGGIORNAMENTO: Incendio al porto",
                    "AGGIORNAMENTO DEI PREZZI RINVIATO"),
            row(
                    "RIPETIZIONE",
                    Effect.REPEAT,
                    "ANSA; Italian",
                    "\\((?:RIPETIZIONE|RIPETE|Ripetizione)[^()]{0,40}\\)|(?:RIPETIZIONE|RIPETE)(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "(RIPETIZIONE CORRETTA) Incendio al porto",
                    "RIPETIZIONE DEL VOTO A BARI"),
            row(
                            "AVVISO",
                            Effect.ADVISORY,
                            "ANSA; Italian",
                            "(?:AVVISO|Avviso|NOTA) (?:AGLI|agli|AI|ai) (?:ABBONATI|abbonati|GIORNALI|giornali|CLIENTI|clienti)\\b",
                            "AVVISO AGLI ABBONATI: senza foto oggi",
                            "AVVISO AI NAVIGANTI")
                    .inHeadings(),
            row(
                            "NON USARE",
                            Effect.STOP,
                            "ANSA; Italian",
                            "(?:SI PREGA DI )?NON (?:USARE|UTILIZZARE|PUBBLICARE|DIFFONDERE)" + END
                                    + "|NON (?:DESTINAT[OA] )?(?:ALLA|PER LA) (?:PUBBLICAZIONE|DIFFUSIONE)" + END,
                            "SI PREGA DI NON USARE - Incendio al porto",
                            "NON USARE GLI ASCENSORI, DICE IL SINDACO")
                    .behindLabels(),
            row(
                            "NON USARE",
                            Effect.STOP,
                            "ANSA; Italian, mixed case",
                            "(?:Si prega di non|Non) (?:pubblicare|utilizzare|diffondere)(?=\\s*(?:[:!]|--|[–—]|- ))",
                            "Non pubblicare: incendio al porto",
                            "Non pubblicare i nomi, chiede il sindaco")
                    .inHeadings(),
            row(
                            "NOTIZIA RITIRATA",
                            Effect.STOP,
                            "ANSA; Italian",
                            "RITRATTAZIONE" + END + "|NOTIZIA (?:RITIRATA|RIMOSSA|ANNULLATA|ELIMINATA)" + END,
                            "NOTIZIA RITIRATA: Incendio al porto",
                            "RITRATTAZIONE DEL TESTE AL PROCESSO")
                    .behindLabels(),
            row(
                    "PROVA",
                    Effect.STOP,
                    "ANSA; Italian",
                    "(?:MESSAGGIO DI PROVA|QUESTO È UN TEST|QUESTA È UNA PROVA)" + END
                            + "|(?:PROVA|TEST)[-, *:]{1,5}(?:SI PREGA DI )?(?:IGNORARE|NON USARE|NON PUBBLICARE|PROVA)\\b|PROVA[*\\s]*$",
                    "PROVA - IGNORARE",
                    "PROVA DI FORZA IN CONSIGLIO"));

    private ItalianSignals() {}
}
