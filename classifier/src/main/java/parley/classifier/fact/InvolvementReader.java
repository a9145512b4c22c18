package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Deed;
import parley.contract.record.Involvement;
import parley.contract.record.Kind;

import java.util.List;

/** Reads who proposed, accepted, rejected, mediated or hosted it. */
final class InvolvementReader {
    private static final int NEAR = 4;

    private final Sentence s;

    InvolvementReader(Sentence sentence) {
        this.s = sentence;
    }

    void read(Kind kind, List<Involvement> into) {
        for (int i = 0; i < s.size(); i++) {
            if (kind == Kind.PROPOSAL && s.has(Cue.TERMS)) {
                deed(i, Cue.PROPOSED, Deed.PROPOSED, into);
                deed(i, Cue.ACCEPTED, Deed.ACCEPTED, into);
                deed(i, Cue.REJECTED, Deed.REJECTED, into);
            }
            if (s.is(i, Cue.HOSTED)) {
                host(i, into);
            }
            mediator(i, into);
        }
    }

    private void deed(int at, Cue cue, Deed deed, List<Involvement> into) {
        Phrases.Hit verb = s.hit(at, cue);
        if (verb == null || s.find(Cue.UNREAL, at - 2, at) >= 0) {
            return;
        }
        if (s.find(Cue.PASSIVE, at - 2, at) >= 0 || s.is(verb.last() + 1, Cue.BY)) {
            int by = s.find(Cue.BY, verb.last() + 1, verb.last() + NEAR);
            int party = by < 0 ? -1 : s.find(Cue.PARTY, by + 1, by + 3);
            add(deed, party, at, party, into);
            return;
        }
        for (int i = at - 1; i >= Math.max(0, at - NEAR - 1); i--) {
            if (s.is(i, Cue.REPORTED) || (s.is(i, Cue.TERMS) && i < at - 1)) {
                return;
            }
            if (s.is(i, Cue.PARTY)) {
                add(deed, i, i, verb.last(), into);
                return;
            }
            if (s.parted(i + 1)) {
                return;
            }
        }
    }

    private void host(int at, List<Involvement> into) {
        if (s.is(at + 1, Cue.BY)) {
            int party = s.find(Cue.PARTY, at + 2, at + 2 + NEAR);
            add(Deed.HOSTED, party, at, party, into);
        } else if (s.find(Cue.UNREAL, at - 2, at - 1) < 0) {
            int party = -1;
            for (int i = at - 1;
                    i >= Math.max(0, at - NEAR) && party < 0 && !s.parted(i + 1);
                    i--) {
                party = s.is(i, Cue.PARTY) ? i : -1;
            }
            add(Deed.HOSTED, party, party, at, into);
        }
    }

    private void mediator(int at, List<Involvement> into) {
        Phrases.Hit by = s.hit(at, Cue.MEDIATED);
        if (by != null) {
            int party = s.find(Cue.PARTY, by.last() + 1, by.last() + 1 + NEAR);
            add(Deed.MEDIATED, party, at, party, into);
        } else if (s.is(at, Cue.MEDIATOR) && s.is(at - 1, Cue.PARTY)) {
            add(Deed.MEDIATED, at - 1, at - 1, at, into);
        }
    }

    private void add(Deed deed, int party, int first, int last, List<Involvement> into) {
        @Nullable String code = party < 0 ? null : s.value(party, Cue.PARTY);
        if (code != null) {
            Phrases.Hit name = s.hit(party, Cue.PARTY);
            int end = name == null ? last : Math.max(last, name.last());
            into.add(new Involvement(deed, code, s.passage(first, end)));
        }
    }
}
