package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages import downward only, domains meet in the rules, and each library has one door. */
class ArchitectureTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley");

    @Test
    void packages_import_downward_only() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("outside")
                .definedBy("org.parley.api..", "org.parley.cli..", "org.parley.gateway..")
                .layer("report")
                .definedBy("org.parley.report..")
                .layer("domains")
                .definedBy(
                        "org.parley.agent..",
                        "org.parley.conflict..",
                        "org.parley.consensus..",
                        "org.parley.contract..",
                        "org.parley.delegation..",
                        "org.parley.memory..",
                        "org.parley.conversation..",
                        "org.parley.event..",
                        "org.parley.meeting..",
                        "org.parley.project..",
                        "org.parley.scheduling..")
                .layer("engine")
                .definedBy("org.parley.engine..")
                .layer("journal")
                .definedBy("org.parley.journal..")
                .whereLayer("outside")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("outside")
                .whereLayer("domains")
                .mayOnlyBeAccessedByLayers("outside", "report")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("outside", "report", "domains")
                .check(PARLEY);
    }

    @Test
    void the_engine_knows_no_domain() {
        noClasses()
                .that()
                .resideInAPackage("org.parley.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parley.agent..",
                        "org.parley.conflict..",
                        "org.parley.consensus..",
                        "org.parley.contract..",
                        "org.parley.delegation..",
                        "org.parley.memory..",
                        "org.parley.conversation..",
                        "org.parley.event..",
                        "org.parley.meeting..",
                        "org.parley.project..",
                        "org.parley.scheduling..")
                .check(PARLEY);
    }

    @Test
    void domains_do_not_import_each_other() {
        slices().matching(
                        "org.parley.(agent|conflict|consensus|contract|conversation|delegation|memory|event|meeting|project|scheduling)..")
                .should()
                .notDependOnEachOther()
                .check(PARLEY);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.parley.(**)").should().beFreeOfCycles().check(PARLEY);
    }

    @Test
    void only_the_engine_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(PARLEY);
    }

    @Test
    void only_the_api_knows_rest() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.parley.api..", "org.parley.nativeimage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkiverse.resteasy..")
                .check(PARLEY);
    }

    @Test
    void only_the_journal_knows_databases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.journal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(PARLEY);
    }

    @Test
    void nothing_that_decides_reads_the_system_clock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.parley.agent..",
                        "org.parley.conflict..",
                        "org.parley.consensus..",
                        "org.parley.contract..",
                        "org.parley.delegation..",
                        "org.parley.memory..",
                        "org.parley.conversation..",
                        "org.parley.event..",
                        "org.parley.meeting..",
                        "org.parley.project..",
                        "org.parley.scheduling..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .check(PARLEY);
    }

    @Test
    void resources_stay_inside_their_package() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .resideInAPackage("org.parley.api..")
                .should()
                .bePackagePrivate()
                .check(PARLEY);
    }

    /** The journal, explanations and refusals quote the name. */
    @Test
    void a_rule_has_a_name_of_80_characters_at_most() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl")).flatMap(ArchitectureTest::ruleNames))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(80));
        }
    }

    private static Stream<String> ruleNames(Path file) {
        try {
            return Pattern.compile("^rule \"(.*)\"$", Pattern.MULTILINE)
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
