package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SignatureTest {
    private static final String WIRE =
            "Delegations of both countries met for the second time in three weeks on Monday and"
                + " agreed to exchange all gravely ill and wounded prisoners of war as well as"
                + " those under the age of twenty five, officials of the two sides told reporters"
                + " after the talks, which lasted a little over an hour and ended without a truce.";

    private static Signature of(String text) {
        return Signature.of(Articles.of("en", "Sides agree to exchange prisoners", text));
    }

    /** The text with a share of its words replaced. */
    private static String edited(double share, Random random) {
        List<String> words = new ArrayList<>(List.of(WIRE.split(" ")));
        for (int i = 0; i < words.size(); i++) {
            if (random.nextDouble() < share) {
                words.set(i, "word" + random.nextInt(100_000));
            }
        }
        return String.join(" ", words);
    }

    @Test
    void knowsACopyWithSomeWordsChanged() {
        var random = new Random(1);
        Signature wire = of(WIRE);
        int known = 0;
        for (int i = 0; i < 500; i++) {
            known += wire.copies(of(edited(0.15, random))) ? 1 : 0;
        }
        assertThat(known).isGreaterThanOrEqualTo(485);
    }

    @Test
    void anotherReportOfTheSameIsNoCopy() {
        Signature other =
                of(
                        "Kyiv and Moscow will hand over at least a thousand captives each, the"
                            + " heads of the delegations announced in Istanbul. The youngest"
                            + " soldiers and the most seriously injured come first; there was no"
                            + " progress on a ceasefire, and no date for further negotiations was"
                            + " given.");
        assertThat(of(WIRE).copies(other)).isFalse();
    }

    @Test
    void whatSaysTooLittleIsNoCopyOfAnything() {
        Signature empty = Signature.of(Articles.of("en", "Talks", ""));
        assertThat(empty.copies(empty)).isFalse();
    }

    @Test
    void comesBackFromItsText() {
        Signature wire = of(WIRE);
        assertThat(Signature.of(wire.text())).isEqualTo(wire);
    }
}
