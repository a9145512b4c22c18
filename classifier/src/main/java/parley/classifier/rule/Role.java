package parley.classifier.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whom or what a rule leaves for the tracks to name. */
public enum Role {
    /** Any party. */
    PARTY("party"),
    /** A mediator. */
    MEDIATOR("mediator"),
    /** A place where they meet. */
    VENUE("venue"),
    /** What the negotiation is about. */
    CONFLICT("conflict");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** All roles by what follows the {@code @} in a rule. */
    static Map<String, Role> byCode() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : values()) {
            roles.put(role.code, role);
        }
        return roles;
    }
}
