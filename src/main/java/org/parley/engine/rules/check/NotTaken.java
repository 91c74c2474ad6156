package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.mvel.parser.ast.expr.FullyQualifiedInlineCastExpr;
import org.drools.mvel.parser.ast.expr.InlineCastExpr;
import org.drools.mvel.parser.ast.expr.OOPathExpr;
import org.parley.engine.rules.RuleProblem.Kind;

/** What the language of Drools has and Parley does not take: what to write instead. */
final class NotTaken {
    private static final String PATH = "a path (/x/y) is not taken; write the type of the fact, and from for what is"
            + " within it: $x : Type(...) from $fact.list";

    private NotTaken() {}

    static void inFile(PackageDescr file, CheckedFile checked, Remarks remarks) {
        if (file.getUnit() != null) {
            int at = checked.text().indexOf("unit");
            remarks.add(
                    Kind.SYNTAX,
                    checked.spot(Math.max(0, at)),
                    "rule units are not taken: all rules work on the same facts; take the line away and write the"
                            + " types of facts in the patterns",
                    null);
        }
    }

    /** A pattern without a type. */
    static void path(Spot spot, Remarks remarks) {
        remarks.add(Kind.SYNTAX, spot, PATH, null);
    }

    /** True if it is remarked upon: nothing else can be said of it. */
    static boolean expression(Expression expression, Remarks remarks) {
        if (expression instanceof OOPathExpr) {
            remarks.add(Kind.SYNTAX, expression, PATH);
            return true;
        }
        if (expression instanceof InlineCastExpr || expression instanceof FullyQualifiedInlineCastExpr) {
            remarks.add(Kind.SYNTAX, expression, "x#Type is not taken; write a cast: ((Type) x).property");
            return true;
        }
        return false;
    }

    static void attribute(AttributeDescr attribute, Spot spot, Remarks remarks) {
        if (attribute.getName().equals("dialect") && attribute.getValue().contains("mvel")) {
            remarks.add(
                    Kind.SYNTAX,
                    spot,
                    "the dialect mvel is not taken: consequences are Java, modify($x) { setName(\"y\") }",
                    null);
        }
    }
}
