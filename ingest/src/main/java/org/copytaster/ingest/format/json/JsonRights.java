package org.copytaster.ingest.format.json;

import java.util.Locale;
import java.util.Optional;
import org.copytaster.ingest.format.MachineRights;
import org.copytaster.schemas.Rights;

/** What an item says for machines of its rights: ninjs' {@code rightsInfo}, licences, the reservation of data mining. */
final class JsonRights {
    private JsonRights() {}

    static Optional<Rights> of(JsonFields item) {
        var rights = new MachineRights();
        for (var info : item.objects("rightsinfo")) {
            rights.licence(info.line("linkedrights"));
            var expression = info.glance("encodedrights");
            if (!expression.isEmpty() && rights.expression(info.glance("langid"), expression)) {
                info.line("langid");
                info.line("encodedrights");
            }
            fields(info, rights);
        }
        fields(item, rights);
        return rights.rights();
    }

    private static void fields(JsonFields item, MachineRights rights) {
        for (var sent : item.object().properties()) {
            var name = sent.getKey().toLowerCase(Locale.ROOT);
            if (mayBe(name) && MachineRights.isField(name)) {
                rights.field(name, item.line(name));
            }
        }
    }

    /** Most names are none, and are spared the closer look. */
    private static boolean mayBe(String name) {
        return name.contains("tdm") || name.contains("mining") || name.contains("licen");
    }
}
