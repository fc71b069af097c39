/** A confirmer room that was asked for is there, or could not be made. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answer, warn } from "../../../../shared/conversation/answer/answers.ts";
import { strangersIn } from "../../../../shared/conversation/news/strangers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { seenAs } from "../../../../shared/telling/room-name.ts";
import { recordOf } from "../record.ts";
import type { VerifyContext } from "../roster.ts";
import type { Ticket } from "../receipt/tickets.ts";

type Asked = Extract<Ticket, { of: "confirmers" }>;

/** The answer to whoever asked for it; `made` is undefined where there is none. */
export function onConfirmersMade(
  { ref, area, language, roomId }: Asked,
  made: Asked["roomId"] | undefined,
  context: VerifyContext,
): Outcome {
  if (made === undefined) {
    const failed = recordOf({ type: "fail-confirmers", ref }, context);
    const warning = warn(context, [title("verify-confirmers-failed", { area })]);
    return failed.ok ? joined(failed.recorded, only(warning)) : only();
  }
  const opened = recordOf({ type: "open-confirmers", ref, roomId: made }, context);
  if (!opened.ok) return only();
  const place = { kind: "confirmers", area } as const;
  const lines = [
    title("verify-confirmers-opened", { area }),
    ...seenAs(context.state, place),
    line("verify-confirmers-next", { area }),
  ];
  const reply = answer({ message: { roomId }, language }, lines, {
    kind: "room",
    room: made,
    area,
  });
  return joined(opened.recorded, only(reply, ...strangersIn(made, place, context)));
}
