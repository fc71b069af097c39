/** `lang`: the language in which a person is answered, wherever she writes. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { LANGUAGE_LIST } from "../../../shared/language/languages/list.ts";
import { item, line, pickLanguage, title, type Line } from "../../../shared/language/text.ts";
import { withPeople } from "../outcome.ts";
import { decidePeople } from "./people.ts";
import type { VerifyContext } from "./roster.ts";

export function languageCommand(asked: Asked, context: VerifyContext): Outcome {
  const language = pickLanguage(asked.rest);
  if (language === undefined) {
    const lines = [title("verify-which-language"), ...languageItems()];
    return refuseOnly(asked, { reason: "missing", lines });
  }
  const person = asked.message.senderTag;
  const command = { type: "choose-language", person, language } as const;
  const decision = decidePeople(command, context.state.people);
  const lines = [title("verify-language-chosen"), line("verify-language-next")];
  const reply = answerOnly({ ...asked, language }, lines);
  return joined(decision.ok ? withPeople(decision.events) : only(), reply);
}

/** The languages that there are, by code and name. */
export function languageItems(): readonly Line[] {
  return LANGUAGE_LIST.map(({ code, name }) => item("verify-language", { language: code, name }));
}
