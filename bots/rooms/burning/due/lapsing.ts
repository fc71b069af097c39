/** Burns that nobody approved in time. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { lapsedIn } from "../../../../shared/domain/authority/proposals.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { title } from "../../../../shared/language/text.ts";
import { withBurns } from "../recorded.ts";

/** Each is told once. */
export function lapsedBurns(context: NetworkContext): Outcome {
  const { people, burns } = context.state;
  return joined(
    ...lapsedIn(burns.proposals, { people, nowMs: context.nowMs }).map((code) => {
      const lines = [title("rooms-burn-lapsed", { code })];
      const told = warn(context, lines, { case: code, why: "burn-lapsed" });
      return withBurns([{ type: "burn-lapsed", code }], told);
    }),
  );
}
