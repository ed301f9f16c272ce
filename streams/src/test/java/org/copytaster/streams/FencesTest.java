package org.copytaster.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.copytaster.streams", importOptions = DoNotIncludeTests.class)
class FencesTest {
    @ArchTest
    static final ArchRule SETTINGS_AND_COMMANDS_KNOW_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("..streams.settings..", "..streams.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule IT_DOES_NOT_KNOW_WHAT_A_ROLE_DOES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.copytaster.ingest..",
                    "org.copytaster.enrich..",
                    "org.copytaster.publish..",
                    "org.copytaster.standalone..");
}
