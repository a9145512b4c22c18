package parley.testkit.telegram;

import java.net.URI;
import java.util.List;

/** The double is a server of the Bot API. */
class DoubleContractTest extends ClientContract {
    @Override
    Stage open() {
        BotApiDouble telegram = BotApiDouble.start();
        telegram.privateChat(PERSON, "Ann", "en");
        return new OnDouble(telegram);
    }

    private record OnDouble(BotApiDouble telegram) implements Stage {
        @Override
        public URI server() {
            return telegram.baseUrl();
        }

        @Override
        public String token() {
            return telegram.token();
        }

        @Override
        public void says(String text) {
            telegram.say(PERSON, text);
        }

        @Override
        public void presses(int messageId, String data) {
            telegram.press(messageId, data);
        }

        @Override
        public List<Seen> seen() {
            return telegram.messages(PERSON).stream()
                    .map(message -> new Seen(message.id(), message.text(), labels(message)))
                    .toList();
        }

        private static List<String> labels(SeenMessage message) {
            return message.buttons().stream()
                    .flatMap(List::stream)
                    .map(SeenMessage.Button::label)
                    .toList();
        }

        @Override
        public void close() {
            telegram.close();
        }
    }
}
