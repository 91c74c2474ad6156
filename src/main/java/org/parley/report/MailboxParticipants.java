package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.meeting.Participant;

/** Reads who takes part in the meeting of a mailbox: objects, or ids alone, in a file of their own or in the manifest. */
final class MailboxParticipants {
    private static final String AGENT = "agent_id";
    private static final String STATUS = "status";
    private static final String SEAT = "seat";
    private static final String JOINED_AT = "joined_at";
    private static final int MOST = 1_000_000;

    /** Words of others for those used here. */
    private static final Map<String, String> STATUSES = Map.of("voted", "joined", "active", "joined");

    private final MailboxFiles files;
    private final String meeting;
    private final Map<String, Participant> all = new LinkedHashMap<>();

    private MailboxParticipants(MailboxFiles files, String meeting) {
        this.files = files;
        this.meeting = meeting;
    }

    /**
     * Reads them.
     *
     * @param created when those joined of whom it is not known; null if that is not known either
     */
    static List<Participant> read(MailboxFiles files, ObjectNode manifest, String meeting, Instant created) {
        MailboxParticipants reader = new MailboxParticipants(files, meeting);
        boolean own = files.has(Mailbox.PARTICIPANTS);
        JsonNode given = own ? files.parse(Mailbox.PARTICIPANTS) : manifest.path("participants");
        reader.list(
                own ? Mailbox.PARTICIPANTS : Mailbox.MANIFEST,
                own ? "" : "/participants",
                own && given.isObject() ? given.path("participants") : given,
                created);
        reader.creator(manifest, created);
        return reader.all.values().stream()
                .sorted(Comparator.comparing(Participant::getSeat))
                .toList();
    }

    private void list(String path, String within, JsonNode given, Instant created) {
        List<JsonNode> items = files.list(path, within, given);
        Set<Integer> seats = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            String pointer = within + "/" + index;
            JsonNode item = items.get(index).isTextual()
                    ? JsonNodeFactory.instance
                            .objectNode()
                            .put(AGENT, items.get(index).textValue())
                    : items.get(index);
            if (!item.isObject()) {
                files.error(path, pointer, "expected an object");
                continue;
            }
            Participant each = participant(path, pointer, SeedNames.read(item, SeedNames.PARTICIPANT), index, created);
            if (each == null) {
                continue;
            }
            if (all.putIfAbsent(each.getAgentId(), each) != null) {
                files.error(path, pointer, "%s is here twice".formatted(each.key()));
            } else if (!seats.add(each.getSeat())) {
                files.error(path, pointer + "/" + SEAT, "seat %d is taken".formatted(each.getSeat()));
            }
        }
    }

    private Participant participant(String path, String pointer, ObjectNode item, int index, Instant created) {
        Fields fields = files.fields(path, pointer, item);
        boolean named = files.need(path, pointer, item, AGENT);
        fields.id(AGENT);
        fields.id("role");
        if (!item.has(SEAT)) {
            item.put(SEAT, index);
        }
        fields.integer(SEAT, 0, MOST);
        fields.integer("last_round", 0, Integer.MAX_VALUE);
        fields.flag("simulated");
        fields.flag("awaited");
        String status = item.path(STATUS).asText();
        if (STATUSES.containsKey(status)) {
            item.put(STATUS, STATUSES.get(status));
        }
        fields.word(STATUS, List.of("invited", "joined", "left"));
        Instant joined = MailboxFiles.time(fields, JOINED_AT);
        boolean there = item.path(STATUS).asText("joined").equals("joined");
        item.remove(JOINED_AT);
        if (joined != null || there && created != null) {
            item.put(JOINED_AT, String.valueOf(joined == null ? created : joined));
        }
        item.put("meeting_id", meeting);
        return named && item.path(AGENT).isTextual() ? files.as(path, pointer, item, Participant.class) : null;
    }

    /** Without a facilitator who is there the creator leads: it is there, if nothing else is said of it. */
    private void creator(ObjectNode manifest, Instant created) {
        String creator = manifest.path("creator").asText();
        Participant leader = all.get(manifest.path("facilitator").asText());
        boolean led = leader != null && leader.getStatus() == Participant.Status.JOINED;
        if (!led && !creator.isEmpty() && !all.containsKey(creator)) {
            int seat =
                    all.values().stream().mapToInt(Participant::getSeat).max().orElse(-1) + 1;
            ObjectNode item = JsonNodeFactory.instance
                    .objectNode()
                    .put("meeting_id", meeting)
                    .put(AGENT, creator)
                    .put(SEAT, seat);
            if (created != null) {
                item.put(JOINED_AT, created.toString());
            }
            all.put(creator, files.as(Mailbox.PARTICIPANTS, "", item, Participant.class));
        }
    }
}
