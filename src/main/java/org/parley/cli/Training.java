package org.parley.cli;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Does once what servers and short commands do, in this very process. */
final class Training {
    private static final Logger LOG = Logger.getLogger(Training.class);
    private static final String ID = "healthcare_blockchain_compressed";
    private static final String RULES = "--rules";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MOST_POLLS = 2_000;

    private final Path folder;
    private final Path rules;
    private final Path project;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean trained;

    /** @param folder for what is to be forgotten */
    Training(Path folder, Path rules) {
        this.folder = folder;
        this.rules = rules;
        this.project = folder.resolve(ID + ".json");
    }

    /** The exit code. */
    int run() throws IOException {
        try (InputStream file = Training.class.getResourceAsStream("/" + ID + ".json")) {
            Files.copy(file, project);
        }
        int port = freePort();
        Thread asking = new Thread(() -> askAndStop("http://127.0.0.1:" + port));
        asking.setDaemon(true);
        asking.start();
        String store = folder.resolve("store").toString();
        ParleyCommand.execute("serve", RULES, rules.toString(), "--port", Integer.toString(port), "--store", store);
        int ran = ParleyCommand.execute("run", RULES, rules.toString(), project.toString());
        return trained && ran == 0 ? 0 : Failures.FAILED;
    }

    private void askAndStop(String server) {
        try {
            ask(server);
            trained = true;
        } catch (IOException | InterruptedException e) {
            LOG.error("the training of the server broke off", e);
        } finally {
            Quarkus.asyncExit();
        }
    }

    private void ask(String server) throws IOException, InterruptedException {
        await(server + "/q/health/ready", "UP");
        String projects = server + "/v1/workspaces/default/projects";
        post(projects, Files.readString(project));
        post(projects + "/" + ID + "/run", "");
        await(projects + "/" + ID + "/status", "COMPLETED");
        for (String path : List.of("", "/" + ID + "/result", "/" + ID + "/timeline", "/" + ID + "/tasks")) {
            get(projects + path);
        }
        get(server + "/v1/rules/status");
        get(server + "/q/metrics");
        get(server + "/q/openapi");
    }

    private void await(String address, String word) throws IOException, InterruptedException {
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            try {
                if (get(address).contains(word)) {
                    return;
                }
            } catch (ConnectException e) {
                // It is starting.
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new IOException(address + " does not become " + word);
    }

    private String get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private void post(String address, String body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** Takes away a folder and all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
