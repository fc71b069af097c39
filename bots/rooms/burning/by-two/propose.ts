/** One organizer wants something burnt: said first what goes and what stays. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  question,
  refuseUndone,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { drawCode } from "../../../../shared/domain/codes.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { BurnProposed } from "../../../../shared/domain/streams/keeping/burns.ts";
import { withBurns } from "../recorded.ts";
import { proposalLines } from "../words.ts";
import { inTheWay, refuseUnderWay, underWay } from "./under-way.ts";

/** On record, and nothing else is done. */
export function propose(wish: BurnProposed, asked: Asked, context: NetworkContext): Outcome {
  const before = underWay(wish.target, context);
  const done = inTheWay(before, wish.now);
  if (done !== undefined) return refuseUnderWay(asked, done.code);
  const code = drawCode(context);
  if (code === undefined) return refuseUndone(asked);
  const by = asked.message.senderTag;
  const card = { case: code, why: "burn" };
  const asking = question(asked, proposalLines({ code, ...wish }, context), card);
  return withBurns([{ type: "burn-proposed", code, by, ...wish }], asking);
}
