package parley.notifier.bot;

import parley.contract.record.Ballot;
import parley.contract.record.Development;
import parley.contract.record.Vote;
import parley.notifier.feedback.BallotKey;

import java.util.Optional;

/** Takes votes: one a person and development, which a later one replaces. */
final class VoteTaking {
    private final Knowledge knowledge;

    VoteTaking(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void take(String id, Ballot ballot, Answering to) {
        Optional<Development> found = knowledge.news().find(id);
        if (found.isEmpty() || to.asked().person() == 0) {
            to.insist(to.say(found.isEmpty() ? "vote.forgotten" : "vote.nobody"));
            return;
        }
        Development development = found.get();
        to.records()
                .vote(
                        new BallotKey(
                                development.id(), knowledge.voters().voter(to.asked().person())),
                        new Vote(
                                development.id(),
                                ballot,
                                development.rule(),
                                knowledge.instants().instant()));
        to.tell(to.say("vote." + ballot.code()));
    }
}
