package org.copytaster.standalone.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands in docs/kubernetes, read as the API servers' own types have it; a field that is none of theirs is a fault. */
final class Manifests {
    private static final Map<String, Class<? extends HasMetadata>> TYPES = Map.of(
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "batch/v1 Job", Job.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1 KafkaUser", KafkaUser.class);

    /** The models keep what they do not know in a map. Without that, Jackson's own strictness holds. */
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    private Manifests() {}

    /** The folder of manifests. */
    static Path folder() {
        return MarkdownPage.root().resolve("docs/kubernetes");
    }

    /** Every resource of these files. */
    static List<HasMetadata> all() {
        try (var files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .flatMap(file -> read(text(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of this type. */
    static <T extends HasMetadata> List<T> all(Class<T> type) {
        return all().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The resources in a text. */
    static List<HasMetadata> read(String text) {
        var resources = new ArrayList<HasMetadata>();
        for (var node : nodes(text)) {
            var type =
                    node.path("apiVersion").asText() + " " + node.path("kind").asText();
            var known = TYPES.get(type);
            if (known == null) {
                throw new AssertionError("no manifest of ours is a " + type);
            }
            resources.add(YAML.convertValue(node, known));
        }
        return List.copyOf(resources);
    }

    /** The documents in a text as they stand. */
    static List<JsonNode> nodes(String text) {
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pods that these resources make, by the name of the resource. */
    static Map<String, PodTemplateSpec> pods() {
        var pods = new TreeMap<String, PodTemplateSpec>();
        all(Deployment.class).forEach(one -> pods.put(name(one), one.getSpec().getTemplate()));
        all(StatefulSet.class).forEach(one -> pods.put(name(one), one.getSpec().getTemplate()));
        all(Job.class).forEach(one -> pods.put(name(one), one.getSpec().getTemplate()));
        return pods;
    }

    /** The pod of the resource with this name. */
    static PodTemplateSpec pod(String name) {
        return Objects.requireNonNull(pods().get(name), name);
    }

    private static String name(HasMetadata resource) {
        return resource.getMetadata().getName();
    }

    /** The containers of all pods. */
    static Stream<Container> containers() {
        return pods().values().stream().flatMap(pod -> pod.getSpec().getContainers().stream());
    }
}
