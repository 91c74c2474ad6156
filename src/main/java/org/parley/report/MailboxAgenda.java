package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.meeting.AgendaItem;
import org.parley.report.MailboxMessages.Said;

/** Reads what is to be spoken of: from its own file, as objects or descriptions, else from the messages about it. */
final class MailboxAgenda {
    private static final String ITEM = "item_id";
    private static final String DESCRIPTION = "description";
    private static final String STATUS = "status";

    private MailboxAgenda() {}

    static List<AgendaItem> read(MailboxFiles files, String meeting, List<Said> messages) {
        return files.has(Mailbox.AGENDA) ? file(files, meeting) : said(meeting, messages);
    }

    private static List<AgendaItem> file(MailboxFiles files, String meeting) {
        List<JsonNode> items = files.list(Mailbox.AGENDA, "", files.parse(Mailbox.AGENDA));
        Map<String, AgendaItem> all = new LinkedHashMap<>();
        for (int index = 0; index < items.size(); index++) {
            String pointer = "/" + index;
            JsonNode item = items.get(index);
            if (item.isTextual()) {
                item = JsonNodeFactory.instance
                        .objectNode()
                        .put(ITEM, "item-" + (index + 1))
                        .put(DESCRIPTION, item.textValue());
            }
            if (!(item instanceof ObjectNode each)) {
                files.error(Mailbox.AGENDA, pointer, "expected an object");
                continue;
            }
            Fields fields = files.fields(Mailbox.AGENDA, pointer, each);
            fields.id(ITEM);
            fields.word(STATUS, List.of("pending", "discussed", "resolved"));
            if (files.need(Mailbox.AGENDA, pointer, each, ITEM)) {
                AgendaItem fact =
                        files.as(Mailbox.AGENDA, pointer, each.deepCopy().put("meeting_id", meeting), AgendaItem.class);
                if (fact != null && all.putIfAbsent(fact.key(), fact) != null) {
                    files.error(Mailbox.AGENDA, pointer, "%s is here twice".formatted(fact.key()));
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** Of an item that is named again the last message counts. */
    private static List<AgendaItem> said(String meeting, List<Said> messages) {
        Map<String, AgendaItem> all = new LinkedHashMap<>();
        int number = 0;
        for (Said said : messages) {
            number++;
            if (said.type().equals("agenda_item")) {
                String id = said.content().getOrDefault(ITEM, "item-m" + number);
                String status = said.content().getOrDefault(STATUS, "pending");
                AgendaItem.Status known =
                        List.of("pending", "discussed", "resolved").contains(status)
                                ? AgendaItem.Status.valueOf(status.toUpperCase(Locale.ROOT))
                                : AgendaItem.Status.PENDING;
                all.put(id, new AgendaItem(meeting, id, said.field(DESCRIPTION), known));
            }
        }
        return List.copyOf(all.values());
    }
}
