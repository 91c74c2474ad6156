package org.parley.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A server under load, and what it gave round by round. Each round goes to workspaces of its own. */
final class Target {
    static final String HEADER = "| clients | server | acknowledged a second | of the bare server | commands a commit"
            + " | median ms | 99 % ms | server's CPU, us a command |\n|---|---|---|---|---|---|---|---|";

    private final String name;
    private final ServerProcess server;
    private final int workspaces;

    private final Spread perSecond = new Spread();
    private final Spread ofBare = new Spread();
    private final Spread perCommit = new Spread();
    private final Spread median = new Spread();
    private final Spread percentile99 = new Spread();
    private final Spread cpu = new Spread();
    private int refused;

    /** @param workspaces how many the commands are spread over */
    Target(String name, ServerProcess server, int workspaces) {
        this.name = name;
        this.server = server;
        this.workspaces = workspaces;
    }

    void warmUp(int clients, Duration duration) {
        new Clients(server.port(), clients, fresh()).run(duration);
    }

    /** Returns the commands acknowledged a second. */
    double round(int clients, Duration duration) {
        Requests requests = fresh();
        double commitsBefore = server.counter(BareServer.COMMITS);
        Duration cpuBefore = server.cpu();
        Clients.Result result = new Clients(server.port(), clients, requests).run(duration);
        cpu.add(server.cpu().minus(cpuBefore).toNanos() / 1e3 / result.all());
        perCommit.add(result.all() / (server.counter(BareServer.COMMITS) - commitsBefore));
        perSecond.add(result.perSecond());
        median.add(result.median());
        percentile99.add(result.percentile99());
        refused += result.refused();
        return result.perSecond();
    }

    /** The share of the last round in what the bare server gave in the same one. */
    void compare(double bare) {
        ofBare.add(perSecond.figures().get(perSecond.figures().size() - 1) / bare);
    }

    int refused() {
        return refused;
    }

    String line(int clients) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | %.1f | %.2f | %.2f | %.0f |",
                clients,
                name,
                perSecond.text("%.0f"),
                ofBare.text("%.2f"),
                perCommit.median(),
                median.median(),
                percentile99.median(),
                cpu.median());
    }

    Map<String, Object> toJson(int clients) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clients", clients);
        json.put("server", name);
        json.put("workspaces", workspaces);
        json.put("acknowledged_per_second", perSecond.toJson());
        json.put("of_bare_server", ofBare.toJson());
        json.put("commands_per_commit", perCommit.toJson());
        json.put("median_ms", median.toJson());
        json.put("percentile_99_ms", percentile99.toJson());
        json.put("server_cpu_us_per_command", cpu.toJson());
        json.put("refused", refused);
        return json;
    }

    private Requests fresh() {
        Requests requests = new Requests(workspaces);
        for (int index = 0; index < workspaces; index++) {
            server.send("PUT", "/v1/workspaces/" + requests.workspace(index), "");
        }
        return requests;
    }
}
