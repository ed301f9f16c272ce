package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks the roles whether they work. */
final class RoleHealthProbe {
    private RoleHealthProbe() {}

    /** Those that do not say yes. */
    static List<Breach> notReady(Stage stage) throws InterruptedException {
        var http = HttpClient.newHttpClient();
        var breaches = new ArrayList<Breach>();
        for (var role : Part.ROLES) {
            var said = ask(http, stage, role);
            if (!said.startsWith("200")) {
                breaches.add(new Breach("Alive", role + " is not ready: " + said, ""));
            }
        }
        return breaches;
    }

    private static String ask(HttpClient http, Stage stage, Part role) throws InterruptedException {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(stage.ready(role)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
