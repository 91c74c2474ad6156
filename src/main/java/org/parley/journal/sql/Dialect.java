package org.parley.journal.sql;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;

/** What databases do differently. */
enum Dialect {
    /** Write-ahead log, and a sync with each commit: what is acknowledged survives a loss of power. */
    SQLITE(
            "jdbc:sqlite:",
            org.sqlite.JDBC.class,
            Map.of("journal_mode", "WAL", "synchronous", "FULL", "busy_timeout", "10000"),
            Map.of("bytes", "blob", "clustered", "without rowid"),
            ExceptionSorter.defaultExceptionSorter()),
    POSTGRESQL(
            "jdbc:postgresql:",
            org.postgresql.Driver.class,
            Map.of(
                    "reWriteBatchedInserts", "true",
                    "connectTimeout", "5",
                    "socketTimeout", "30",
                    "tcpKeepAlive", "true",
                    "ApplicationName", "parley"),
            Map.of("bytes", "bytea", "clustered", ""),
            new PostgreSQLExceptionSorter());

    /** Class of the SQL states that tell of a violated constraint. */
    private static final String CONSTRAINT = "23";
    /** Class of the SQL states that tell of a transaction sacrificed for another one. */
    private static final String ROLLED_BACK = "40";

    private static final int SQLITE_CONSTRAINT = 19;

    private final String scheme;
    private final Class<? extends Driver> driver;
    private final Map<String, String> connectionProperties;
    private final Map<String, String> placeholders;
    private final ExceptionSorter fatal;

    Dialect(
            String scheme,
            Class<? extends Driver> driver,
            Map<String, String> connectionProperties,
            Map<String, String> placeholders,
            ExceptionSorter fatal) {
        this.scheme = scheme;
        this.driver = driver;
        this.connectionProperties = connectionProperties;
        this.placeholders = placeholders;
        this.fatal = fatal;
    }

    /** @throws UnknownStore if there is none for the URL */
    static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.scheme)) {
                return dialect;
            }
        }
        throw new UnknownStore(url);
    }

    /** True if several processes may use one database, and hear of each other. */
    boolean isShared() {
        return this == POSTGRESQL;
    }

    Class<? extends Driver> driver() {
        return driver;
    }

    Map<String, String> connectionProperties() {
        return connectionProperties;
    }

    /** Names of types in the migrations. */
    Map<String, String> placeholders() {
        return placeholders;
    }

    /** Tells which failures have made a connection useless. */
    ExceptionSorter fatal() {
        return fatal;
    }

    /** True if somebody else's row is where one was to go, or two who wait for each other's rows could not both go on. */
    static boolean isTaken(SQLException failure) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            String state = each.getSQLState() == null ? "" : each.getSQLState();
            if (state.startsWith(CONSTRAINT)
                    || state.startsWith(ROLLED_BACK)
                    || each.getErrorCode() == SQLITE_CONSTRAINT) {
                return true;
            }
        }
        return false;
    }
}
