/** `committee new`: a committee that there shall be, and its room. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { AlertContext } from "../../context.ts";
import { decideCommittee, recorded } from "../committee.ts";
import { planWritten, refuseTaken } from "./form-problems.ts";
import { createRoom, drawRoom } from "../room/room.ts";

/** `committee new "NAME" AREA[,AREA…] [LANG[,LANG…]] [FLOOR]`; answered when the room is there. */
export function openCommittee(asked: Asked, context: AlertContext): Outcome {
  const written = planWritten(asked, context);
  if (written.plan === undefined) return written.outcome;
  const { plan } = written;
  const { id, codename } = drawRoom(context);
  const { sender, senderTag: by } = asked.message;
  const request = { do: "request", plan, id, by, codename } as const;
  const decision = decideCommittee(request, context.state.committees);
  if (!decision.ok) return refuseTaken(asked, plan.name);
  const { language } = asked;
  const effects = [createRoom({ id, codename, owners: [sender], language }, context)];
  return { facts: decision.events.map(recorded), effects };
}
