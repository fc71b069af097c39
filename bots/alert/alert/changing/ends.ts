/** `allclear` and `retract`: an alert is over, and what it taught is asked for. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { noteAsked } from "../../../../shared/telling/alert.ts";
import type { AlertContext } from "../../context.ts";
import { change, type Kind } from "./changes.ts";

const notice: NonNullable<Kind["notice"]> = (alert) => [noteAsked(alert)];

/** `allclear CASE [text]`. */
export function allClear(asked: Asked, context: AlertContext): Outcome {
  const commandFor: Kind["commandFor"] = ({ code }, text) => {
    return { do: "end", code, how: "allclear", text: text === "" ? null : text };
  };
  return change(asked, { what: "allclear", commandFor, notice }, context);
}

/** `retract CASE why`: those who were told deserve the reason. */
export function retract(asked: Asked, context: AlertContext): Outcome {
  const commandFor: Kind["commandFor"] = ({ code }, text) =>
    text === "" ? undefined : { do: "end", code, how: "retracted", text };
  return change(asked, { what: "retract", commandFor, notice }, context);
}
