/** Those who have not come are told once more, each where nobody else reads it. */
import { NOTHING, joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { composeAll } from "../../../../shared/language/text.ts";
import { recordStep } from "../record/recorded.ts";
import { progressOf } from "../who/movers.ts";
import { remindLines, tellProgress } from "../words/telling.ts";

/** When so much of the grace is over. */
const REMINDED_AT = [1 / 4, 3 / 4] as const;

/** Organizers read how many have come. */
export function remind(rotation: Rotation, context: NetworkContext): Outcome {
  const due = REMINDED_AT[rotation.reminders];
  const isDue = due !== undefined && context.nowMs >= rotation.openedAtMs + due * rotation.graceMs;
  const missing = isDue ? progressOf(rotation, context).missing : [];
  if (missing.length === 0) return NOTHING;
  const reminded = recordStep({ do: "remind", ref: rotation.ref }, context);
  if (reminded === undefined) return NOTHING;
  const { state, settings, tagOf } = context;
  const told = missing.map(({ userId }) => {
    const language = state.people.languages.get(tagOf(userId)) ?? settings.language;
    const body = composeAll([language], remindLines(rotation, context), "direct");
    const content = notice(body, { kind: "receipt", why: "moving", language });
    return { do: "tell", userId, type: MESSAGE_TYPE, content } as const;
  });
  return joined(reminded.outcome, only(...told, tellProgress(rotation, context)));
}
