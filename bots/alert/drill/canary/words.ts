/** What is said to the network's own account, and of it to the organizers. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { tellOrganizers, warn } from "../../../../shared/conversation/answer/answers.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { compose, line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";

/** It says that it is a test, and nothing of anybody. */
export function testMessage(userId: UserId, id: string, { settings }: AlertContext): Effect {
  const { language } = settings;
  const body = compose(language, [title("alert-canary"), line("alert-canary-what")], "direct");
  const card = { kind: "receipt", why: "canary", status: "Exercise", language } as const;
  return {
    do: "tell",
    userId,
    type: MESSAGE_TYPE,
    content: notice(body, { ...card, choices: { read: id } }),
  };
}

/** Once, with what to do; or that the account itself does not come up. */
export function unread(isThere: boolean, context: AlertContext): Effect {
  const lines = [
    title(isThere ? "alert-canary-unread" : "alert-canary-away"),
    line("alert-canary-next"),
  ];
  return warn(context, lines, { why: "canary" });
}

/** To those who were told the other thing. */
export function readAgain(context: AlertContext): Effect {
  return tellOrganizers(context, [title("alert-canary-read")], { kind: "receipt", why: "canary" });
}
