package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims of one development: at most one an article, the one of its newest revision. The set is
 * the same in whatever order, grouping and however often its claims were added. Immutable.
 */
public final class Claims {
    static final Claims NONE = new Claims(Map.of(), List.of());

    private final Map<String, Claim> byArticle;
    private final List<Claim> inOrder;

    private final boolean late;

    /** With the claims by article and the same, the earliest first. */
    private Claims(Map<String, Claim> byArticle, List<Claim> inOrder) {
        this.byArticle = byArticle;
        this.inOrder = Collections.unmodifiableList(inOrder);
        boolean anyLate = false;
        for (Claim claim : inOrder) {
            anyLate |= claim.late();
        }
        this.late = anyLate;
    }

    private static Claims of(Map<String, Claim> byArticle) {
        List<Claim> sorted = new ArrayList<>(byArticle.values());
        sorted.sort(Claim.EARLIEST_FIRST);
        return new Claims(byArticle, sorted);
    }

    /** The newest claim of each article. */
    public static Claims of(Collection<Claim> claims) {
        Map<String, Claim> all = new HashMap<>();
        claims.forEach(claim -> all.merge(claim.article(), claim, Claims::newer));
        return of(all);
    }

    private static Claim newer(Claim known, Claim other) {
        return other.source().revision() > known.source().revision() ? other : known;
    }

    Claims with(Claim claim) {
        Claim known = byArticle.get(claim.article());
        if (known != null && newer(known, claim).equals(known)) {
            return this;
        }
        Map<String, Claim> all = new HashMap<>(byArticle);
        all.put(claim.article(), claim);
        List<Claim> sorted = new ArrayList<>(inOrder.size() + 1);
        sorted.addAll(inOrder);
        if (known != null) {
            sorted.remove(place(sorted, known));
        }
        sorted.add(-1 - place(sorted, claim), claim);
        return new Claims(all, sorted);
    }

    /** Where a claim is; if it is not there, one less than the negative place where it belongs. */
    private static int place(List<Claim> sorted, Claim claim) {
        return Collections.binarySearch(sorted, claim, Claim.EARLIEST_FIRST);
    }

    Claims with(Claims others) {
        List<Claim> all = new ArrayList<>(inOrder);
        all.addAll(others.inOrder);
        return of(all);
    }

    Claims without(String article) {
        Map<String, Claim> all = new HashMap<>(byArticle);
        all.remove(article);
        return of(all);
    }

    /** The claims that may be told. */
    Claims fresh() {
        return late ? of(inOrder.stream().filter(claim -> !claim.late()).toList()) : this;
    }

    /** Whether an article is among them. */
    public boolean contains(String article) {
        return byArticle.containsKey(article);
    }

    @Nullable Claim of(String article) {
        return byArticle.get(article);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    int size() {
        return inOrder.size();
    }

    /** The earliest first. */
    public List<Claim> inOrder() {
        return inOrder;
    }
}
