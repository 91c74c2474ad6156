package org.parley.engine.rules.interpreted;

import org.drools.drl.ast.descr.PackageDescr;

/** A rule file, parsed. */
record RuleFile(String path, String text, PackageDescr descr) {
    String packageName() {
        return descr.getNamespace();
    }
}
