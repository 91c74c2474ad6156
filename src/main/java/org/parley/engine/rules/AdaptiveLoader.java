package org.parley.engine.rules;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.kie.api.KieBase;

/**
 * Loads rules the quick way first, so that an edit is effective at once, and the thorough way when edits have come to rest.
 * What only the thorough way can load is loaded by it at once.
 */
public final class AdaptiveLoader implements RuleLoader {
    private static final Logger LOG = Logger.getLogger(AdaptiveLoader.class);

    private final RuleLoader quick;
    private final RuleLoader thorough;
    private final Duration patience;
    private final Set<KieBase> loadedQuickly =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "rule-compiler");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private ScheduledFuture<?> planned;

    /** @param patience how long rules are left as they are before they are loaded thoroughly */
    public AdaptiveLoader(RuleLoader quick, RuleLoader thorough, Duration patience) {
        this.quick = quick;
        this.thorough = thorough;
        this.patience = patience;
        later.setRemoveOnCancelPolicy(true);
    }

    @Override
    public LoadedRules load(RuleSet source) throws RulesRejected {
        try {
            LoadedRules loaded = quick.load(source);
            loadedQuickly.add(loaded.rules());
            return loaded;
        } catch (RulesRejected notQuickly) {
            try {
                return thorough.load(source);
            } catch (RulesRejected notAtAll) {
                // The quick way knows the place of each mistake.
                throw notQuickly;
            }
        }
    }

    @Override
    public synchronized void improve(RuleBase base, Consumer<LoadedRules> better) {
        if (planned != null) {
            planned.cancel(false);
        }
        if (loadedQuickly.contains(base.rules())) {
            planned = later.schedule(
                    () -> loadThoroughly(base.source(), better), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void loadThoroughly(RuleSet source, Consumer<LoadedRules> better) {
        try {
            LoadedRules loaded = thorough.load(source);
            RuleOrder.apply(loaded.rules(), source);
            better.accept(loaded);
        } catch (RulesRejected e) {
            LOG.warnf("the rules %s stay interpreted, they do not compile:%n%s", source.version(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the rules %s stay interpreted", source.version());
        }
    }
}
