/** `notes drop NUMBER`: a note that says too much is taken out of what the bots know. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, askForForm, refuseOnly } from "../../../shared/conversation/answer/answers.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { line, title } from "../../../shared/language/text.ts";
import { unlearned } from "./recorded.ts";

/** Says what of it is not erased. */
export function dropByCommand(asked: Asked, { state }: NetworkContext): Outcome {
  const number = Number.parseInt(asked.args[0] ?? "", 10);
  if (Number.isNaN(number)) return askForForm(asked, "rooms-note-which");
  const named = state.lessons.filter((one) => one.number === number);
  if (named.length === 0) {
    return refuseOnly(asked, { reason: "missing", lines: [title("rooms-note-none", { number })] });
  }
  const lines = [title("rooms-note-dropped", { number }), line("rooms-note-dropped-honest")];
  return joined(unlearned(named), answerOnly(asked, lines));
}
