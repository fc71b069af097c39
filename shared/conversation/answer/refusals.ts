/** The one place where a message that is not obeyed gets its answer. */
import { only, type Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Refusal } from "../command/permission.ts";
import { refuseOnly } from "./answers.ts";
import { changedIdentity, refusalInPrivate } from "./in-private.ts";
import { wordsOf } from "./refusal-words.ts";
import { unknownWord } from "./unknown-word.ts";

/** A refusal as it was judged, and the language to say it in. */
export type Refused = Readonly<{ refusal: Refusal; language: string }>;

/** Tells the sender, where she alone reads when the room is none of ours. Never nothing. */
export function refuseMessage(
  { refusal: no, language }: Refused,
  message: Received,
  context: NetworkContext,
): Outcome {
  const reader = { userId: message.sender, language };
  if (no.why === "changed-identity") return only(changedIdentity(reader, context));
  if (no.why === "unknown-command") return unknownWord(no.typed, message, context);
  const why = wordsOf(no, language, context.network);
  return no.why === "foreign-group"
    ? only(refusalInPrivate(reader, why))
    : refuseOnly({ message, language }, why);
}
