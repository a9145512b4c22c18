package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import parley.classifier.Articles;
import parley.contract.record.Kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A development is its set of claims: how they came together changes nothing. */
class ClaimsTest {
    private static List<Claim> claims(long seed) {
        return Newsroom.season(seed, Articles.NOON, 2).stream()
                .filter(report -> report.match().kind() == Kind.ROUND)
                .map(report -> Claim.of(report.match(), report.thing() % 3 == 2))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void orderGroupingAndRepetitionDoNotMatter(long seed) {
        List<Claim> claims = claims(seed);
        Claims expected = Claims.of(claims);
        Picture picture = Picture.of(expected);
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Claim> order = new ArrayList<>(claims);
            order.addAll(claims.subList(0, claims.size() / 2));
            Collections.shuffle(order, random);
            int cut = random.nextInt(order.size());
            Claims left = Claims.of(order.subList(0, cut));
            Claims right = Claims.NONE;
            for (Claim claim : order.subList(cut, order.size())) {
                right = right.with(claim);
            }
            Claims together = random.nextBoolean() ? left.with(right) : right.with(left);

            assertThat(together.inOrder()).isEqualTo(expected.inOrder());
            assertThat(Picture.of(together))
                    .usingRecursiveComparison()
                    .ignoringFields("independence")
                    .isEqualTo(picture);
        }
    }
}
