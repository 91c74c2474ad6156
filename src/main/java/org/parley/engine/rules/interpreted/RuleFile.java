package org.parley.engine.rules.interpreted;

import org.drools.drl.ast.descr.PackageDescr;
import org.parley.engine.rules.DrlSyntax;
import org.parley.engine.rules.prepared.FileOutline;

/** A rule file. */
record RuleFile(String path, String text, FileOutline outline) {
    static RuleFile of(String path, String text) {
        return new RuleFile(path, text, DrlSyntax.outline(path, text));
    }

    String packageName() {
        return outline.packageName();
    }

    /** The parsed file, not to be changed. */
    PackageDescr descr() {
        return DrlSyntax.parse(path, text).descr();
    }
}
