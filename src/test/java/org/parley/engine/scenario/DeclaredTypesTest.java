package org.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Domains;
import org.parley.Loaders;
import org.parley.RuleBases;
import org.parley.engine.fact.StateFact;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Session;

/** Types that rules declare are the same to rules, scenarios and JSON, whether classes are made of them or none. */
class DeclaredTypesTest {
    private static final String RULES = """
            package rules.stock;

            import java.time.Instant;
            import java.util.Comparator;
            import java.util.List;

            declare Item
                sku     : String @key
                shelf   : String @key
                count   : int = 3
                price   : double
                weight  : Long
                open    : boolean = true
                checked : Boolean
                since   : Instant
                tags    : List<String> = List.of("new")
                marks   : List
                place   : Place
                aName   : String = "no" + "ne"
            end

            declare Place
                hall : String
            end

            declare Shelf
                name  : String @key
                total : int
                first : String
            end

            declare Scarce
                sku : String @key
            end

            declare Noted
                sku  : String
                what : String
                text : String
            end

            function String text(Item item) { return item.getSku() + "/" + item.getCount() + " " + item; }

            function String first(List items) {
                List<Item> all = (List<Item>) items;
                return all.stream().sorted(Comparator.comparing(Item::getSku).reversed()).map(Item::getSku).findFirst().orElse("none");
            }

            rule "An item of three gets a fourth and is checked"
            when
                $item : Item(count == 3, $sku : sku, checked == null || !checked)
            then
                modify($item) { setCount($item.getCount() + 1), setChecked(true) }
                insert(new Noted($sku, "checked", text($item)));
            end

            rule "An open item has a shelf"
            when
                Item(open, $shelf : shelf)
                not Shelf(name == $shelf)
            then
                insert(new Shelf($shelf));
            end

            rule "A shelf knows how much stands on it"
            when
                $shelf : Shelf($name : name)
                accumulate(Item(shelf == $name, $count : count); $all : sum($count))
                Shelf(this == $shelf, total != $all)
            then
                modify($shelf) { setTotal($all.intValue()) }
            end

            rule "A shelf knows its first item"
            when
                $shelf : Shelf($name : name, $known : first)
                accumulate($item : Item(shelf == $name); $items : collectList($item))
                $first : String(this != $known) from first($items)
            then
                modify($shelf) { setFirst($first) }
            end

            rule "An item in hall 1 is noted"
            when
                $item : Item($sku : sku, place != null, place.hall == "1", $place : place, count > 5)
                not Shelf(first == "none")
            then
                Noted noted = new Noted();
                noted.setSku($sku);
                noted.setWhat("hall");
                noted.setText(String.valueOf($place));
                insert(noted);
                modify($item) { setPlace(null) }
            end

            rule "Of a few items there is a scarcity"
            when
                Item(count < 3, $sku : sku)
            then
                insertLogical(new Scarce($sku));
            end

            rule "A scarcity is noted"
            when
                $scarce : Scarce()
            then
                insert(new Noted($scarce.getSku(), "scarce", $scarce.toString()));
            end

            rule "Old items are told what they are equal to"
            when
                $item : Item(tags contains "old", $sku : sku, $shelf : shelf)
            then
                Item same = new Item($sku, $shelf);
                Object any = same;
                insert(new Noted($sku, "equal", $item.equals(same) + " " + ($item.hashCode() == same.hashCode()) + " "
                    + new Place("a").equals(new Place("a")) + " " + (any instanceof Item) + " " + ((Item) any).getAName()));
                modify($item) { setTags(List.of()) }
            end

            rule "A heavy item of some day is noted"
            when
                $item : Item(since != null, price > 1.5, weight == 5, marks contains "k", $sku : sku)
            then
                insert(new Noted($sku, "heavy", ""));
                modify($item) { setWeight(null) }
            end
            """;
    private static final String SCENARIOS = """
            - name: An item that is stated gets a shelf and is checked
              when:
                StateFact: {type: Item, values: {sku: a, shelf: s}}
              then:
                decisions:
                  - Noted: {sku: a, what: checked}
                facts:
                  - Item: {sku: a, shelf: s, count: 4, checked: true, open: true, tags: [new], a_name: none}
                  - Shelf: {name: s, total: 4, first: a}
            - name: A shelf is summed up again when an item of it is withdrawn
              given:
                - Item: {sku: a, shelf: s, count: 7}
                - Item: {sku: b, shelf: s, count: 5}
                - Shelf: {name: s, total: 12, first: b}
              when:
                WithdrawFact: {type: Item, key: b/s}
              then:
                decisions: []
                facts:
                  - Shelf: {name: s, total: 7, first: a}
                absent:
                  - Item: {sku: b}
            - name: Old items tell what they are equal to, and places are equal only to themselves
              when:
                StateFact: {type: Item, values: {sku: a, shelf: s, count: 4, tags: [old]}}
              then:
                decisions:
                  - Noted: {sku: a, text: "true true false true none"}
            - name: A scarcity lasts as long as there are few
              given:
                - Item: {sku: a, shelf: s, count: 5, open: false}
              steps:
                - when:
                    StateFact: {type: Item, values: {sku: a, shelf: s, count: 2, open: false}}
                  then:
                    decisions:
                      - Noted: {what: scarce, text: "Scarce( sku=a )"}
                - when:
                    StateFact: {type: Item, values: {sku: a, shelf: s, count: 6, open: false, place: {hall: "1"}}}
                  then:
                    decisions:
                      - Noted: {what: hall, text: "Place( hall=1 )"}
            - name: All kinds of fields are compared
              when:
                StateFact:
                  type: Item
                  values: {sku: a, shelf: s, count: 9, since: "2024-01-15T09:00:00Z", price: 2, weight: 5, marks: [k, 1]}
              then:
                decisions:
                  - Noted: {what: heavy}
            """;

