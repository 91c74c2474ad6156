package org.parley.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
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
}
