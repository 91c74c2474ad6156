package org.parley.api;

import java.util.function.Supplier;
import org.parley.api.WorkForms.BidForm;
import org.parley.api.WorkForms.ContractForm;
import org.parley.api.WorkForms.FailureForm;
import org.parley.api.WorkForms.RefusalForm;
import org.parley.api.WorkForms.ResultForm;
import org.parley.contract.CallForProposals;
import org.parley.contract.InformResult;
import org.parley.contract.MisunderstandCall;
import org.parley.contract.Propose;
import org.parley.contract.RefuseCall;
import org.parley.contract.ReportFailure;
import org.parley.engine.fact.Command;

/** Reads what is said about contracts. */
final class ContractInput {
    static final int MOST_ROUNDS = 100;
    private static final String AGENT = "agent_id";
    private static final String REASON = "reason";

    private ContractInput() {}

    static CallForProposals call(String text, Supplier<String> newId) {
        Body body = new Body(text, ContractForm.class);
        String id = Values.id(body, "contract_id");
        return body.checked(new CallForProposals(
                body.has("contract_id") ? id : newId.get(),
                Values.id(body, "initiator"),
                Values.text(body, "task"),
                Values.skills(body, "required_skills"),
                Values.amount(body, "complexity", 0),
                Values.ids(body, "bidders"),
                !body.has("by_rule") || body.flag("by_rule"),
                body.integer("rounds", 1, MOST_ROUNDS),
                body.integer("bid_seconds", 1, Values.MOST_SECONDS),
                body.integer("result_seconds", 1, Values.MOST_SECONDS),
                null));
    }

    static Propose bid(String contract, String text) {
        Body body = new Body(text, BidForm.class);
        return body.checked(new Propose(contract, Values.id(body, AGENT), Values.amount(body, "cost"), null));
    }

    /** A refusal, or word that the call makes no sense. */
    static Command refusal(String contract, String text) {
        Body body = new Body(text, RefusalForm.class);
        String agent = Values.id(body, AGENT);
        String reason = Values.text(body, REASON);
        return body.checked(
                body.flag("not_understood")
                        ? new MisunderstandCall(contract, agent, reason, null)
                        : new RefuseCall(contract, agent, reason, null));
    }

    static InformResult result(String contract, String text) {
        Body body = new Body(text, ResultForm.class);
        return body.checked(new InformResult(contract, Values.id(body, AGENT), body.value("result"), null));
    }

    static ReportFailure failure(String contract, String text) {
        Body body = new Body(text, FailureForm.class);
        return body.checked(new ReportFailure(contract, Values.id(body, AGENT), Values.text(body, REASON), null));
    }
}
