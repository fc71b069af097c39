/** Two organizers have agreed: sealed for a while, or at once where both said so. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answer, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { burningOf } from "../../../../shared/domain/streams/keeping/burn-times.ts";
import type { BurnProposed, BurnEvent } from "../../../../shared/domain/streams/keeping/burns.ts";
import { withBurns } from "../recorded.ts";
import { agreedLines } from "../words.ts";
import { inTheWay, refuseUnderWay, underWay } from "./under-way.ts";

export type Agreed = BurnProposed &
  Readonly<Pick<BurnEvent & { type: "burn-proposed" }, "code" | "by"> & { isFounding: boolean }>;

/** What was sealed before burns now, under its own code. */
export function agree(asked: Asked, agreed: Agreed, context: NetworkContext): Outcome {
  const { code, by, target, now } = agreed;
  const before = underWay(target, context);
  const done = inTheWay(before, now);
  if (done !== undefined) return refuseUnderWay(asked, done.code);
  const delayMs = now ? 0 : burningOf(context.settings).undoMs;
  const burnsAtMs = context.nowMs + delayMs;
  const second = asked.message.senderTag;
  const sealed = { type: "burn-sealed", code, target, by, second, burnsAtMs } as const;
  const events: readonly BurnEvent[] =
    before === undefined
      ? [sealed, ...(now ? [{ type: "burn-begun", code } as const] : [])]
      : [
          { type: "burn-lapsed", code },
          { type: "burn-begun", code: before.code },
        ];
  const card = { case: before?.code ?? code, why: now ? "burning" : "sealed" };
  return withBurns(events, answer(asked, agreedLines(agreed, context), card));
}
