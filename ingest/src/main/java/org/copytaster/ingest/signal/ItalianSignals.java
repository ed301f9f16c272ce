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
                    "ANNULLATO IL TORNEO DI NIZZA"),
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
                    "AVVISO AI NAVIGANTI"));

    private ItalianSignals() {}
}
