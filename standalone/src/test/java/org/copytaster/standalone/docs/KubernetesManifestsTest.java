package org.copytaster.standalone.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;

/** The manifests fit each other, the image and the settings. What no cluster is needed to know. */
class KubernetesManifestsTest {
    private static final int USER = 10001;

    @Test
    void haveNoFieldThatKubernetesDoesNotKnow() {
        assertThat(Manifests.all()).hasSizeGreaterThan(12);
        assertThatThrownBy(() -> Manifests.read("{apiVersion: v1, kind: Service, spec: {selektor: {a: b}}}"))
                .hasMessageContaining("selektor");
    }

    @Test
    void areAllOfThemInAKustomization() throws IOException {
        try (var files = Files.walk(Manifests.folder())) {
            for (var folder : files.filter(Files::isDirectory).toList()) {
                var listed = new TreeSet<>(Set.of("kustomization.yaml", "topics-job.yaml"));
                Manifests.nodes(Manifests.text(folder.resolve("kustomization.yaml")))
                        .get(0)
                        .path("resources")
                        .forEach(name -> listed.add(name.asText()));
                try (var there = Files.list(folder)) {
                    assertThat(there.filter(Files::isRegularFile)
                                    .map(file -> file.getFileName().toString()))
                            .as("what %s lists, and the job that is applied by hand", folder)
                            .isSubsetOf(listed);
                }
            }
        }
    }

    @Test
    void runOneImage() {
        assertThat(Manifests.containers().map(Container::getImage).distinct()).hasSize(1);
        var images = Manifests.nodes(Manifests.text(Manifests.folder().resolve("kustomization.yaml")))
                .get(0)
                .path("images");
        assertThat(Manifests.containers().map(Container::getImage))
                .containsOnly(images.path(0).path("name").asText() + ":"
                        + images.path(0).path("newTag").asText());
    }

    @Test
    void selectTheirPods() {
        var selectors = new HashMap<String, Map<String, String>>();
        Manifests.all(Deployment.class)
                .forEach(one -> selectors.put(
                        one.getMetadata().getName(), one.getSpec().getSelector().getMatchLabels()));
        Manifests.all(StatefulSet.class)
                .forEach(one -> selectors.put(
                        one.getMetadata().getName(), one.getSpec().getSelector().getMatchLabels()));
        assertThat(selectors.keySet())
                .containsExactlyInAnyOrder("copytaster-ingest", "copytaster-enrich", "copytaster-publish");
        selectors.forEach((name, selector) -> assertThat(selectedBy(selector)).containsExactly(name));
        for (var service : Manifests.all(Service.class)) {
            assertThat(selectedBy(service.getSpec().getSelector()))
                    .containsExactly(service.getMetadata().getName());
        }
        for (var policy : Manifests.all(NetworkPolicy.class)) {
            assertThat(selectedBy(policy.getSpec().getPodSelector().getMatchLabels()))
                    .isNotEmpty();
        }
    }

    @Test
    void letOnePodOfARoleGoAtATime() {
        var budgets = Manifests.all(PodDisruptionBudget.class);
        assertThat(budgets.stream()
                        .flatMap(one -> selectedBy(one.getSpec().getSelector().getMatchLabels()).stream()))
                .containsExactlyInAnyOrder("copytaster-ingest", "copytaster-enrich", "copytaster-publish");
        assertThat(budgets).extracting(one -> one.getSpec().getMaxUnavailable()).containsOnly(new IntOrString(1));
    }

