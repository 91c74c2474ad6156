package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings leave a store as folders, and come into another one from them. */
class MeetingCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void a_meeting_is_exported_imported_elsewhere_and_exported_again_as_it_was() throws IOException {
        Path mailbox = folder.resolve("mailbox");
        Files.createDirectories(mailbox.resolve("messages"));
        Files.writeString(
                mailbox.resolve("manifest.json"),
                "{\"meeting_id\": \"roof\", \"topic\": \"The roof\", \"creator\": \"ann\", \"facilitator\": \"ann\","
                        + " \"state\": \"discussion\"}");
        Files.writeString(mailbox.resolve("participants.json"), "[{\"agent_id\": \"ann\"}]");
        Files.writeString(
                mailbox.resolve("messages/msg_20250115T090000.000Z_ann_comment.json"),
                "{\"timestamp_utc\": \"2025-01-15T09:00:00Z\", \"agent_id\": \"ann\", \"message_type\": \"comment\","
                        + " \"text\": \"It leaks\"}");

        assertThat(parley("meeting", "import", mailbox.toString(), "--store", path("one")))
                .isZero();
        assertThat(out.toString()).contains("roof: 1 message\n");
        assertThat(parley("meeting", "export", "roof", "--store", path("one"), "--out", path("first")))
                .isZero();
        assertThat(parley("meeting", "import", path("first"), "--store", path("two")))
                .isZero();
        assertThat(parley("meeting", "export", "roof", "--store", path("two"), "--out", path("second")))
                .isZero();

        String message = "messages/msg_20250115T090000.000Z-000001_ann_comment.json";
        assertThat(folder.resolve("first").resolve(message)).content().contains("\"text\" : \"It leaks\"");
        for (String file :
                new String[] {"manifest.json", "agenda.json", "participants.json", "ballots.json", message}) {
            assertThat(folder.resolve("second").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("first").resolve(file));
        }
        assertThat(parley("meeting", "import", path("first"), "--store", path("two")))
                .as("the meeting is there already")
                .isEqualTo(2);
    }

    @Test
    void what_is_not_there_or_broken_ends_with_2() throws IOException {
        assertThat(parley("meeting", "import", path("nowhere"), "--store", path("one")))
                .isEqualTo(2);
        Files.createDirectories(folder.resolve("empty"));
        assertThat(parley("meeting", "import", path("empty"), "--store", path("one")))
                .isEqualTo(2);
        Files.writeString(folder.resolve("empty/manifest.json"), "{}");
        Files.write(folder.resolve("empty/participants.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(parley("meeting", "import", path("empty"), "--store", path("one")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("nowhere: no such file or folder", path("empty") + ": it has no manifest.json")
                .contains(path("empty/participants.json") + ": is not text in UTF-8");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int parley(String... arguments) {
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
