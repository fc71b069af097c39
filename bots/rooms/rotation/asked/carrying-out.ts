/** What was planned is begun, each room on its own. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { begin } from "../begin/beginning.ts";
import type { StandingRoom } from "../who/standing-rooms.ts";
import { standingItem } from "./naming.ts";

/** Who asked outranks the bot in the new rooms. None are left where all are under way by now. */
export function carryOut(
  asked: Pick<Asked, "message" | "language">,
  rooms: readonly StandingRoom[],
  context: NetworkContext,
): Outcome {
  if (rooms.length === 0) return answerOnly(asked, [title("rooms-rotate-none")]);
  const by = new Set([asked.message.senderTag]);
  const begun = rooms.map(({ of, roomId: from }) =>
    begin({ of, from, why: "command", by }, context),
  );
  const lines = [
    title("rooms-rotate-begun", { count: rooms.length }),
    ...rooms.map(standingItem),
    line("rooms-rotate-begun-next"),
  ];
  const card = { why: "rotation", counts: { rooms: rooms.length } };
  return joined(answerOnly(asked, lines, card), ...begun);
}

/** Nothing of the plan is wanted. */
export function leaveAll(asked: Pick<Asked, "message" | "language">): Outcome {
  return answerOnly(asked, [title("rooms-rotate-dropped")]);
}
