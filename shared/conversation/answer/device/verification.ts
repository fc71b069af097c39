/**
 * Somebody asks in a room to compare emoji. Apps do that in clear, and bots say nothing in clear;
 * so it is declined, encrypted, for her app, and by the key of the bot for her.
 */
import { joined, noting, only, NOTHING, type Outcome } from "../../../core/bot.ts";
import type { Rejected } from "../../../core/protocol/message.ts";
import { HOUR_MS } from "../../../core/values/time.ts";
import type { NetworkContext } from "../../../domain/network-state.ts";
import { line, title } from "../../../language/text.ts";
import { refuseOnly } from "../answers.ts";
import { refusalInPrivate } from "../in-private.ts";
import { keyLines } from "./fingerprint.ts";

const CANCEL = "m.key.verification.cancel";

/** `isKnown`: she is of the network, in whatever role or none. */
type Asker = Readonly<{ language: string; isKnown: boolean }>;

/** Her app hears it each time, she herself once an hour; a stranger hears nothing but her app. */
export function declineVerification(
  rejected: Rejected,
  { language, isKnown }: Asker,
  context: NetworkContext,
): Outcome {
  const { roomId, sender: userId, senderTag, isDirect } = rejected;
  if (!isKnown && !isDirect) return NOTHING;
  const isEncrypted = context.rooms.isEncrypted(roomId);
  const cancelled = isEncrypted ? cancellation(rejected) : NOTHING;
  const name = `verification/${senderTag}`;
  if (!isKnown || context.noted(name) !== undefined) return cancelled;
  const lines = [
    title("common-verification"),
    ...keyLines(context),
    line("common-verification-other"),
  ];
  const why = { reason: "verification", lines } as const;
  const told =
    isDirect && isEncrypted
      ? refuseOnly({ message: rejected, language }, why)
      : only(refusalInPrivate({ userId, language }, why));
  const note = noting([{ name, text: "told", untilMs: context.nowMs + HOUR_MS }]);
  return joined(told, cancelled, note);
}

function cancellation({ roomId, eventId }: Rejected): Outcome {
  const relation = { rel_type: "m.reference", event_id: eventId };
  const content = { "m.relates_to": relation, code: "m.user", reason: "" };
  return only({ do: "send", roomId, type: CANCEL, content });
}
