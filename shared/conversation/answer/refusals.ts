/** The one place where a message that is not obeyed gets its answer. */
import { only, type Context, type Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { TEXT_CHARACTERS_MAX } from "../../domain/streams/shapes.ts";
import type { RefusalReason } from "../../language/card.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { compose, line, title, type Line } from "../../language/text.ts";
import { wordIn } from "../command/commands.ts";
import { languageOf } from "../command/interpret.ts";
import type { Refusal } from "../command/permission.ts";
import { closestWord } from "../command/suggestion.ts";
import { refusalToUnproven, refuseOnly, type Why } from "./answers.ts";

/** Longest part of an unknown word that is shown again. */
const WORD_CHARACTERS_MAX = 40;

/** A refusal as it was judged, and the language to say it in. */
export type Refused = Readonly<{ refusal: Refusal; language: string }>;

/** Tells the sender, where she alone reads when the room is none of ours. Never nothing. */
export function refuseMessage(
  refused: Refused,
  message: Received,
  context: Context<NetworkState>,
): Outcome {
  const { refusal: no, language } = refused;
  if (no.why === "changed-identity") return changedIdentity(message, language);
  if (no.why === "unknown-command") return unknownWord(no.typed, message, context);
  const { reason, lines } = wordsOf({ refusal: no, language }, context);
  if (no.why !== "foreign-group") return refuseOnly({ message, language }, { reason, lines });
  const content = notice(compose(language, lines), { kind: "refusal", reason, language });
  const effect = { do: "tell", userId: message.sender, type: MESSAGE_TYPE, content } as const;
  return only(effect);
}

/** Says that the word is not known, and which known one is close to it. */
export function unknownWord(
  typed: string,
  message: Received,
  context: Context<NetworkState>,
): Outcome {
  const close = closestWord(typed);
  const language = languageOf(message, context, close?.language);
  const word = typed.split(/\s/u)[0] ?? "";
  const lines: Line[] = [title("common-unknown", { word: word.slice(0, WORD_CHARACTERS_MAX) })];
  if (close !== undefined) lines.push(line("common-did-you-mean", { word: close.word }));
  lines.push(line("common-unknown-next", { help: wordIn(language, "help") }));
  return refuseOnly({ message, language }, { reason: "unknown-command", lines });
}

/** Tells the person what to do. Verify has told the organizers, when the identity was seen. */
export function changedIdentity(message: Pick<Received, "sender">, language: string): Outcome {
  const lines = [title("common-changed-identity"), line("common-changed-identity-next")];
  return only(refusalToUnproven({ userId: message.sender, language }, "changed-identity", lines));
}

function wordsOf(
  {
    refusal: no,
    language,
  }: Readonly<{
    refusal: Exclude<Refusal, { why: "changed-identity" | "unknown-command" }>;
    language: string;
  }>,
  { network }: Context<NetworkState>,
): Why {
  switch (no.why) {
    case "stranger":
      return words("not-permitted", title("common-stranger"), line("common-stranger-next"));
    case "not-permitted": {
      const headline = title("common-not-permitted", { who: no.who });
      return words("not-permitted", headline, line("common-not-permitted-next"));
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
      return words("malformed", title("common-text-only"), next);
    }
    case "other-bot": {
      const word = wordIn(language, no.word);
      const next = line("common-other-bot-next", { user: network.bots[no.bot], word });
      return words("other-bot", title("common-other-bot", { word }), next);
    }
    case "foreign-group": {
      const next = line("common-foreign-group-next");
      return words("not-permitted", title("common-foreign-group"), next);
    }
  }
}

function words(reason: RefusalReason, ...lines: readonly Line[]): Why {
  return { reason, lines };
}
