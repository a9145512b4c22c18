package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Outlet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which reports of a development are independent of each other: those of one outlet, of outlets of
 * one owner, and copies of one text are one voice.
 */
final class Independence {
    /** For so few claims comparing each with each costs less than an index. */
    private static final int FEW = 24;

    private final Map<String, Integer> voices = new HashMap<>();
    private final int count;

    private Independence(List<Claim> claims) {
        int[] leader = new int[claims.size()];
        Map<String, Integer> outlets = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            leader[i] = i;
            Claim claim = claims.get(i);
            Integer same = outlets.putIfAbsent(publisher(claim.source().outlet()), i);
            if (same != null) {
                join(leader, same, i);
            }
        }
        if (claims.size() <= FEW) {
            joinCopies(claims, leader);
        } else {
            joinCopiesByBands(claims, leader);
        }
        Set<Integer> distinct = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            int voice = find(leader, i);
            distinct.add(voice);
            voices.put(claims.get(i).article(), voice);
        }
        count = distinct.size();
    }

    static Independence of(List<Claim> claims) {
        return new Independence(claims);
    }

    private static void joinCopies(List<Claim> claims, int[] leader) {
        for (int i = 1; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (claims.get(j).signature().copies(claims.get(i).signature())) {
                    join(leader, j, i);
                }
            }
        }
    }

    private static void joinCopiesByBands(List<Claim> claims, int[] leader) {
        Map<Long, Integer> bands = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Signature signature = claims.get(i).signature();
            for (long band : signature.bands()) {
                Integer like = bands.putIfAbsent(band, i);
                if (like != null && claims.get(like).signature().copies(signature)) {
                    join(leader, like, i);
                }
            }
        }
    }

    private static String publisher(Outlet outlet) {
        String owner = outlet.owner();
        return owner == null
                ? "outlet " + outlet.name().toLowerCase(Locale.ROOT)
                : "owner " + owner.toLowerCase(Locale.ROOT);
    }

    private static int find(int[] leader, int i) {
        int at = i;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    /** The lower number leads, so that the result does not depend on who joined whom first. */
    private static void join(int[] leader, int a, int b) {
        int first = find(leader, a);
        int second = find(leader, b);
        leader[Math.max(first, second)] = Math.min(first, second);
    }

    /** How many independent voices there are. */
    int count() {
        return count;
    }

    /** The voice of a claim: equal for those that are not independent. */
    int voice(Claim claim) {
        return voices.getOrDefault(claim.article(), -1);
    }

    /**
     * The party whose media alone speak; null if others do, or somebody of whom that is unknown.
     */
    static @Nullable String onlyParty(List<Claim> claims) {
        String only = null;
        for (Claim claim : claims) {
            String party = claim.source().outlet().affiliation();
            if (party == null || (only != null && !only.equals(party))) {
                return null;
            }
            only = party;
        }
        return only;
    }
}
