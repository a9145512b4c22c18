package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** One method of the Bot API. Called by many threads at once. */
interface ApiMethod {
    /** The name as Telegram spells it. */
    String name();

    /**
     * Does it.
     *
     * @return the {@code result} field of the answer
     * @throws Refusal when Telegram would refuse; nothing is changed then
     * @throws InterruptedException when the double closes while this waits
     */
    JsonNode call(Parameters parameters) throws Refusal, InterruptedException;
}
