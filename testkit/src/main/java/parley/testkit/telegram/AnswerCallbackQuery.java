package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** core.telegram.org/bots/api#answercallbackquery. */
record AnswerCallbackQuery(CallbackQueries queries) implements ApiMethod {
    private static final int LONGEST_TEXT = 200;

    @Override
    public String name() {
        return "answerCallbackQuery";
    }

    @Override
    public JsonNode call(Parameters parameters) throws Refusal {
        String text = parameters.text("text");
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        queries.answer(
                new CallbackAnswer(
                        parameters.text("callback_query_id"), text, parameters.flag("show_alert")));
        return Json.yes();
    }
}
