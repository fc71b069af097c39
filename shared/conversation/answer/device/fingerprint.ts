/** The key of this bot's device, to compare with what an app shows of it. */
import type { Outcome } from "../../../core/bot.ts";
import type { BotName } from "../../../core/protocol/entry.ts";
import type { NetworkContext } from "../../../domain/network-state.ts";
import { line, title, type Line } from "../../../language/text.ts";
import { answerOnly, type Asked } from "../answers.ts";

/** `fingerprint`: the same key that the doctor shows on the machine. */
export function tellFingerprint(bot: BotName, asked: Asked, context: NetworkContext): Outcome {
  return answerOnly(asked, [title("common-fingerprint", { bot }), ...keyLines(context)]);
}

/** Nothing where there is no device. */
export function keyLines({ network: { fingerprint } }: NetworkContext): readonly Line[] {
  if (fingerprint === undefined) return [];
  return [
    line("common-fingerprint-where"),
    line("common-fingerprint-key", { fingerprint }),
    line("common-fingerprint-compare"),
  ];
}
