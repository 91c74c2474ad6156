package org.parley.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;

/** Counts a certificate again as a client would who has nothing but its JSON (src/docs/meetings.md, Certificates). */
final class Recount {
    private final JsonNode certificate;
    private final JsonNode profile;

    Recount(JsonNode certificate) {
        this.certificate = certificate;
        this.profile = certificate.get("profile");
    }

    String outcome() {
        long eligible = 0;
        long present = 0;
        long yes = 0;
        long no = 0;
        long abstain = 0;
        String casting = "";
        for (JsonNode elector : certificate.get("electorate")) {
            long weight = elector.get("weight").asLong();
            boolean faulty = elector.get("faulty").asBoolean();
            String vote = faulty ? "" : elector.path("vote").asText();
            eligible += weight;
            present += vote.isEmpty() && elector.get("left").asBoolean() || faulty ? 0 : weight;
            yes += vote.equals("yes") ? weight : 0;
            no += vote.equals("no") ? weight : 0;
            abstain += vote.equals("abstain") ? weight : 0;
            if (elector.get("agent_id")
                    .asText()
                    .equals(certificate.path("facilitator").asText())) {
                casting = vote;
            }
        }
        long cast = yes + no + abstain;
        if (profile.get("veto").asBoolean() && no > 0) {
            return "rejected";
        }
        if (cast == 0 || compare(cast, profile.get("quorum"), eligible) < 0) {
            return profile.get("on_lost_quorum").asText().equals("return") ? "returned" : "rejected";
        }
        long base = switch (profile.get("base").asText()) {
            case "eligible" -> eligible;
            case "present" -> present;
            case "cast" -> cast;
            default -> yes + no;
        };
        if (profile.hasNonNull("faults")) {
            base += profile.get("faults").asLong() + 1;
        }
        if (base == 0) {
            return "rejected";
        }
        int order = compare(yes, profile.get("threshold"), base);
        boolean tie = order == 0 && profile.get("comparator").asText().equals(">");
        String onTie = profile.get("on_tie").asText();
        boolean accepted =
                tie ? onTie.equals("accept") || onTie.equals("facilitator") && casting.equals("yes") : order >= 0;
        return accepted ? "accepted" : "rejected";
    }

    private static int compare(long part, JsonNode fraction, long whole) {
        String[] terms = fraction.asText().split("/");
        return BigInteger.valueOf(part)
                .multiply(new BigInteger(terms[1]))
                .compareTo(BigInteger.valueOf(whole).multiply(new BigInteger(terms[0])));
    }
}
