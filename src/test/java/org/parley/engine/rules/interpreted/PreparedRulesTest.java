package org.parley.engine.rules.interpreted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Domains;
import org.parley.Full;
import org.parley.RuleBases;
import org.parley.engine.rules.PolicyReader;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.prepared.ClassStamp;
import org.parley.engine.rules.prepared.PreparedOutput;
import org.parley.engine.rules.prepared.PreparedRules;

/** Rules that were translated when the program was built are what they are when they are translated at the start. */
class PreparedRulesTest {
    private static final String STAMP = "these classes";
    /** In each build one of so many files is changed among prepared ones; in the profile full each. */
    private static final int EACH = Full.times(24, 1);

    private static final String RULE = """
            package rules.test;

            import org.parley.engine.fact.*;

            rule "A clock gets a deadline"
            when
                $clock : Clock(id != null)
                not Deadline(clock == $clock.id)
            then
                insert(new Deadline($clock.getId(), $clock.getNow(), kind($clock), "x"));
            end
            """;
    private static final String FUNCTIONS = """
            package rules.test;

            import org.parley.engine.fact.*;

            function String kind(Clock clock) { return word() + clock.getId().length(); }
            function String word() { return "first"; }
            """;

    private static RuleSet rules;
    private static PreparedRules prepared;
    private static Network translated;

    @BeforeAll
    static void prepare() throws IOException, RulesRejected {
        RuleBases.quiet();
        rules = new RuleFolder(Path.of("rules")).readRules();
        prepared = PreparedRules.read(bytes(rules), STAMP);
        translated = network(rules, PreparedRules.NONE);
    }

    private static byte[] bytes(RuleSet source) throws RulesRejected {
        return RulePreparation.prepare(Domains.VOCABULARY, Domains.TYPES, source, STAMP);
    }

    private static Network network(RuleSet source, PreparedRules known) throws RulesRejected {
        return Network.of(
                new InterpretingLoader(Domains.VOCABULARY, known).load(source).rules());
    }

    @Test
    void all_shipped_files_are_prepared() {
        assertThat(rules.drl())
                .allSatisfy(file -> assertThat(prepared.find(file.getKey(), file.getValue()))
                        .hasValueSatisfying(found -> assertThat(found.content()).isNotNull()));
        assertThat(rules.policies())
                .allSatisfy(file -> assertThat(prepared.policies(file.getKey(), file.getValue()))
                        .isPresent());
    }

    @Test
    void prepared_rules_make_the_network_of_translated_ones() throws RulesRejected {
        assertSame(network(rules, prepared));
    }

    /** Writing translates each formula and each consequence. */
    @Test
    void what_is_read_is_written_again_the_same() throws RulesRejected {
        List<InterpretingLoader.TranslatedFile> read =
                new InterpretingLoader(Domains.VOCABULARY, prepared).files(rules);
        List<InterpretingLoader.TranslatedFile> anew =
                new InterpretingLoader(Domains.VOCABULARY, PreparedRules.NONE).files(rules);

        assertThat(read).hasSameSizeAs(anew);
        PreparedOutput out = new PreparedOutput();
        for (int index = 0; index < read.size(); index++) {
            assertThat(written(read.get(index), out.part()))
                    .as(read.get(index).file().path())
                    .isEqualTo(written(anew.get(index), out.part()));
        }
    }

    private static byte[] written(InterpretingLoader.TranslatedFile file, PreparedOutput out) {
        new ModelWriter(out).write(file.content());
        return out.bytes();
    }

    @Test
    void prepared_policies_are_those_of_the_files() {
        PolicyReader reader = new PolicyReader(Domains.TYPES);
        List<RuleProblem> problems = new ArrayList<>();

        assertThat(rules.policies())
                .allSatisfy(file -> assertThat(prepared.policies(file.getKey(), file.getValue()))
                        .hasValue(reader.read(rules, file.getKey(), problems)));
        assertThat(problems).isEmpty();
    }

