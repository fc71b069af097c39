/** Words in a direct chat that are no command, while nothing is being written. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { readText } from "../dialog/fill.ts";
import { aroundOf } from "../sending/around.ts";
import { answerTalk } from "../talk/answer-talk.ts";
import { answerRumor } from "../talk/rumor.ts";
import { orReport, type Rumor } from "../talk/truth.ts";
import { beginHeard } from "./heard.ts";

/** What to say to them; a report is begun by whatever speaks of people, acts, things or places. */
export function answerWords(said: Rumor["said"], context: VerifyContext): Outcome | undefined {
  const { message, text, language } = said;
  const around = aroundOf(message, context);
  const read = readText(text, { language }, around);
  switch (read.kind) {
    case "report":
      return beginHeard(said, read, context);
    case "question": {
      const told = answerRumor(said, read.areas, context);
      return told && orReport(told, { said, read, around }, context);
    }
    case "emoji":
      return answerTalk(said, "greeting", context);
    case "too-long":
      return undefined;
    case "greeting":
    case "thanks":
    case "help":
    case "other":
      return answerTalk(said, read.kind, context);
  }
}
