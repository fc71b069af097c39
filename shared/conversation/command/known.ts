/**
 * What somebody may know of. Whoever was not admitted knows her own reports alone, so that nothing
 * that she writes is read in another way because something goes by it.
 */
import type { Received } from "../../core/protocol/message.ts";
import type { CaseCode } from "../../core/values/ids.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { areaNamed } from "../../domain/streams/committees.ts";
import type { Parsed } from "./parse.ts";
import { bareToken, codeIn, isCodeLike } from "../said/code-token.ts";
import { readOrder } from "../said/order.ts";

type Hearing = Readonly<{ message: Received; context: NetworkContext }>;

/** The command that a text is to this person: codes that she knows of tell it from a sentence. */
export function orderIn(text: string, hearing: Hearing): Parsed | undefined {
  return readOrder(text, (code) => isKnownTo(hearing, code));
}

/** A case or an alert of which she may be told. */
export function isKnownCase(hearing: Hearing, text: string): boolean {
  const code = codeIn(text);
  return code !== undefined && isKnownTo(hearing, code);
}

/** Whoever may know of no code asks about each alike. */
export function isAskedBlindly({ message, context }: Hearing, text: string): boolean {
  return !isAdmitted(message.senderTag, context.state) && isCodeLike(bareToken(text));
}

/** An area that somebody who was admitted may know of. */
export function isKnownPlace({ message, context }: Hearing, text: string): boolean {
  return (
    isAdmitted(message.senderTag, context.state) &&
    areaNamed(context.state.committees, text) !== undefined
  );
}

function isKnownTo({ message, context }: Hearing, code: CaseCode): boolean {
  const { cases, alerts } = context.state;
  return isAdmitted(message.senderTag, context.state)
    ? cases.has(code) || alerts.alerts.has(code)
    : cases.get(code)?.reporter === message.senderTag;
}
