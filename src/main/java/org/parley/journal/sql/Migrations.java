package org.parley.journal.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Names the migrations, because a native executable has no classpath that Flyway could search. */
final class Migrations implements ResourceProvider {
    private static final List<String> NAMES = List.of("V1__journal.sql", "V2__answer.sql", "V3__outbox_reason.sql");

    static final String NEWEST = NAMES.get(NAMES.size() - 1);

    @Override
    public LoadableResource getResource(String name) {
        return NAMES.contains(name) ? new Migration(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Migration::new)
                .toList();
    }

    private static final class Migration extends LoadableResource {
        private static final String FOLDER = "/org/parley/journal/";
        private final String name;

        Migration(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream found = Migrations.class.getResourceAsStream(FOLDER + name);
            if (found == null) {
                throw new UncheckedIOException(new IOException(FOLDER + name + ": no such resource"));
            }
            return new InputStreamReader(found, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
