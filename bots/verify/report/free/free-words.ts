/** Words in a direct chat that are no command, while nothing is being written. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { begin, type Said } from "../begin.ts";
import { readText } from "../dialog/fill.ts";
import { aroundOf } from "../sending/around.ts";
import { beforeReport } from "../talk/help-now.ts";
import { answerTalk } from "../talk/answer-talk.ts";
import { answerRumor } from "../talk/rumor.ts";

/** What to say to them; a report is begun by whatever speaks of people, acts, things or places. */
export function answerWords(said: Said, context: VerifyContext): Outcome | undefined {
  const { message, text, language } = said;
  const read = readText(text, { language }, aroundOf(message, context));
  switch (read.kind) {
    case "report": {
      const before = beforeReport(read.asksForHelp, language, context);
      return begin(said, { isOrdered: false, before }, context);
    }
    case "question":
      return answerRumor(said, read.areas, context);
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
