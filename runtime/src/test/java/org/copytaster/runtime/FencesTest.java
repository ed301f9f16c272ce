package org.copytaster.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.copytaster.runtime", importOptions = DoNotIncludeTests.class)
class FencesTest {
    @ArchTest
    static final ArchRule ONLY_STREAM_PACKAGES_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule ONLY_HEALTH_KNOWS_JETTY = noClasses()
            .that()
            .resideOutsideOfPackage("..runtime.health..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule IT_DOES_NOT_KNOW_WHAT_A_ROLE_DOES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.copytaster.streams..",
                    "org.copytaster.ingest..",
                    "org.copytaster.enrich..",
                    "org.copytaster.publish..",
                    "org.copytaster.standalone..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("org.copytaster.runtime.(*)..").should().beFreeOfCycles();
}
