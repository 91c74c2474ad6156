package org.parley.journal.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.StoreBusy;

/** Connections to one database. */
final class Database implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A connection that lay idle for so long is tried before it is used: the server may have gone and come back. */
    private static final Duration TRUSTED_IDLE = Duration.ofSeconds(1);

    private final String url;
    private final String name;
    private final Dialect dialect;
    private final AgroalDataSource connections;

    /** Reads a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Database(String url, String user, String password) {
        this.url = url;
        this.dialect = Dialect.of(url);
        this.name = dialect.nameOf(withoutSecrets(url));
        try {
            this.connections = AgroalDataSource.from(configuration(url, user, password));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * As it is.
     *
     * @param user null if the URL says it, or none is needed
     */
    static Database existing(String url, String user, String password) {
        return new Database(url, user, password);
    }

    /**
     * With its schema brought up to date, or made.
     *
     * @throws JournalUnavailable if it cannot be reached
     */
    static Database current(String url, String user, String password) {
        Database database = new Database(url, user, password);
        try {
            if (!database.isCurrent()) {
                database.migrate();
            }
            return database;
        } catch (FlywayException e) {
            database.close();
            throw database.unopened(e);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() throws SQLException {
        return connections.getConnection();
    }

    /** A connection whose changes are taken when it is told to commit. */
    Connection transaction() throws SQLException {
        Connection connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    <T> List<T> list(Row<T> reader, String sql, Object... parameters) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(reader.read(rows));
                }
                return list;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Changes rows at once, in a commit of its own; returns how many. */
    int update(String sql, Object... parameters) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    <T> Optional<T> find(Row<T> reader, String sql, Object... parameters) {
        return list(reader, sql, parameters).stream().findFirst();
    }

    @Override
    public void close() {
        connections.close();
    }

    JournalUnavailable unavailable(SQLException cause) {
        return Dialect.isDamaged(cause)
                ? new JournalDamaged(name, cause.getMessage(), cause)
                : new JournalUnavailable("the store cannot be reached or written: " + cause.getMessage(), cause);
    }

    /** The file, or the URL without its parameters. */
    String name() {
        return name;
    }

    /** Reads with a connection of its own, which has nothing in its memory. */
    <T> List<T> listAnew(Row<T> reader, String sql) {
        try (Connection connection =
                        dialect.driver().getDeclaredConstructor().newInstance().connect(url, new Properties());
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw unavailable(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every driver can be made", e);
        }
    }

    private AgroalDataSourceConfigurationSupplier configuration(String url, String user, String password) {
        return new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(PATIENCE)
                        .idleValidationTimeout(TRUSTED_IDLE)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .exceptionSorter(dialect.fatal())
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(url).connectionProviderClass(dialect.driver());
                            dialect.connectionProperties().forEach(factory::jdbcProperty);
                            if (user != null) {
                                factory.principal(new NamePrincipal(user));
                            }
                            if (password != null) {
                                factory.credential(new SimplePassword(password));
                            }
                            return factory;
                        }));
    }

    /** Whether the newest migration was the last one; Flyway, which knows as well, takes a tenth of a start to say so. */
    private boolean isCurrent() {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select script, success from flyway_schema_history order by installed_rank desc limit 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getString(1).equals(Migrations.NEWEST) && rows.getBoolean(2);
        } catch (SQLException e) {
            LOG.debug("the schema is made or looked at by Flyway", e);
            return false;
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(connections)
                .resourceProvider(new Migrations())
                .javaMigrationClassProvider(List::of)
                .placeholders(dialect.placeholders())
                .load()
                .migrate();
    }

    /** What the database says, rather than all that Flyway says of it. */
    private JournalUnavailable unopened(FlywayException failure) {
        SQLException said = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            said = each instanceof SQLException sql ? sql : said;
        }
        String message = "the store %s cannot be opened: %s"
                .formatted(withoutSecrets(url), said == null ? failure.getMessage() : said.getMessage());
        if (said != null && Dialect.isDamaged(said)) {
            return new JournalDamaged(name, said.getMessage(), failure);
        }
        return said != null && Dialect.isBusy(said)
                ? new StoreBusy(message, failure)
                : new JournalUnavailable(message, failure);
    }

    private static String withoutSecrets(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
