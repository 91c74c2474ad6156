package org.parley.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.engine.input.Amount;

/** Kinds of values in what is sent, for the description of the API, with the bounds that their readers know. */
final class Kinds {
    private Kinds() {}

    @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Values.LONGEST_TEXT)
    interface Text {}

    @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Values.LONGEST_NAME)
    interface Name {}

    /** What is told of a meeting, or said in it. */
    @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MeetingInput.LONGEST_TEXT)
    interface LongText {}

    @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "" + Amount.MOST)
    interface Quantity {}

    @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "" + Amount.MOST)
    interface Count {}

    @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "" + Values.HIGHEST_LEVEL)
    interface SkillLevel {}

    @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "" + Values.HIGHEST_PRIORITY)
    interface Priority {}

    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "" + Values.MOST_SECONDS)
    interface Seconds {}

    @Schema(type = SchemaType.INTEGER, minimum = "0")
    interface Version {}

    @Schema(
            type = SchemaType.INTEGER,
            minimum = "0",
            maximum = "" + (CalendarInput.MIDNIGHT - 1),
            description = "minutes since midnight")
    interface StartOfStretch {}

    @Schema(
            type = SchemaType.INTEGER,
            minimum = "1",
            maximum = "" + CalendarInput.LAST_END,
            description = "minutes since midnight, after the start; more than 1440 on the next day")
    interface EndOfStretch {}

    @Schema(
            type = SchemaType.INTEGER,
            minimum = "0",
            maximum = "" + CalendarInput.MOST_PREFERENCE,
            description = "how much it is liked")
    interface Preference {}
}
