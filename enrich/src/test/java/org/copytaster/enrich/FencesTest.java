package org.copytaster.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = "org.copytaster.enrich", importOptions = DoNotIncludeTests.class)
class FencesTest {
    @ArchTest
    static final ArchRule ONLY_STREAM_PACKAGES_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("org.copytaster.enrich.(*)..").should().beFreeOfCycles();

    /** Training draws by chance from a given seed and says how long it took; no other package may. */
    @ArchTest
    static final ArchRule PURE_PACKAGES_HAVE_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideOutsideOfPackages("..stream..", "..training..", "..command..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule ENRICH_KNOWS_NO_OTHER_ROLE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.copytaster.ingest..", "org.copytaster.publish..", "org.copytaster.standalone..");

    @ArchTest
    static final ArchRule ENGINES_KNOW_NO_SETTINGS = noClasses()
            .that()
            .resideInAnyPackage("..enrich.lead..", "..enrich.entity..", "..enrich.language..", "..enrich.story..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.copytaster.runtime..",
                    "org.copytaster.streams..",
                    "..enrich.settings..",
                    "..enrich.command..");
}
