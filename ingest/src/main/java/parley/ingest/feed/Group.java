package parley.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A folder that an operator keeps feeds in, as feed readers show them. Written as a path with a
 * slash between the names; a slash or backslash in a name has a backslash before it.
 *
 * @param names from the outermost folder to the innermost; never empty, none blank
 */
public record Group(List<String> names) {
    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if there is none, or one is blank
     */
    public Group {
        names = List.copyOf(names);
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a group has a name at every level");
        }
    }

    /** Reads a path such as {@code News/World}; empty if a name in it is. */
    public static Optional<Group> parse(String path) {
        List<String> names = new ArrayList<>();
        var name = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '/') {
                names.add(name.toString().strip());
                name.setLength(0);
            } else if (c == '\\' && at + 1 < path.length()) {
                at++;
                name.append(path.charAt(at));
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        return names.stream().anyMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(new Group(names));
    }

    /** The path. */
    @Override
    public String toString() {
        return names.stream()
                .map(name -> name.replace("\\", "\\\\").replace("/", "\\/"))
                .collect(Collectors.joining("/"));
    }
}
