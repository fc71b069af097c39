/** `alert AREA SEVERITY text`: what organizers write themselves. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import { refuseWithoutCode } from "../../../shared/conversation/answer/no-code.ts";
import { drawCode } from "../../../shared/domain/codes.ts";
import type { AlertContext } from "../context.ts";
import { propose } from "./proposing.ts";
import { raise, routeOn } from "./raising.ts";
import { readAlert } from "./words.ts";

/** Raised at once, or proposed when it would ring everybody's phone. */
export function alertByHand(asked: Asked, context: AlertContext): Outcome {
  const read = readAlert(asked, context);
  if (read.words === undefined) return read.outcome;
  const goal = routeOn(read.words, asked, context);
  if (goal.route === undefined) return goal.outcome;
  const { route, notice } = goal;
  const code = drawCode(context);
  if (code === undefined) return refuseWithoutCode(asked, context);
  const words = { code, ...read.words };
  return words.severity === "urgent"
    ? propose(asked, { words, notice }, context)
    : raise(asked, { command: { do: "raise-by-hand", words, route }, notice }, context);
}
