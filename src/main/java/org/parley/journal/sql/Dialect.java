package org.parley.journal.sql;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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

    /** Class of the SQL states that tell of data that cannot be read. */
    private static final String DATA_CORRUPTED = "XX0";
    /** Class of the SQL states that tell of a server that cannot be reached. */
    private static final String NO_CONNECTION = "08";
    /** A server that is starting, is being stopped, or has no connection to spare. */
    private static final Set<String> STARTING = Set.of("57P03", "57P01", "53300");

    private static final int SQLITE_CONSTRAINT = 19;
    private static final Set<SQLiteErrorCode> DAMAGED = EnumSet.of(
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_CORRUPT_VTAB,
            SQLiteErrorCode.SQLITE_CORRUPT_SEQUENCE,
            SQLiteErrorCode.SQLITE_CORRUPT_INDEX,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_IOERR_SHORT_READ);
    private static final Set<SQLiteErrorCode> BUSY = EnumSet.of(
            SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_BUSY_RECOVERY, SQLiteErrorCode.SQLITE_LOCKED);

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

    /** What people call the database with the URL: a file by its path. */
    String nameOf(String url) {
        return this == SQLITE ? url.substring(scheme.length()) : url;
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

    /** True if what is stored is not what was written, or not there. */
    static boolean isDamaged(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return DAMAGED.contains(sqlite.getResultCode())
                    || sqlite.getMessage().contains("no such table");
        }
        return String.valueOf(failure.getSQLState()).startsWith(DATA_CORRUPTED);
    }

    /** True if the database cannot be used yet, or by somebody more. */
    static boolean isBusy(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return BUSY.contains(sqlite.getResultCode());
        }
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith(NO_CONNECTION)
                || STARTING.contains(state)
                || failure.getMessage().startsWith("Acquisition timeout");
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
