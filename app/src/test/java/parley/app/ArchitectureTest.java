package parley.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what: between modules and between the packages of each. */
@AnalyzeClasses(packages = "parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MODULES_KNOW_ONLY_WHAT_LIES_BELOW =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("contract")
                    .definedBy("parley.contract..")
                    .layer("runtime")
                    .definedBy("parley.runtime..")
                    .layer("ingest")
                    .definedBy("parley.ingest..")
                    .layer("classifier")
                    .definedBy("parley.classifier..")
                    .layer("notifier")
                    .definedBy("parley.notifier..")
                    .layer("testkit")
                    .definedBy("parley.testkit..")
                    .layer("app")
                    .definedBy("parley.app..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("testkit")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("ingest")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("classifier")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("notifier")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("runtime")
                    .mayOnlyBeAccessedByLayers("ingest", "classifier", "notifier", "testkit", "app")
                    .whereLayer("contract")
                    .mayOnlyBeAccessedByLayers(
                            "runtime", "ingest", "classifier", "notifier", "testkit", "app");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("parley.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Base|Info)")
                    .because("a name says what a thing is, not that it is a thing");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("parley.app..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS =
            noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule TIME_IS_INJECTED =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "parley.contract..",
                            "parley.ingest..",
                            "parley.classifier..",
                            "parley.notifier..")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule OUTSIDE_CONSUMERS_NEED_ONLY_THE_CONTRACT =
            classes()
                    .that()
                    .resideInAPackage("parley.contract..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "parley.contract..",
                            "java..",
                            "org.apache.kafka..",
                            "com.fasterxml.jackson..",
                            "org.jspecify..");
}
