package org.parley.cli;

import java.util.List;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;
import picocli.CommandLine.Option;

/** Where a journal is kept that outlasts the command. */
final class KeptStoreOption {
    /** Where a server keeps its journal, if nobody says otherwise. */
    private static final String USUAL = "data";

    @Option(
            names = StoreOption.NAME,
            paramLabel = "STORE",
            defaultValue = USUAL,
            description = {
                "Where the journal is kept (default: ${DEFAULT-VALUE}): a folder,",
                StoreOption.DATABASES,
                StoreOption.CREDENTIALS
            })
    private String location;

    /** Opens the store to write. */
    Store open() {
        return Stores.open(kept(), StoreOption.username(), StoreOption.password());
    }

    /** Opens the store to look at. */
    Store read() {
        return Stores.read(kept(), StoreOption.username(), StoreOption.password());
    }

    private String kept() {
        if (location.equals(Stores.MEMORY)) {
            throw new InvalidInput(
                    List.of(new InputError(StoreOption.NAME, "memory keeps nothing from one command to another")));
        }
        return location;
    }
}
