/**
 * A strict double of the Telegram Bot API.
 *
 * <p>A {@link parley.testkit.telegram.BotApiDouble} listens on the loopback address and answers the
 * methods of the Bot API as Telegram does: it refuses what Telegram refuses, in the same words, and
 * when asked to, at the same pace. A test plays the people through it: they speak, press buttons,
 * block the bot and read what they were sent. {@link parley.testkit.telegram.Groups} is what
 * happens to groups, channels and topics, {@link parley.testkit.telegram.Faults} what goes wrong.
 * At the root of the server is a page on which a person does the same.
 *
 * <p>How it is built: an HTTP request becomes {@code Parameters}; {@code ApiMethods} finds the
 * {@code ApiMethod} of that name, one small class each; a method checks its parameters, changes the
 * state ({@code Chats}, {@code Updates}) or throws a {@code Refusal}. {@code Memberships} says how
 * the bot and people stand in chats; {@code WebhookPosts} delivers what {@code Updates} holds;
 * {@code ChatPage} serves the page. Scripted {@link parley.testkit.telegram.Fault}s come before or
 * after that. The words of refusals are those of Telegram's server
 * (github.com/tdlib/telegram-bot-api and github.com/tdlib/td).
 */
@NullMarked
package parley.testkit.telegram;

import org.jspecify.annotations.NullMarked;
