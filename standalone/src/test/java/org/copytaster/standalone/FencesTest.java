package org.copytaster.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeMap;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "org.copytaster", importOptions = DoNotIncludeTests.class)
class FencesTest {
    @ArchTest
    static final ArchRule ONLY_STREAM_PACKAGES_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("..stream..", "org.copytaster.streams")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..");

    @ArchTest
    static final ArchRule THE_BROKERS_OWN_CLASSES_STAY_BEHIND_ONE_OF_OURS = noClasses()
            .that()
            .doNotHaveSimpleName("EmbeddedBroker")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..");

    @ArchTest
    static final ArchRule ONLY_WHO_SPEAKS_HTTP_KNOWS_JETTY = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.http..", "..ingest.fetch..", "..runtime.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule ONLY_METERS_AND_WHO_HAS_A_CLIENT_KNOW_MICROMETER = noClasses()
            .that()
            .resideOutsideOfPackages("..runtime.metrics..", "..stream..", "org.copytaster.streams")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule NO_ROLE_KNOWS_ANOTHER_OR_WHO_PUTS_THEM_TOGETHER = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.copytaster.schemas..",
                    "org.copytaster.runtime..",
                    "org.copytaster.streams..",
                    "org.copytaster.ingest..",
                    "org.copytaster.enrich..",
                    "org.copytaster.publish..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.copytaster.standalone..");

    /** A reader greps: one name, one meaning. Nested types are named together with the type around them. */
    @ArchTest
    static void noTwoTypesShareASimpleName(JavaClasses classes) {
        var byName = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.toList()));
        byName.values().removeIf(types -> types.size() == 1);
        assertThat(byName).as("types that share a simple name").isEmpty();
    }
}
