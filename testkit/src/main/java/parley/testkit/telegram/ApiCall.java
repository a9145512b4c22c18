package parley.testkit.telegram;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the bot, as the double saw it.
 *
 * @param method the method as Telegram spells it; as the caller did when Telegram has none such
 * @param parameters the parameters by name; a value that is no text is JSON; TelegramBots also
 *     sends {@code method}
 * @param at when the call arrived, by the double's clock
 * @param outcome what became of it
 */
public record ApiCall(String method, Map<String, String> parameters, Instant at, Outcome outcome) {
    /** Copies the parameters. */
    public ApiCall {
        parameters = Map.copyOf(parameters);
    }

    /** The value of a parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
