/** `status`, in a direct chat with verify or where it is asked in a room. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Asked } from "../../../shared/conversation/command/interpret.ts";
import { tellStatus } from "../../../shared/conversation/answer/status.ts";
import { toldHere } from "../../../shared/conversation/answer/told.ts";
import type { VerifyContext } from "../people/roster.ts";

/** Notes where the state of an open case was told, so that a correction can go there. */
export function statusCommand(asked: Asked, context: VerifyContext): Outcome {
  const { effects, told } = tellStatus(asked, context);
  return { facts: [], effects, notes: toldHere(told, asked.message, context) };
}