    static List<String> files() throws IOException, RulesRejected {
        List<String> files = new RuleFolder(Path.of("rules"))
                .readRules()
                .drl()
                .map(Map.Entry::getKey)
                .toList();
        return IntStream.range(0, files.size())
                .filter(index -> index % EACH == 0)
                .mapToObj(files::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("sampled")
    void a_changed_file_fits_among_prepared_ones(String path) throws RulesRejected {
        String text = rules.files().get(path);

        assertSame(network(rules.with(Map.of(path, text + "// changed\n")), prepared));
    }

    private static void assertSame(Network network) {
        assertThat(network.paths()).isEqualTo(translated.paths());
        assertThat(network.nodes()).isEqualTo(translated.nodes());
    }

    @Test
    void a_changed_function_counts_for_prepared_rules_that_call_it() throws RulesRejected {
        RuleSet before = new RuleSet(Map.of("test/a.drl", RULE, "test/b.drl", FUNCTIONS));
        PreparedRules known = PreparedRules.read(bytes(before), STAMP);

        assertThat(kinds(before, known)).containsExactly("first5");
        assertThat(kinds(before.with(Map.of("test/b.drl", FUNCTIONS.replace("first", "second"))), known))
                .containsExactly("second5");
    }

    @Test
    void a_function_that_prepared_rules_call_is_missed_when_it_goes() throws RulesRejected {
        RuleSet before = new RuleSet(Map.of("test/a.drl", RULE, "test/b.drl", FUNCTIONS));
        PreparedRules known = PreparedRules.read(bytes(before), STAMP);
        RuleSet after = before.with(Map.of("test/b.drl", FUNCTIONS.replace("word()", "other()")));
        RuleSet broken = before.with(Map.of("test/b.drl", FUNCTIONS.replace("String kind", "String sort")));

        assertThat(kinds(after, known)).containsExactly("first5");
        assertThatThrownBy(() -> kinds(broken, known))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("kind");
    }

    @Test
    void a_type_of_ones_own_counts_for_prepared_rules_that_name_it() throws RulesRejected {
        RuleSet before = new RuleSet(Map.of("test/a.drl", RULE, "test/b.drl", FUNCTIONS));
        PreparedRules known = PreparedRules.read(bytes(before), STAMP);
        RuleSet after = before.with(Map.of("test/c.drl", "package rules.test;\ndeclare Deadline clock : String end\n"));

        assertThatThrownBy(() -> kinds(after, known)).isInstanceOf(RulesRejected.class);
    }

    @Test
    void another_import_counts_for_prepared_rules_of_its_package() throws RulesRejected {
        RuleSet before = new RuleSet(Map.of("test/a.drl", RULE, "test/b.drl", FUNCTIONS));
        PreparedRules known = PreparedRules.read(bytes(before), STAMP);
        RuleSet after = before.with(Map.of("test/0.drl", "package rules.test;\nimport org.parley.project.Deadline;\n"));

        assertThat(new InterpretingLoader(Domains.VOCABULARY, known).problems(after))
                .isEqualTo(new InterpretingLoader(Domains.VOCABULARY, PreparedRules.NONE).problems(after));
    }

    @Test
    void rules_that_were_prepared_for_other_classes_are_not_taken(@TempDir Path folder)
            throws IOException, RulesRejected {
        Path fact = Files.createDirectories(folder.resolve("org/parley")).resolve("Fact.class");
        Files.write(fact, new byte[] {1, 2, 3});
        String stamp = ClassStamp.of(folder);
        byte[] index = RulePreparation.prepare(Domains.VOCABULARY, Domains.TYPES, rules, stamp);
        String path = rules.drl().findFirst().orElseThrow().getKey();
        String text = rules.files().get(path);

        assertThat(PreparedRules.read(index, ClassStamp.of(folder)).find(path, text))
                .isPresent();
        Files.write(fact, new byte[] {1, 2, 4});
        assertThat(PreparedRules.read(index, ClassStamp.of(folder)).find(path, text))
                .isEmpty();
    }

    private static List<String> kinds(RuleSet source, PreparedRules known) throws RulesRejected {
        return InterpretingLoaderTest.kinds(
                new InterpretingLoader(Domains.VOCABULARY, known).load(source).rules());
    }
}
