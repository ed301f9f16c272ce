package org.copytaster.publish;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "org.copytaster.publish", importOptions = DoNotIncludeTests.class)
class FencesTest {
    @ArchTest
    static final ArchRule onlyStreamKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..publish.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule rulesKnowNoRecords = noClasses()
            .that()
            .resideInAnyPackage("..publish.release..", "..publish.change..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.avro..", "org.copytaster.schemas..", "com.fasterxml..");

    @ArchTest
    static final ArchRule rulesAreToldTheTime = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, java.util.Random.class);

    @ArchTest
    static final ArchRule packagesDependOneWay =
            slices().matching("org.copytaster.publish.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule publishKnowsNoOtherRole = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.copytaster.ingest..", "org.copytaster.enrich..", "org.copytaster.standalone..");

    @ArchTest
    static final ArchRule rulesKnowNoSettings = noClasses()
            .that()
            .resideInAnyPackage("..publish.release..", "..publish.change..", "..publish.story..", "..publish.output..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.copytaster.runtime..",
                    "org.copytaster.streams..",
                    "..publish.settings..",
                    "..publish.command..");
}
