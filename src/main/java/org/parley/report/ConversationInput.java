package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.parley.conversation.AgentRole;
import org.parley.conversation.AnswerTurn;
import org.parley.conversation.BreakOffTurn;
import org.parley.conversation.CreateConversation;
import org.parley.conversation.JoinConversation;
import org.parley.conversation.PassTurn;
import org.parley.conversation.Persona;
import org.parley.conversation.PutAgentState;
import org.parley.conversation.PutContext;
import org.parley.conversation.RateConversation;
import org.parley.conversation.SendMessage;
import org.parley.conversation.TransferKnowledge;
import org.parley.conversation.TurnReport;
import org.parley.engine.input.Amount;
import org.parley.engine.input.Id;
import org.parley.engine.input.InvalidInput;
import org.parley.report.ConversationForms.ContextForm;
import org.parley.report.ConversationForms.ConversationForm;
import org.parley.report.ConversationForms.ConversationPolicyForm;
import org.parley.report.ConversationForms.LineForm;
import org.parley.report.ConversationForms.OwnEntryForm;
import org.parley.report.ConversationForms.PersonaForm;
import org.parley.report.ConversationForms.RatingForm;
import org.parley.report.ConversationForms.RoleForm;
import org.parley.report.ConversationForms.SaidForm;
import org.parley.report.ConversationForms.SpeakerForm;
import org.parley.report.ConversationForms.TransferForm;
import org.parley.report.ConversationForms.TurnForm;

/** Reads what is sent to a conversation. Each method throws {@link InvalidInput} with every mistake. */
public final class ConversationInput {
    static final int NAME = 200;
    static final int TEXT = 100_000;
    static final int MOST = 1_000_000;
    static final double LONGEST = 1e9;
    /** Agents that are not called over the network by an address of their own. */
    private static final Pattern NEAR = Pattern.compile("(persona|model):.+");

    private ConversationInput() {}

    /** @param newId an id for one that brings none */
    public static CreateConversation conversation(JsonNode body, Supplier<String> newId) {
        Fields fields = new Fields(body, ConversationForm.class);
        String id = fields.id("conversation_id");
        String topic = fields.requiredText("topic", TEXT);
        Fields policy = fields.object("policy", ConversationPolicyForm.class);
        CreateConversation create = new CreateConversation(
                id == null ? newId.get() : id,
                topic,
                policy.text("turn_strategy", NAME),
                policy.integer("max_turns_per_agent", 0, MOST),
                policy.texts("allowed_roles", NAME),
                policy.number("timeout", 0, LONGEST),
                policy.number("turn_timeout", 0.1, LONGEST),
                policy.text("visibility", NAME),
                policy.integer("selection_size", 1, MOST),
                policy.integer("replies", 0, MOST),
                policy.id("moderator"),
                policy.id("arbiter"),
                null);
        fields.check();
        return create;
    }

    public static JoinConversation agent(String conversationId, JsonNode body) {
        Fields fields = new Fields(body, SpeakerForm.class);
        String id = fields.has("agent_id") ? fields.id("agent_id") : fields.id("id");
        if (id == null) {
            fields.error("id", "is missing");
        }
        Fields role = fields.object("role", RoleForm.class);
        Integer priority = role.integer("priority", 0, MOST);
        String name = fields.text("name", NAME);
        JoinConversation join = new JoinConversation(
                conversationId,
                id,
                name == null ? id : name,
                new AgentRole(
                        role.requiredText("name", NAME),
                        orEmpty(role.text("description", TEXT)),
                        role.texts("capabilities", NAME),
                        priority == null ? 0 : priority),
                fields.texts("capabilities", NAME),
                endpoint(fields, id),
                fields.wholeNumber("token_budget", 1, Long.MAX_VALUE),
                fields.has("persona") ? persona(conversationId, id, fields) : null,
                null);
        fields.check();
        return join;
    }

    private static String endpoint(Fields fields, String id) {
        String endpoint = fields.text("endpoint", NAME * 10);
        if (endpoint != null && !NEAR.matcher(endpoint).matches() && !SubscriptionInput.isUrl(endpoint)) {
            fields.error(
                    "endpoint",
                    "%s is neither an http or https URL without a user name, nor persona:ID, nor model:ALIAS"
                            .formatted(endpoint));
        }
        return endpoint == null && fields.has("persona") ? "persona:" + id : endpoint;
    }

