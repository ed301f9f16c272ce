package org.copytaster.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "org.copytaster.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyStreamKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyHttpKnowsJetty = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule formatsKnowNoClockAndNoRandom = noClasses()
            .that()
            .resideInAnyPackage("..ingest.copy..", "..ingest.format..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, UUID.class)
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.copytaster.ingest.(*)..").should().beFreeOfCycles();
}
