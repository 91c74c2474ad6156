package org.parley.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.flywaydb.core.internal.scanner.classpath.ClassPathLocationScanner;
import org.postgresql.core.PGStream;
import org.postgresql.sspi.ISSPIClient;

/** Leaves out of the native executable what needs libraries that are not there. */
final class Substitutions {
    private Substitutions() {}

    @TargetClass(className = "org.postgresql.core.v3.ConnectionFactoryImpl")
    static final class NoWindowsLogin {
        @Substitute
        private static ISSPIClient createSSPI(PGStream stream, String serviceClass, boolean negotiate) {
            throw new IllegalStateException("SSPI is not there");
        }
    }

    /** Flyway's search of the classpath, which knows JBoss VFS and OSGi; the journal names its migrations itself. */
    @TargetClass(className = "org.flywaydb.core.internal.scanner.classpath.ClassPathScanner")
    static final class NoClasspathSearch {
        @Substitute
        private ClassPathLocationScanner createLocationScanner(String protocol) {
            return null;
        }
    }

    /** Of a problem library that is made for an earlier platform; nobody logs in here. */
    @TargetClass(className = "io.quarkiverse.resteasy.problem.security.HttpUnauthorizedUtils")
    static final class NoLogin {
        @Substitute
        static Uni<HttpProblem> toProblem(RoutingContext context, Exception failure) {
            return Uni.createFrom().item(HttpProblem.valueOf(Response.Status.UNAUTHORIZED, failure.getMessage()));
        }
    }
}
