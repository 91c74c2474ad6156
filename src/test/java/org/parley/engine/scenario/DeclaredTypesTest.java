package org.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Domains;
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
            import java.util.HashSet;
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
                insert(new Noted($sku, "equal", $item.equals(same) + " " + new HashSet<>(List.of($item)).contains(same) + " "
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

    private static final String READINGS = """
            {'sku':'a','shelf':'s'}
            => a/s {"sku":"a","shelf":"s","count":3,"price":0.0,"open":true,"tags":["new"],"a_name":"none"} Item( sku=a, shelf=s, count=3, price=0.0, weight=null, open=true, checked=null, since=null, tags=[new], marks=null, place=null, aName=none )
            {'sku':1,'shelf':'s','count':null,'tags':null,'a_name':null,'weight':1.5,'price':'2.5'}
            => 1/s {"sku":"1","shelf":"s","count":0,"price":2.5,"weight":1,"open":true} Item( sku=1, shelf=s, count=0, price=2.5, weight=1, open=true, checked=null, since=null, tags=null, marks=null, place=null, aName=null )
            {'sku':'a','shelf':'s','since':'2024-01-15T09:00:00.5Z','marks':[1,{'a':null}],'place':{'hall':'1'}}
            => a/s {"sku":"a","shelf":"s","count":3,"price":0.0,"open":true,"since":"2024-01-15T09:00:00.500Z","tags":["new"],"marks":[1,{}],"place":{"hall":"1"},"a_name":"none"} Item( sku=a, shelf=s, count=3, price=0.0, weight=null, open=true, checked=null, since=2024-01-15T09:00:00.500Z, tags=[new], marks=[1, {a=null}], place=Place( hall=1 ), aName=none )
            {}
            => [InputError[pointer=/sku, message=is missing, and belongs to the key], InputError[pointer=/shelf, message=is missing, and belongs to the key]]
            []
            => [InputError[pointer=, message=expected the fields of a Item]]
            {'shelf':'s','count':'x','open':3}
            => [InputError[pointer=/sku, message=is missing, and belongs to the key], InputError[pointer=/count, message=Cannot deserialize value of type `int` from String "x": not a valid `int` value]]
            {'sku':'a','shelf':'s','cuont':3}
            => [InputError[pointer=/cuont, message=a Item has no such field; did you mean "count"?]]
            {'sku':'a','shelf':{}}
            => [InputError[pointer=/shelf, message=Cannot deserialize value of type `java.lang.String` from Object value (token `JsonToken.START_OBJECT`)]]
            {'sku':'a','shelf':'s','since':'yesterday'}
            => [InputError[pointer=/since, message=Cannot deserialize value of type `java.time.Instant` from String "yesterday": Failed to deserialize java.time.Instant: (java.time.format.DateTimeParseException) Text 'yesterday' could not be parsed at index 0]]
            {'sku':'a','shelf':'s','tags':['a',{}]}
            => [InputError[pointer=/tags/1, message=Cannot deserialize value of type `java.lang.String` from Object value (token `JsonToken.START_OBJECT`)]]
            {'sku':'a','shelf':'s','tags':'a'}
            => [InputError[pointer=/tags, message=Cannot construct instance of `java.util.ArrayList` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('a')]]
            {'sku':'a','shelf':'s','place':{'hal':1}}
            => [InputError[pointer=/place/hal, message=a Item has no such field]]
            {'sku':'a','shelf':'s','place':3}
            => [InputError[pointer=/place, message=expected the fields of a Place]]
            {'sku':'a','shelf':'s','place':[]}
            => [InputError[pointer=/place, message=expected the fields of a Place]]
            {'sku':'a','shelf':'s','checked':'maybe'}
            => [InputError[pointer=/checked, message=Cannot deserialize value of type `java.lang.Boolean` from String "maybe": only "true" or "false" recognized]]
            {'sku':'a','shelf':'s','count':99999999999}
            => [InputError[pointer=/count, message=Numeric value (99999999999) out of range of int (-2147483648 - 2147483647)]]
            """;

    private static RuleBase rules;

    @BeforeAll
    static void load() throws RulesRejected {
        RuleBases.quiet();
        rules = load(SCENARIOS);
    }

    @Test
    void scenarios_speak_of_declared_types() {
        ScenarioReport report = new ScenarioSuite(rules, Domains.TYPES, ScenarioChoice.ALL).run(true);

        assertThat(report.problems()).isEmpty();
        assertThat(report.failures()).isEmpty();
        assertThat(report.silentRules()).isEmpty();
        assertThat(report.unmissedRules()).isEmpty();
    }

    /** What the classes read and wrote that the engine's compiler made of the declarations. */
    @ParameterizedTest
    @MethodSource("readings")
    void json_is_read_and_written_as_of_a_class(String json, String outcome) {
        assertThat(readAndWritten(rules, json)).isEqualTo(outcome);
    }

    static Stream<Arguments> readings() {
        return Stream.of(READINGS.strip().split("\n(?!=>)"))
                .map(each -> each.split("\n=> ", 2))
                .map(each -> arguments(each[0], each[1]));
    }

    @Test
    void what_scenarios_say_wrong_of_declared_types_is_told_with_its_line() throws RulesRejected {
        RuleBase base = load("""
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
        var loader = Domains.loader();
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

    private static RuleBase load(String scenarios) throws RulesRejected {
        return new RuleCompiler(Domains.TYPES, Domains.loader())
                .compile(new RuleSet(Map.of("stock/stock.drl", RULES, "stock/stock.scenarios.yaml", scenarios)), null);
    }
}
