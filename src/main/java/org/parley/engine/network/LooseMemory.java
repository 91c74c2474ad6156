package org.parley.engine.network;

import org.drools.base.reteoo.NodeTypeEnums;
import org.drools.core.common.Memory;
import org.drools.core.reteoo.SegmentMemory;
import org.drools.core.util.AbstractLinkedListNode;

/** Something that a session keeps for a node of the network, beside the segments of Drools. */
abstract class LooseMemory extends AbstractLinkedListNode<Memory> implements Memory {
    @Override
    public int getNodeType() {
        return NodeTypeEnums.ObjectTypeNode;
    }

    @Override
    public SegmentMemory getSegmentMemory() {
        return null;
    }

    @Override
    public void setSegmentMemory(SegmentMemory segment) {
        // It is part of none.
    }

    @Override
    public void reset() {
        // Sessions are never used again.
    }
}
