/** The words of a no, for each reason, and what to do instead. */
import type { Network } from "../../core/bot.ts";
import { TEXT_CHARACTERS_MAX } from "../../domain/streams/shapes.ts";
import { line, title, type Line } from "../../language/text.ts";
import { wordIn } from "../command/commands.ts";
import type { Refusal } from "../command/permission.ts";
import type { Why } from "./answers.ts";

/** What is said where the message came from; `language` is that of the words in it. */
export function wordsOf(
  no: Exclude<Refusal, { why: "changed-identity" | "unknown-command" }>,
  language: string,
  { bots }: Network,
): Why {
  switch (no.why) {
    case "stranger":
      return words("not-permitted", title("common-stranger"), line("common-stranger-next"));
    case "not-permitted": {
      const headline = title("common-not-permitted", { who: no.who });
      const next = line("common-not-permitted-next", { verify: bots.verify });
      return words("not-permitted", headline, next);
    }
    case "management-only": {
      const next = line("common-management-only-next");
      return words("not-permitted", title("common-management-only"), next);
    }
    case "too-old": {
      const headline = title("common-too-old", { minutes: no.minutes });
      return words("too-old", headline, line("common-too-old-next"));
    }
    case "too-much":
      return words("too-much", title("common-too-much", { most: TEXT_CHARACTERS_MAX }));
    case "text-only": {
      const isReport = no.bot === "verify";
      const next = line(isReport ? "common-text-only-report" : "common-text-only-next");
      return words("malformed", title("common-text-only", { what: no.what }), next);
    }
    case "other-bot": {
      const word = wordIn(language, no.word);
      const next = line("common-other-bot-next", { user: bots[no.bot], word });
      return words("other-bot", title("common-other-bot", { word }), next);
    }
    case "moved": {
      const { isThere, codename } = no;
      const next = line(isThere ? "common-moved-here" : "common-moved-invited", { codename });
      return words("not-permitted", title("common-moved"), next);
    }
    case "foreign-group": {
      const next = line("common-foreign-group-next");
      return words("not-permitted", title("common-foreign-group"), next);
    }
  }
}

function words(reason: Why["reason"], ...lines: readonly Line[]): Why {
  return { reason, lines };
}