    private static RuleBase compiled;
    private static RuleBase interpreted;

    @BeforeAll
    static void load() throws RulesRejected {
        RuleBases.quiet();
        compiled = load(Loaders.COMPILED, SCENARIOS);
        interpreted = load(Loaders.INTERPRETED, SCENARIOS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Loaders.class,
            names = {"COMPILED", "INTERPRETED"})
    void scenarios_speak_of_declared_types(Loaders loader) {
        ScenarioReport report = new ScenarioSuite(base(loader), Domains.TYPES, ScenarioChoice.ALL).run(true);

        assertThat(report.problems()).isEmpty();
        assertThat(report.failures()).isEmpty();
        assertThat(report.silentRules()).isEmpty();
        assertThat(report.unmissedRules()).isEmpty();
    }

    @Test
    void rules_fire_the_same_both_ways_and_the_journal_says_the_same() {
        ScenarioSuite suite = new ScenarioSuite(compiled, Domains.TYPES, ScenarioChoice.ALL);

        assertThat(suite.scenarios())
                .hasSize(5)
                .allSatisfy(scenario -> assertThat(new ScenarioRunner(interpreted, Domains.TYPES)
                                .run(scenario)
                                .results())
                        .isEqualTo(new ScenarioRunner(compiled, Domains.TYPES)
                                .run(scenario)
                                .results()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sku':'a','shelf':'s'}",
                "{'sku':1,'shelf':'s','count':null,'tags':null,'a_name':null,'weight':1.5,'price':'2.5'}",
                "{'sku':'a','shelf':'s','since':'2024-01-15T09:00:00.5Z','marks':[1,{'a':null}],'place':{'hall':'1'}}",
                "{}",
                "[]",
                "{'shelf':'s','count':'x','open':3}",
                "{'sku':'a','shelf':'s','cuont':3}",
                "{'sku':'a','shelf':{}}",
                "{'sku':'a','shelf':'s','since':'yesterday'}",
                "{'sku':'a','shelf':'s','tags':['a',{}]}",
                "{'sku':'a','shelf':'s','tags':'a'}",
                "{'sku':'a','shelf':'s','place':{'hal':1}}",
                "{'sku':'a','shelf':'s','place':3}",
                "{'sku':'a','shelf':'s','place':[]}",
                "{'sku':'a','shelf':'s','checked':'maybe'}",
                "{'sku':'a','shelf':'s','count':99999999999}"
            })
    void json_is_read_and_written_the_same_with_the_same_mistakes(String json) {
        assertThat(readAndWritten(interpreted, json)).isEqualTo(readAndWritten(compiled, json));
    }

    @ParameterizedTest
    @EnumSource(
            value = Loaders.class,
            names = {"COMPILED", "INTERPRETED"})
    void what_scenarios_say_wrong_of_declared_types_is_told_with_its_line(Loaders loader) throws RulesRejected {
        RuleBase base = load(loader, """
                - name: All wrong
                  given:
                    - Itm: {sku: a}
                    - Item: {skuu: a}
                    - Item: {sku: a, shelf: s, count: many}
                    - Noted: {sku: a}
                  when:
                    StateFact: {type: Item, values: {sku: a}}
                  then:
                    decisions: []
                - name: Withdrawn
                  when:
                    WithdrawFact: {type: Itm, key: a}
                  then:
                    decisions: []
                - name: Expected
                  when:
                    WithdrawFact: {type: Item, key: a/s}
                  then:
                    decisions:
                      - Item: {sku: a}
                      - Noted: {skuu: a}
                """);

        assertThat(new ScenarioSuite(base, Domains.TYPES, ScenarioChoice.ALL)
                        .run(false)
                        .problems())
                .extracting(RuleProblem::toString)
                .anyMatch(text -> text.contains(":3: there is no fact Itm; did you mean \"Item\"?"))
                .anyMatch(text -> text.contains(":4: ") && text.contains("skuu"))
                .anyMatch(text -> text.contains(":5: ") && text.contains("count: "))
                .anyMatch(text -> text.contains(":6: Noted is no fact but a decision"))
                .anyMatch(text -> text.contains(":8: ") && text.contains("shelf: is missing, and belongs to the key"))
                .anyMatch(text -> text.contains(":13: the rules declare no fact Itm; did you mean \"Item\"?"))
                .anyMatch(text -> text.contains(":21: Item is no decision but a fact"))
                .anyMatch(text -> text.contains(":22: ") && text.contains("skuu"));
    }

    @Test
    void a_changed_declaration_is_in_force_and_an_unchanged_one_goes_on() throws RulesRejected {
        var loader = Loaders.INTERPRETED.create();
        RuleCompiler compiler = new RuleCompiler(Domains.TYPES, loader);
        String own = "package rules.own;\nimport rules.stock.Item;\nimport rules.stock.Noted;\n"
                + "rule \"Elsewhere\" when $i : Item(count == 8) then insert(new Noted($i.getSku(), \"else\", \"\" + $i)); end\n";
        RuleBase first = compiler.compile(new RuleSet(Map.of("stock/stock.drl", RULES, "own/own.drl", own)), null);
        RuleBase second = compiler.compile(
                new RuleSet(Map.of(
                        "stock/stock.drl",
                        RULES.replace("price   : double", "price   : double\n    bar : String = \"b\""),
                        "own/own.drl",
                        own)),
                null);

        assertThat(decided(first, 8)).noneMatch(text -> text.contains("bar=b"));
        assertThat(decided(second, 8)).anyMatch(text -> text.contains("bar=b"));
        assertThat(decided(first, 8)).anyMatch(text -> text.contains("\"what\":\"else\""));
    }

    private static List<String> decided(RuleBase base, int count) {
        try (Session session = new Session(base, Domains.TYPES, Stream.empty(), 100)) {
            var values = FactCodec.parse("{\"sku\":\"a\",\"shelf\":\"s\",\"count\":%d}".formatted(count));
            return session.execute(new StateFact("Item", values)).firings().stream()
                    .flatMap(firing -> firing.decisions().stream())
                    .map(decision -> decision.json())
                    .toList();
        }
    }

    private static String readAndWritten(RuleBase base, String json) {
        OwnType type = base.own().find("Item").orElseThrow();
        var values = FactCodec.parse(json.replace('\'', '"'));
        Object[] read = new Object[1];
        InvalidInput mistakes = catchThrowableOfType(InvalidInput.class, () -> read[0] = type.read(values));
        return mistakes == null
                ? "%s %s %s".formatted(type.keyOf(read[0]), type.write(read[0]), read[0])
                : mistakes.errors().toString();
    }

    private static RuleBase base(Loaders loader) {
        return loader == Loaders.COMPILED ? compiled : interpreted;
    }

    private static RuleBase load(Loaders loader, String scenarios) throws RulesRejected {
        return new RuleCompiler(Domains.TYPES, loader.create())
                .compile(new RuleSet(Map.of("stock/stock.drl", RULES, "stock/stock.scenarios.yaml", scenarios)), null);
    }
}
