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
            .resideOutsideOfPackage("..stream..")
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
            .resideOutsideOfPackages("..ingest.http..", "..standalone.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule MODULES_DO_NOT_KNOW_WHAT_COMES_AFTER_THEM = noClasses()
            .that()
            .resideInAPackage("org.copytaster.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.copytaster.enrich..", "org.copytaster.publish..", "org.copytaster.standalone..");

    @ArchTest
    static final ArchRule ENRICH_AND_PUBLISH_MEET_ONLY_IN_THE_CONTRACT = noClasses()
            .that()
            .resideInAPackage("org.copytaster.publish..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.copytaster.enrich..", "org.copytaster.ingest..", "org.copytaster.standalone..");
}
