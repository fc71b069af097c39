/**
 * A message in a room that is a command without `!`: nothing but its word and what belongs to it.
 * What people say to one another there ("going to the store", "home sweet home") is none.
 */
import type { Reading } from "../command/meant.ts";
import type { Parsed } from "../command/parse.ts";
import { isOut } from "../../domain/streams/alerts.ts";
import { holdsRole } from "../command/permission.ts";
import { ownerOf } from "../command/place.ts";
import { isCodeLike } from "./code-token.ts";
import { isComplete, MERGING, ROLL_CALL, VOTES } from "./complete.ts";
import { questionFor } from "./open-question.ts";

/** What was written, the command in it, and what it replies to. */
type Written = Readonly<{ text: string; order: Parsed; about: Parameters<typeof questionFor>[1] }>;

/**
 * True when it is obeyed without `!`. With a code it is one beyond doubt; without, only where it
 * answers what is asked there, from somebody who may.
 */
export function isBare(reading: Reading, { text, order, about }: Written): boolean {
  const { message, context } = reading;
  if (message.isDirect || /[?¿]/u.test(text)) return false;
  const { word, who } = order.command;
  // Who cries for help means people.
  if (word === "help" && /[!¡]/u.test(text)) return false;
  if (!isComplete(order, context)) return false;
  if (isCodeLike(order.args[0] ?? "")) return true;
  if (ownerOf(reading, false, order) !== "me") return false;
  if (!holdsRole(message, context, who)) return false;
  if (VOTES.has(word) || MERGING.has(word)) return questionFor(reading, about) === "vote";
  if (word === "home") return isAway(reading);
  return !ROLL_CALL.has(word) || questionFor(reading, about) === "roll-call";
}

/** She said that she goes or is there, and not yet that she is home. */
function isAway({ message, context }: Reading): boolean {
  return [...context.state.alerts.alerts.values()].some(({ responses }) =>
    isOut(responses.get(message.senderTag)),
  );
}
