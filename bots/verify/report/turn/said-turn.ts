/** What an open report makes of a message. */
import type { Interpretation } from "../../../../shared/conversation/command/interpret.ts";
import { controlIn, reportedAnew, type ControlWord } from "./control.ts";

export type SaidTurn = Readonly<{
  text: string;
  control: ControlWord | null;
  /** What stands behind `report` when a new one is begun. */
  anew?: string | undefined;
}>;

/** Undefined for what is none of its business. */
export function turnOf(read: Interpretation): SaidTurn | undefined {
  if (read.kind === "answer") {
    const control = controlIn(read.text) ?? null;
    return { text: read.text, control, anew: reportedAnew(read.text) };
  }
  if (read.kind !== "mine") return undefined;
  const { command, rest } = read.asked;
  const { word } = command;
  if (word === "cancel" || word === "back") return { text: rest, control: word };
  return word === "help" && rest === "" ? { text: "", control: word } : undefined;
}
