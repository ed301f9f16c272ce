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
                            "ANULACIÓN DEL JUICIO PIDE LA DEFENSA")
                    .behindLabels(),
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
                            "AVISO A LOS NAVEGANTES")
                    .inHeadings(),
            row(
                            "NO USAR",
                            Effect.STOP,
                            "EFE; Spanish",
                            "(?:POR FAVOR,? )?NO (?:USAR|UTILIZAR|PUBLICAR|DIFUNDIR|EMITIR)" + END
                                    + "|NO (?:APT[OA] )?PARA (?:SU |LA )?(?:PUBLICACI[ÓO]N|DIFUSI[ÓO]N|PUBLICAR)" + END,
                            "POR FAVOR, NO USAR - Incendio en el puerto",
                            "NO USAR EL ASCENSOR, PIDE EL ALCALDE")
                    .behindLabels(),
            row(
                            "NO USAR",
                            Effect.STOP,
                            "EFE; Spanish, mixed case",
                            "(?:Por favor,? no|No) (?:usar|utilizar|publicar|difundir)(?=\\s*(?:[:!]|--|[–—]|- ))",
                            "No usar: incendio en el puerto",
                            "No usar el ascensor, pide el alcalde")
                    .inHeadings(),
            row(
                            "NOTICIA RETIRADA",
                            Effect.STOP,
                            "EFE; Spanish",
                            "RETRACTACI[ÓO]N" + END
                                    + "|(?:NOTICIA|INFORMACIÓN|INFORMACION) (?:RETIRADA|ELIMINADA|ANULADA|SUPRIMIDA)"
                                    + END,
                            "NOTICIA RETIRADA: Incendio en el puerto",
                            "RETRACTACIÓN PÚBLICA PIDE LA DEFENSA")
                    .behindLabels(),
            row(
                    "PRUEBA",
                    Effect.STOP,
                    "EFE; Spanish",
                    "(?:MENSAJE DE PRUEBA|ESTO ES UNA PRUEBA)" + END
                            + "|PRUEBA[-, *:]{1,5}(?:POR FAVOR,? )?(?:IGNORAR|IGNOREN?|NO USAR|NO PUBLICAR|PRUEBA)\\b|PRUEBA[*\\s]*$",
                    "***PRUEBA*** IGNORAR",
                    "PRUEBA NUCLEAR EN EL ATOLÓN"));

    private SpanishSignals() {}
}
