/** Tells the organizers, once each time, which bot fell silent or deaf, and that it is over. */
import { BOT_NAMES, type BotName } from "../../core/protocol/entry.ts";
import type { Notices } from "../notices.ts";
import type { RuntimeNotice } from "../notice.ts";
import type { RuntimeOptions } from "../options.ts";
import { MARK } from "../record/row-codec.ts";
import type { Pulse } from "./pulse.ts";
import type { Ailment, Ill } from "./vitals.ts";

/** What was told and is not over yet, over restarts. */
const SPACE = "ill-told";
const AILMENTS: readonly Ailment[] = ["silent", "deaf"];

/** Called often; says something only when something has changed. */
export async function keepVigil<State>(
  options: RuntimeOptions<State>,
  pulse: Pulse<State>,
  notices: Notices,
): Promise<void> {
  const { rows, log } = options;
  const self = options.bot.name;
  const nowMs = pulse.nowMs();
  const ill = pulse.vitals.ill(nowMs);
  if (ill === undefined) return;
  for (const one of ill.filter((found) => isMineToTell(self, found, ill))) {
    if (rows.get(SPACE, keyOf(one)) !== undefined) continue;
    log("warn", noticeOf(self, one, "begins"));
    await notices.tell(noticeOf(self, one, "begins"), {
      about: { bot: one.bot },
      also: (transaction) => {
        transaction.put(SPACE, keyOf(one), MARK);
      },
    });
  }
  for (const one of BOT_NAMES.flatMap((bot) => AILMENTS.map((ailment) => ({ bot, ailment })))) {
    if (rows.get(SPACE, keyOf(one)) === undefined || !pulse.vitals.isOver(one, nowMs)) continue;
    await notices.tell(noticeOf(self, one, "ends"), {
      about: { bot: one.bot },
      also: (transaction) => {
        transaction.delete(SPACE, keyOf(one));
      },
    });
  }
}

/** Of those that are heard, the first one speaks; only a bot itself knows that it is not heard. */
function isMineToTell(self: BotName, one: Ill, ill: readonly Ill[]): boolean {
  if (one.ailment === "deaf" || one.bot === self) return true;
  const isSilent = (bot: BotName): boolean =>
    ill.some((other) => other.bot === bot && other.ailment === "silent");
  return BOT_NAMES.find((bot) => !isSilent(bot)) === self;
}

function noticeOf(self: BotName, { bot, ailment }: Ill, when: "begins" | "ends"): RuntimeNotice {
  if (bot === self) return when === "begins" ? "cut-off" : "cut-off-over";
  if (ailment === "silent") return when === "begins" ? "silent-bot" : "silent-bot-over";
  return when === "begins" ? "deaf-bot" : "deaf-bot-over";
}

function keyOf({ bot, ailment }: Ill): string {
  return `${bot}/${ailment}`;
}
