package org.copytaster.ingest.signal;

import static org.copytaster.ingest.signal.WireSignal.END;
import static org.copytaster.ingest.signal.WireSignal.row;

import java.util.List;
import org.copytaster.ingest.signal.WireSignal.Effect;

/** Signals in Spanish copy: EFE. */
final class SpanishSignals {
    static final List<WireSignal> TABLE = List.of(
            row(
                    "ANULACIÓN",
                    Effect.STOP,
                    "EFE; Spanish",
                    "(?:ANULACIÓN|ANULADA)" + END,
                    "ANULACIÓN: incendio en el puerto",
                    "ANULACIÓN DEL JUICIO PIDE LA DEFENSA"),
            row(
                    "ANULACIÓN",
                    Effect.STOP,
                    "EFE; Spanish, bracketed or without accent",
                    "\\((?:ANULACI[ÓO]N|ANULADA|ANULAR|Anulación|NO USAR)\\)|(?:ANULACION|ANULAR|NO USAR)" + END,
                    "(ANULACIÓN) Incendio en el puerto",
                    "ANULAR EL JUICIO PIDE LA DEFENSA"),
            row(
                    "EMBARGADA",
                    Effect.STOP,
                    "EFE; Spanish",
                    "(?:NOTICIA |INFORMACIÓN )?(?:EMBARGAD[AO]|EMBARGO)(?: HASTA\\b|\\s*:)",
                    "EMBARGADA HASTA las 06.00 GMT",
                    "EMBARGO AL TRIGO, LEVANTADO"),
            row(
                    "CORRECCIÓN",
                    Effect.CORRECTION,
                    "EFE; Spanish",
                    "\\((?:CORRECCI[ÓO]N|Corrección|RECTIFICACI[ÓO]N|Rectificación)\\)|(?:CORRECCI[ÓO]N|RECTIFICACI[ÓO]N)(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "(CORRECCIÓN) Incendio en el puerto",
                    "CORRECCIÓN EN LA BOLSA"),
            row(
                    "AMPLIACIÓN",
                    Effect.UPDATE,
                    "EFE; Spanish",
                    "\\((?:AMPLIACI[ÓO]N|Ampliación|ACTUALIZACI[ÓO]N|Actualización|ACTUALIZA|Actualiza|AMPLÍA|Amplía)(?:\\d?\\)|[ :])|(?:AMPLIACI[ÓO]N|ACTUALIZACI[ÓO]N)(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "(Ampliación) Incendio en el puerto",
                    "AMPLIACIÓN DEL PUERTO APROBADA"),
            row(
                    "REPETICIÓN",
                    Effect.REPEAT,
                    "EFE; Spanish",
                    "\\((?:REPETICI[ÓO]N|Repetición)\\)|REPETICI[ÓO]N(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "(REPETICIÓN) Incendio en el puerto",
                    "REPETICIÓN DE LAS ELECCIONES"),
            row(
                    "AVISO",
                    Effect.ADVISORY,
                    "EFE; Spanish",
                    "(?:AVISO|Aviso|NOTA) (?:A LOS|a los) (?:ABONADOS|abonados|CLIENTES|clientes|EDITORES|editores)\\b|\\(?AVISO\\)?(?=\\s*[:;])",
                    "AVISO A LOS ABONADOS: sin fotos hoy",
                    "AVISO A LOS NAVEGANTES"));

    private SpanishSignals() {}
}
