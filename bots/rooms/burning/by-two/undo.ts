/** `burn undo CODE` and `burn`: what is sealed comes back, and what there is to undo. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import {
  answer,
  answerOnly,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Burn } from "../../../../shared/domain/streams/keeping/burns.ts";
import { item, line, title, type Line } from "../../../../shared/language/text.ts";
import { withBurns } from "../recorded.ts";
import { namesOf, spanOf } from "../words.ts";

/** One organizer is enough. The only one that is sealed needs no code. */
export function undoBurn(asked: Asked, context: NetworkContext): Outcome {
  const { open } = context.state.burns;
  const written = asked.args[0];
  const [only] = open.size === 1 ? open.values() : [];
  const code = written === undefined ? only?.code : parseCode(written);
  if (code === undefined && written === undefined && open.size > 1) {
    return askForForm(asked, "rooms-burn-undo-which");
  }
  const burn = code === undefined ? undefined : open.get(code);
  if (burn === undefined) {
    const lines = [title("rooms-burn-none"), line("rooms-burn-none-next")];
    return refuseOnly(asked, { reason: "unknown-case", lines });
  }
  if (burn.phase !== "sealed") {
    const lines = [title("rooms-burn-too-late", { code: burn.code })];
    return refuseOnly(asked, { reason: "closed", lines }, { case: burn.code });
  }
  const lines = [
    title("rooms-burn-undone", { ...namesOf(burn.target, context), code: burn.code }),
    line("rooms-burn-undone-next"),
  ];
  const by = asked.message.senderTag;
  const told = answer(asked, lines, { case: burn.code, why: "undone" });
  return withBurns([{ type: "burn-undone", code: burn.code, by }], told);
}

/** What is sealed or burning now, and what can be burnt. */
export function listBurns(asked: Asked, context: NetworkContext): Outcome {
  const open = [...context.state.burns.open.values()];
  const lines = [
    title("rooms-burns", { count: open.length }),
    ...open.map((burn) => burnItem(burn, context)),
    line("rooms-burns-sizes"),
  ];
  return answerOnly(asked, lines, { counts: { burns: open.length } });
}

function burnItem(burn: Burn, context: NetworkContext): Line {
  const { code, phase, burnsAtMs } = burn;
  const left = spanOf(burnsAtMs - context.nowMs);
  return item("rooms-burn-item", { code, phase, ...namesOf(burn.target, context), ...left });
}
