/** `update`: how it stands now, and that it counts for less where that is said. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { reaches } from "../../../../shared/core/values/severity.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { AlertContext } from "../../context.ts";
import { findAlert } from "../arguments.ts";
import { change, type Kind } from "./changes.ts";
import { lowerHint, newsSaid, refuseLouder } from "./loudness.ts";

/** `update CASE text`, or `update CASE severity watch text`, by which it counts for less. */
export function update(asked: Asked, context: AlertContext): Outcome {
  const found = findAlert(asked, context);
  if (found.alert === undefined) return found.outcome;
  const { alert } = found;
  const { severity, text } = newsSaid(found.text);
  if (severity !== undefined && !reaches(alert.severity, severity)) {
    return refuseLouder(asked, severity, { alert, text });
  }
  const isLess = severity !== undefined && severity !== alert.severity;
  const commandFor: Kind["commandFor"] = ({ code }) => {
    if (text === "" && !isLess) return undefined;
    const words = text === "" ? null : text;
    return { do: "update", code, text: words, ...(isLess && { severity }) };
  };
  const notice: Kind["notice"] = () => (isLess ? [] : lowerHint({ alert, text }));
  return change(asked, { what: isLess ? "lower" : "update", commandFor, notice }, context);
}
