package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Clients at work side by side, which register agents and run projects until they are told to finish. */
final class Crowd implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Crowd.class);
    private static final int REGISTRARS = 4;
    private static final int MOST_MINUTES_TO_FINISH = 5;

    private final Insistence commands;
    private final ExecutorService threads = Executors.newCachedThreadPool(Crowd::daemon);
    private final List<Future<?>> working = new ArrayList<>();
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Undertaking> completed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean finishing;

    private Crowd(Insistence commands) {
        this.commands = commands;
    }

    static Crowd atWork(Server server) {
        Crowd crowd = new Crowd(new Insistence(server.client()));
        for (int number = 0; number < REGISTRARS; number++) {
            String prefix = "agent-%d-".formatted(number);
            crowd.work(() -> crowd.registerAgents(prefix));
        }
        crowd.work(() -> crowd.runProjects("small", ProjectFile.SMALL));
        crowd.work(() -> crowd.runProjects("large", ProjectFile.LARGE));
        return crowd;
    }

    Insistence commands() {
        return commands;
    }

    /** Agents whose registration was acknowledged up to now. */
    Set<String> registered() {
        return Set.copyOf(registered);
    }

    /** How many projects are running now. */
    int underWay() {
        return underWay.get();
    }

    /** Waits until so many more commands are acknowledged. */
    void awaitAcknowledged(int more) {
        int target = commands.count() + more;
        await("%d more commands are acknowledged".formatted(more), () -> commands.count() >= target);
    }

    /** Waits until a project is running. */
    void awaitProject() {
        await("a project is under way", () -> underWay() > 0);
    }

    /** Waits until somebody was told that the server cannot write. */
    void awaitUnavailable() {
        int before = commands.unavailable();
        await("a client is told 503", () -> commands.unavailable() > before);
    }

    /** Lets everybody complete what he is at. */
    void finish() {
        finishing = true;
        working.forEach(Crowd::join);
        LOG.infof(
                "%d commands acknowledged, %d answers of 503, %d not answered, %d projects completed",
                commands.count(), commands.unavailable(), commands.unanswered(), completed.size());
    }

    /** Proves that each command took effect once, as a whole, and each project ended as an undisturbed one does. */
    void expectNothingLost() {
        new Ledger(commands.client(), Ledger.DEFAULT).expectJust(registered).expectIntact();
        Outcome small = undisturbed("undisturbed-small", ProjectFile.SMALL);
        Outcome large = undisturbed("undisturbed-large", ProjectFile.LARGE);
        assertThat(completed).hasSizeGreaterThanOrEqualTo(2);
        for (Undertaking each : completed) {
            assertThat(each.outcome()).as(each.workspace()).isEqualTo(each.file() == ProjectFile.SMALL ? small : large);
            new Ledger(commands.client(), each.workspace()).expectUnbroken();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Outcome undisturbed(String workspace, ProjectFile file) {
        return new Undertaking(commands, workspace, file)
                .begin()
                .awaitCompletion()
                .outcome();
    }

    private void registerAgents(String prefix) {
        for (int number = 1; !finishing; number++) {
            String agent = prefix + number;
            commands.acknowledged(
                    "PUT", "/v1/workspaces/default/agents/" + agent, "{\"skill_levels\":{\"design\":8}}", agent);
            registered.add(agent);
        }
    }

    private void runProjects(String prefix, ProjectFile file) {
        for (int number = 1; !finishing; number++) {
            Undertaking undertaking = new Undertaking(commands, prefix + "-" + number, file).begin();
            underWay.incrementAndGet();
            while (!undertaking.isCompleted()) {
                Wait.briefly();
            }
            underWay.decrementAndGet();
            completed.add(undertaking);
        }
    }

    private void work(Runnable work) {
        working.add(threads.submit(work));
    }

    private void await(String what, BooleanSupplier holds) {
        Wait.until(what, () -> {
            working.stream().filter(Future::isDone).forEach(Crowd::join);
            return holds.getAsBoolean();
        });
    }

    private static void join(Future<?> work) {
        try {
            work.get(MOST_MINUTES_TO_FINISH, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a client failed", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "client");
        thread.setDaemon(true);
        return thread;
    }
}
