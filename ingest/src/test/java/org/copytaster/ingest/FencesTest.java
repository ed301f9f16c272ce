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
class FencesTest {
    @ArchTest
    static final ArchRule onlyStreamKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyWhoSpeaksHttpKnowsJetty = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.http..", "..ingest.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule readingCopyAndFeedsKnowsNoClockAndNoRandom = noClasses()
            .that()
            .resideInAnyPackage(
                    "..ingest.input..",
                    "..ingest.encoding..",
                    "..ingest.body..",
                    "..ingest.signal..",
                    "..ingest.xml..",
                    "..ingest.format..",
                    "..ingest.feed..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, UUID.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule readingCopyKnowsNothingOfHowItCame = noClasses()
            .that()
            .resideInAnyPackage(
                    "..ingest.input..",
                    "..ingest.encoding..",
                    "..ingest.body..",
                    "..ingest.signal..",
                    "..ingest.xml..",
                    "..ingest.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..ingest.stream..",
                    "..ingest.http..",
                    "..ingest.source..",
                    "..ingest.folder..",
                    "..ingest.push..",
                    "..ingest.feed..",
                    "..ingest.fetch..",
                    "..ingest.poll..",
                    "..ingest.settings..",
                    "..ingest.command..",
                    "org.copytaster.runtime..");

    @ArchTest
    static final ArchRule ingestKnowsNoOtherRoleAndNoKafkaStreams = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.copytaster.streams..",
                    "org.copytaster.enrich..",
                    "org.copytaster.publish..",
                    "org.copytaster.standalone..",
                    "org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.copytaster.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule formatsAreFreeOfCycles =
            slices().matching("org.copytaster.ingest.format.(*)..").should().beFreeOfCycles();
}
