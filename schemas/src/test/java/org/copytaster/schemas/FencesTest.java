package org.copytaster.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.copytaster.schemas", importOptions = DoNotIncludeTests.class)
class FencesTest {
    @ArchTest
    static final ArchRule ONLY_STREAM_PACKAGES_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_CONTRACT_DOES_NOT_KNOW_WHO_USES_IT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.copytaster.runtime..",
                    "org.copytaster.streams..",
                    "org.copytaster.ingest..",
                    "org.copytaster.enrich..",
                    "org.copytaster.publish..",
                    "org.copytaster.standalone..");

    @ArchTest
    static final ArchRule IT_KNOWS_KAFKAS_CLIENTS_AND_NO_KAFKA_STREAMS =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule THE_VOCABULARY_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..schemas.vocabulary..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.copytaster.schemas.vocabulary..");
}
