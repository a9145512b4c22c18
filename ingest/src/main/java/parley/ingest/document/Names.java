package parley.ingest.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Names of authors as publishers write them. */
final class Names {
    private Names() {}

    /**
     * The name in {@code mail@a.example (Name)} or {@code Name <mail@a.example>}; the text itself
     * if it has neither form.
     */
    static String person(String text) {
        int open = text.indexOf('(');
        if (open > 0 && text.endsWith(")") && text.indexOf('@') >= 0 && text.indexOf('@') < open) {
            return text.substring(open + 1, text.length() - 1).strip();
        }
        int angle = text.indexOf('<');
        if (angle > 0 && text.endsWith(">") && text.indexOf('@') > angle) {
            return text.substring(0, angle).strip();
        }
        int name = text.indexOf(" (");
        boolean mailInBrackets = name > 0 && text.endsWith(")") && text.indexOf('@') > name;
        return mailInBrackets ? text.substring(0, name).strip() : text;
    }

    /** Each once, parted by commas; empty if there is none. */
    static Optional<String> joined(Collection<String> names) {
        Set<String> once = new LinkedHashSet<>();
        names.forEach(name -> Elements.given(person(name.strip())).ifPresent(once::add));
        return Elements.given(String.join(", ", once));
    }
}
