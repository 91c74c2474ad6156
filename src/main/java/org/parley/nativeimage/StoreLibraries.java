package org.parley.nativeimage;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the libraries of the store find by name, for the native executable. */
final class StoreLibraries {
    private StoreLibraries() {}

    /** Found by ServiceLoader and made by their constructors; the arrays are made by their element type. */
    @RegisterForReflection(
            methods = false,
            fields = false,
            classNames = {
                "org.sqlite.JDBC",
                "org.postgresql.Driver",
                "io.agroal.pool.DataSourceProvider",
                "io.agroal.pool.ConnectionHandler",
                "[Lio.agroal.pool.ConnectionHandler;",
                "java.sql.Statement",
                "[Ljava.sql.Statement;",
                "java.sql.ResultSet",
                "[Ljava.sql.ResultSet;",
                "org.flywaydb.core.internal.database.h2.H2DatabaseType",
                "org.flywaydb.core.internal.database.sqlite.SQLiteDatabaseType",
                "org.flywaydb.core.internal.database.base.TestContainersDatabaseType",
                "org.flywaydb.core.internal.schemahistory.BaseAppliedMigration",
                "org.flywaydb.core.internal.resource.CoreResourceTypeProvider",
                "org.flywaydb.core.internal.configuration.resolvers.EnvironmentVariableResolver",
                "org.flywaydb.core.internal.configuration.resolvers.EnvironmentProvisionerNone",
                "org.flywaydb.core.internal.configuration.resolvers.PlaceholderPropertyResolver",
                "org.flywaydb.core.internal.proprietaryStubs.CheckCommandExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.UndoCommandExtensionStub",
                "org.flywaydb.core.api.migration.baseline.BaselineAppliedMigration",
                "org.flywaydb.core.api.migration.baseline.BaselineMigrationResolver",
                "org.flywaydb.core.api.migration.baseline.BaselineResourceTypeProvider",
                "org.flywaydb.core.internal.proprietaryStubs.AuthCommandExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.DeployCommandExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.DiffCommandExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.ModelCommandExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.DiffTextCommandExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.GenerateCommandExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.PrepareCommandExtensionStub",
                "org.flywaydb.core.internal.scanner.classpath.ClasspathLocationHandlerImpl",
                "org.flywaydb.core.internal.scanner.filesystem.FilesystemLocationHandler",
                "org.flywaydb.core.internal.NullFlywayTelemetryManager",
                "org.flywaydb.core.internal.jdbc.ErrorOverrideInitializerStub",
                "org.flywaydb.database.cockroachdb.CockroachDBDatabaseType",
                "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
            })
    static final class Constructed {}

    /** Flyway copies its extensions with Jackson, which minds the annotations of their interfaces too. */
    @RegisterForReflection(
            classNames = {
                "org.flywaydb.core.extensibility.Plugin",
                "org.flywaydb.core.extensibility.ConfigurationExtension",
                "org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension",
                "org.flywaydb.core.internal.proprietaryStubs.LicensingConfigurationExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.PATTokenConfigurationExtensionStub",
                "org.flywaydb.core.internal.proprietaryStubs.OfflinePermitConfigurationExtensionStub",
                "org.flywaydb.core.internal.publishing.PublishingConfigurationExtension",
                "org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension",
                "org.flywaydb.database.postgresql.TransactionalModel",
                // Asked by method name whenever a statement of Flyway's fails.
                "org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlNoDriversForInteractiveAuthException",
                "org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlNoIntegratedAuthException",
                "org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlServerUntrustedCertificateSqlException",
            })
    static final class Copied {}
}
