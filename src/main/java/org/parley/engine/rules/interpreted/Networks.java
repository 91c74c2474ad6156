package org.parley.engine.rules.interpreted;

import java.util.List;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.rule.TypeDeclaration;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKiePackages;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.DeclaredTypes;

/** Has the engine build its network of a model. */
final class Networks {
    private Networks() {}

    static KieBase of(Model model, DeclaredTypes types) {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        KiePackagesBuilder builder = new KiePackagesBuilder(configuration);
        builder.addModel(model);
        CanonicalKiePackages packages = builder.build();
        tellProperties(packages, types);
        return new KieBaseBuilder(configuration).createKieBase(packages);
    }

    /** The engine looks for properties among the methods of a class; objects of declared types have none of their own. */
    private static void tellProperties(CanonicalKiePackages packages, DeclaredTypes types) {
        var known = (InternalKnowledgePackage) packages.getKiePackage(DeclaredObject.class.getPackageName());
        TypeDeclaration objects = known == null ? null : known.getTypeDeclaration(DeclaredObject.class);
        if (objects != null) {
            List<String> properties = objects.getAccessibleProperties();
            properties.addAll(types.properties());
        }
    }
}
