package org.parley.engine.network;

import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.impl.KnowledgePackageImpl;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.core.reteoo.builder.NodeFactory;

/** Found by Drools as a service: all networks of this program are lazy. */
public final class LazyNetworks implements CoreComponentFactory {
    private final NodeFactory nodes = new LazyNodeFactory();

    @Override
    public NodeFactory getNodeFactoryService() {
        return nodes;
    }

    @Override
    public InternalKnowledgePackage createKnowledgePackage(String name) {
        return new KnowledgePackageImpl(name);
    }
}
