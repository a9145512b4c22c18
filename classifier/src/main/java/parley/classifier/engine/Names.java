package parley.classifier.engine;

import parley.classifier.rule.Role;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.track.Actor;
import parley.classifier.track.TrackFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups of words that a track's names fill, in one language. Not thread-safe. */
final class Names {
    private final TrackFile track;
    private final Language language;
    private final Groups groups;
    private final List<List<WordPattern>> sideNames;
    private final List<Integer> sides = new ArrayList<>();
    private final int anySide;
    private final Map<Set<Role>, Integer> rolesAlone = new HashMap<>();
    private final IdentityHashMap<WordGroup, Integer> mixed = new IdentityHashMap<>();

    Names(TrackFile track, Language language, Groups groups) {
        this.track = track;
        this.language = language;
        this.groups = groups;
        this.sideNames = track.sides(language);
        sideNames.forEach(side -> sides.add(groups.of(side, List.of())));
        this.anySide = groups.of(sideNames.stream().flatMap(List::stream).toList(), List.of());
    }

    TrackFile track() {
        return track;
    }

    /** The group of names of each side. */
    List<Integer> sides() {
        return sides;
    }

    /** The group of the names of all sides: an article with none of them is of no interest. */
    int anySide() {
        return anySide;
    }

    /** The number of a group that roles are part of. */
    int group(WordGroup group) {
        return group.namesOnly()
                ? rolesAlone.computeIfAbsent(group.roles(), _ -> filled(group))
                : mixed.computeIfAbsent(group, this::filled);
    }

    private int filled(WordGroup group) {
        List<WordPattern> patterns = new ArrayList<>(group.patterns());
        for (Role role : group.roles()) {
            switch (role) {
                case PARTY -> sideNames.forEach(patterns::addAll);
                case MEDIATOR -> addNames(track.mediators(), patterns);
                case VENUE -> addNames(track.venues(), patterns);
                case CONFLICT -> patterns.addAll(track.conflicts(language));
            }
        }
        return groups.of(patterns, group.numbers());
    }

    private void addNames(List<Actor> actors, List<WordPattern> into) {
        actors.forEach(actor -> into.addAll(actor.names(language)));
    }
}
