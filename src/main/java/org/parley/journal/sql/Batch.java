package org.parley.journal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The rows of one commit, statement by statement. */
final class Batch implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    Batch(Connection connection) {
        this.connection = connection;
    }

    void add(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        statement.addBatch();
    }

    /** Takes note of a workspace whose journal grows. */
    void changed(String workspace) {
        changed.add(workspace);
    }

    /** The workspaces whose journals grow. */
    Set<String> changed() {
        return changed;
    }

    void execute() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