    private static Persona persona(String conversationId, String id, Fields agent) {
        Fields persona = agent.object("persona", PersonaForm.class);
        List<Persona.Line> lines = persona.objects("lines", LineForm.class).stream()
                .map(ConversationInput::line)
                .toList();
        return new Persona(conversationId, id, persona.values("knows"), lines);
    }

    private static Persona.Line line(Fields line) {
        Integer times = line.integer("times", 0, MOST);
        return new Persona.Line(
                line.texts("hears", NAME),
                line.text("says", TEXT),
                line.values("asserts"),
                line.number("confidence", 0, 1),
                line.id("next"),
                times == null ? 0 : times);
    }

    public static SendMessage message(String conversationId, JsonNode body) {
        Fields fields = new Fields(body, SaidForm.class);
        String sender = fields.id("sender");
        SendMessage send = new SendMessage(
                conversationId,
                sender == null ? "user" : sender,
                fields.requiredText("text", TEXT),
                fields.texts("required_capabilities", NAME),
                fields.values("asserts"),
                null);
        fields.check();
        return send;
    }

    /** What an agent says of its turn. */
    public static TurnReport report(String conversationId, int turn, String agentId, JsonNode body) {
        Fields fields = new Fields(body, TurnForm.class);
        String text = orEmpty(fields.text("text", TEXT));
        Map<String, JsonNode> asserts = fields.values("asserts");
        Double confidence = fields.number("confidence", 0, 1);
        String next = fields.id("next");
        Long tokens = fields.wholeNumber("tokens", 0, Amount.MOST);
        boolean pass = fields.flag("pass");
        String brokenOff = fields.text("broken_off", TEXT);
        if (text.isBlank() && next == null && !pass && brokenOff == null) {
            fields.error("text", "is missing; or else next, pass or broken_off");
        }
        fields.check();
        long cost = tokens == null ? 0 : tokens;
        if (pass) {
            return new PassTurn(conversationId, turn, agentId, text, null);
        }
        return brokenOff == null
                ? new AnswerTurn(conversationId, turn, agentId, text, asserts, confidence, next, cost, null)
                : new BreakOffTurn(conversationId, turn, agentId, text, brokenOff, cost, null);
    }

    /** @param expected the version of If-Match; null if the body may have it */
    public static PutContext context(String conversationId, String name, Long expected, JsonNode body) {
        Fields fields = new Fields(body, ContextForm.class);
        checkName(name, fields);
        String author = fields.id("author");
        Long version = fields.wholeNumber("version", 0, Long.MAX_VALUE);
        PutContext put = new PutContext(
                conversationId,
                name,
                fields.value("value"),
                author == null ? "user" : author,
                expected == null ? version : expected,
                null);
        fields.check();
        return put;
    }

    public static PutAgentState state(String conversationId, String agentId, String name, JsonNode body) {
        Fields fields = new Fields(body, OwnEntryForm.class);
        checkName(name, fields);
        PutAgentState put = new PutAgentState(conversationId, agentId, name, fields.value("value"), null);
        fields.check();
        return put;
    }

    public static TransferKnowledge transfer(String conversationId, JsonNode body) {
        Fields fields = new Fields(body, TransferForm.class);
        TransferKnowledge transfer = new TransferKnowledge(
                conversationId,
                fields.requiredText("key", NAME),
                fields.requiredText("from", NAME),
                fields.requiredText("to", NAME),
                null);
        fields.check();
        return transfer;
    }

    public static RateConversation rating(String conversationId, JsonNode body) {
        Fields fields = new Fields(body, RatingForm.class);
        Integer rating = fields.integer("rating", 1, 5);
        if (rating == null) {
            fields.error("rating", "is missing");
        }
        fields.check();
        return new RateConversation(conversationId, rating);
    }

    private static void checkName(String name, Fields fields) {
        if (!Id.is(name)) {
            fields.error("the key " + Id.refusal(name));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
