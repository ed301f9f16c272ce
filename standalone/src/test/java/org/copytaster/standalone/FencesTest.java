package org.copytaster.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
    static final ArchRule ONLY_WHO_ANSWERS_HTTP_KNOWS_JETTY = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.http..", "..runtime.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..");

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
}
