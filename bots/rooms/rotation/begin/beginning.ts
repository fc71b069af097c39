/** A rotation begins: on record first, then the successor is asked of the homeserver. */
import { NOTHING, joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { recordStep } from "../record/recorded.ts";
import { creationOf, drawSuccessor } from "./creation.ts";
import { graceIn } from "./grace.ts";

/** `by`: the organizer who asked, where one did; she outranks the bot in the new room. */
export type Begun = Pick<Rotation, "of" | "from" | "why"> & Readonly<{ by?: Rotation["creators"] }>;

/** Nothing where one is under way already. */
export function begin({ of, from, why, by = new Set() }: Begun, context: NetworkContext): Outcome {
  const plan = { of, from, why, graceMs: graceIn(context), ...drawSuccessor(by, context) };
  const requested = recordStep({ do: "request", plan }, context);
  const rotation = requested?.context.state.standings.rotations.get(plan.ref);
  if (requested === undefined || rotation === undefined) return NOTHING;
  return joined(requested.outcome, only(creationOf(rotation, context)));
}
