package org.parley.engine.session;

/** There is no memory for what a command or a workspace would need; nothing has happened. */
public class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRoom(String workspace, long heapBytes) {
        super(
                "workspace %s: the heap of %d MB is full; give the server more (-Xmx), or spread the workspaces over several"
                        .formatted(workspace, heapBytes >> 20));
    }
}
