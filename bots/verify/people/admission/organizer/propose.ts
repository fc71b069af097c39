/** Somebody is proposed as an organizer. */
import { joined, type Outcome } from "../../../../../shared/core/bot.ts";
import type { Asked } from "../../../../../shared/conversation/answer/answers.ts";
import { underCode } from "../../../../../shared/conversation/answer/no-code.ts";
import { recordOf } from "../../record.ts";
import type { VerifyContext } from "../../roster.ts";
import { refuseIdentity } from "../admission-refusals.ts";
import type { Wanted } from "../granting.ts";
import { tellProposed } from "./proposal-words.ts";

/** Gives the proposal a code, by which another organizer approves it. */
export function propose(
  asked: Asked,
  { userId, admission }: Wanted,
  context: VerifyContext,
): Outcome {
  const { person, identity, by, again } = admission;
  return underCode(asked, context, (code) => {
    const command = { type: "propose-organizer", code, person, identity, by, again } as const;
    const proposed = recordOf(command, context);
    if (!proposed.ok) return refuseIdentity(asked, userId, proposed.refusal);
    return joined(proposed.recorded, tellProposed(asked, { code, userId }, context));
  });
}
