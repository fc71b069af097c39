/** Whoever writes from a device that its owner has not signed: nothing of it is read. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../core/bot.ts";
import type { Rejected } from "../../../core/protocol/message.ts";
import { DAY_MS } from "../../../core/values/time.ts";
import type { NetworkContext } from "../../../domain/network-state.ts";
import { line, title } from "../../../language/text.ts";
import { warn } from "../answers.ts";
import { refusalToUnproven } from "../in-private.ts";

/**
 * Her device cannot read what signed devices are given, so she is told in a chat that it can read:
 * whatever she said, for nobody can see from here whether it was meant for a bot, and she would
 * believe that she is counted. In a room once a day, and the organizers hear of her then.
 */
export function explainUnsigned(
  { sender, senderTag, isDirect }: Rejected,
  { language, isKnown }: Readonly<{ language: string; isKnown: boolean }>,
  context: NetworkContext,
): Outcome {
  const reader = { userId: sender, language };
  const reason = "unsigned-device";
  const lines = [title("common-rejected", { reason }), line("common-rejected-next", { reason })];
  const told = refusalToUnproven(reader, { reason, lines });
  if (isDirect) return only(told);
  const name = `unsigned/${senderTag}`;
  if (!isKnown || context.noted(name) !== undefined) return NOTHING;
  const note = noting([{ name, text: "told", untilMs: context.nowMs + DAY_MS }]);
  const warning = [
    title("common-warn-unsigned", { user: sender }),
    line("common-warn-unsigned-next"),
  ];
  return joined(only(told, warn(context, warning, { why: reason })), note);
}