    private static List<String> selectedBy(Map<String, String> selector) {
        return Manifests.pods().entrySet().stream()
                .filter(pod ->
                        pod.getValue().getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void askForHealthWhereTheRoleAnswersAndSendToWhereItListens() {
        for (var role : List.of("ingest", "enrich", "publish")) {
            var container = container(role);
            assertThat(port(container, "health")).isEqualTo(number(role + ".health.port"));
            assertThat(probes(container))
                    .extracting(probe -> probe.getHttpGet().getPort().getStrVal())
                    .containsOnly("health");
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
            assertThat(annotation(role, "prometheus.io/port")).isEqualTo(number(role + ".health.port") + "");
        }
        assertThat(port(container("ingest"), "door")).isEqualTo(number("ingest.http.port"));
        for (var service : Manifests.all(Service.class)) {
            var ports = Manifests.pod(service.getMetadata().getName())
                    .getSpec()
                    .getContainers()
                    .get(0);
            for (var port : service.getSpec().getPorts()) {
                assertThat(port(ports, port.getTargetPort().getStrVal())).isEqualTo(port.getPort());
            }
        }
    }

    private static List<Probe> probes(Container container) {
        return List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());
    }

    private static String annotation(String role, String name) {
        return requireNonNull(pod(role).getMetadata().getAnnotations().get(name), name);
    }

    private static int port(Container container, String name) {
        return container.getPorts().stream()
                .filter(port -> port.getName().equals(name))
                .map(ContainerPort::getContainerPort)
                .findFirst()
                .orElseThrow();
    }

    private static int number(String key) {
        return Integer.parseInt(setting(key).fallback());
    }

    private static Setting<?> setting(String key) {
        return AllSettings.LIST.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** SIGTERM stops a role within 20 s; what runs before it counts too. */
    @Test
    void leaveARoleTheTimeToStop() {
        for (var role : List.of("ingest", "enrich", "publish")) {
            var lifecycle = container(role).getLifecycle();
            long before =
                    lifecycle == null ? 0 : lifecycle.getPreStop().getSleep().getSeconds();
            assertThat(pod(role).getSpec().getTerminationGracePeriodSeconds()).isGreaterThan(before + 20);
        }
    }

    @Test
    void tellTheRolesNothingButSettings() {
        var told = new HashMap<String, String>();
        Manifests.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals("copytaster-settings"))
                .forEach(map -> told.putAll(map.getData()));
        Manifests.containers()
                .flatMap(container -> container.getEnv().stream())
                .map(EnvVar::getName)
                .forEach(name -> told.put(name, "enrich-1"));
        var known = AllSettings.LIST.stream().map(Setting::key).toList();
        assertThat(told.keySet().stream()
                        .filter(name -> !name.equals("KAFKA_BOOTSTRAP_SERVERS"))
                        .map(name -> name.substring("COPYTASTER_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.')))
                .isSubsetOf(known);
        var settings = Settings.of(AllSettings.LIST, Map.of(), told, Map.of());
        assertThat(settings.warnings()).isEmpty();
        assertThat(AllSettings.LIST)
                .allSatisfy(one -> assertThat(settings.get(one)).isNotNull());
    }

    /** By its name the brokers know a pod again. */
    @Test
    void nameAnInstanceAfterItsPod() {
        for (var role : List.of("enrich", "publish")) {
            assertThat(container(role).getEnv()).singleElement().satisfies(env -> {
                assertThat(env.getName()).isEqualTo("COPYTASTER_" + role.toUpperCase(Locale.ROOT) + "_INSTANCE");
                assertThat(env.getValueFrom().getFieldRef().getFieldPath()).isEqualTo("metadata.name");
            });
        }
    }

    /** Else Kubernetes puts COPYTASTER_INGEST_PORT there for the Service of that name, and the role refuses to start. */
    @Test
    void letNoServiceIntoTheEnvironment() {
        assertThat(Manifests.pods().values())
                .extracting(pod -> pod.getSpec().getEnableServiceLinks())
                .containsOnly(false);
    }

    @Test
    void giveCommandsThatThereAre() {
        var told = Manifests.containers().map(Container::getArgs).toList();
        assertThat(told).hasSize(4);
        for (var arguments : told) {
            var line = Copytaster.commandLine(System.out, System.err);
            assertThat(line.parseArgs(arguments.toArray(String[]::new)).hasSubcommand())
                    .isTrue();
        }
    }

    @Test
    void takeNoRightsThatARoleDoesNotNeed() {
        for (var pod : Manifests.pods().values()) {
            var spec = pod.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).isEqualTo(USER);
            assertThat(spec.getSecurityContext().getFsGroup()).isEqualTo(USER);
            assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            var container = spec.getContainers().get(0);
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits().get("memory"))
                    .isEqualTo(container.getResources().getRequests().get("memory"))
                    .isGreaterThanOrEqualTo(new Quantity("512Mi"));
        }
        assertThat(Manifests.text(MarkdownPage.root().resolve("Dockerfile"))).contains("USER " + USER + ":" + USER);
    }

    @Test
    void mountWhatTheSettingsName() {
        for (var pod : Manifests.pods().values()) {
            var mounts = pod.getSpec().getContainers().get(0).getVolumeMounts();
            assertThat(mounts).extracting(VolumeMount::getName).containsAll(volumes(pod.getSpec()));
            assertThat(mounts).extracting(VolumeMount::getMountPath).contains("/tmp", "/etc/copytaster/client");
        }
        assertThat(container("enrich").getVolumeMounts())
                .extracting(VolumeMount::getName)
                .contains("state");
        assertThat(container("publish").getVolumeMounts())
                .extracting(VolumeMount::getName)
                .contains("state");
        assertThat(container("ingest").getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .contains("/etc/copytaster/senders");
    }

    private static List<String> volumes(PodSpec spec) {
        return spec.getVolumes().stream().map(Volume::getName).toList();
    }

    /** What is secret is in Secrets: each role has the user of its own name. */
    @Test
    void holdNoSecret() {
        var secrets = Manifests.pods().values().stream()
                .flatMap(pod -> pod.getSpec().getVolumes().stream())
                .filter(volume -> volume.getSecret() != null)
                .map(volume -> volume.getSecret().getSecretName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(secrets)
                .containsExactly(
                        "copytaster-admin",
                        "copytaster-enrich",
                        "copytaster-ingest",
                        "copytaster-publish",
                        "copytaster-senders",
                        "newsroom-cluster-ca-cert");
        for (var role : List.of("ingest", "enrich", "publish")) {
            assertThat(pod(role).getSpec().getVolumes())
                    .filteredOn(volume -> volume.getName().equals("user"))
                    .extracting(volume -> volume.getSecret().getSecretName())
                    .containsExactly("copytaster-" + role);
        }
        assertThat(client()).contains("sasl.jaas.config=${user:/etc/copytaster/user:sasl.jaas.config}");
    }

    private static List<String> client() {
        return Manifests.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals("copytaster-client"))
                .flatMap(map -> map.getData().values().stream())
                .flatMap(String::lines)
                .toList();
    }

    private static PodTemplateSpec pod(String role) {
        return Manifests.pod("copytaster-" + role);
    }

    private static Container container(String role) {
        return pod(role).getSpec().getContainers().get(0);
    }
}
