/** What is decided about a rotation becomes a fact, and is already so for what is said next. */
import { recording, type Outcome } from "../../../../shared/core/bot.ts";
import { foldFacts } from "../../../../shared/domain/standing/ahead.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { decideRotation, type RotationCommand } from "./deciding.ts";

/** The facts, and the context as it is once they are on record. */
type Recorded = Readonly<{ outcome: Outcome; context: NetworkContext }>;

/** Undefined when it is not in the state for it: then nothing has changed. */
export function recordStep(
  command: RotationCommand,
  context: NetworkContext,
): Recorded | undefined {
  const decision = decideRotation(command, context.state.standings);
  if (!decision.ok) return undefined;
  const { events } = decision;
  const facts = events.map((event) => factOf("room", event));
  return { outcome: recording(facts), context: foldFacts(facts, context) };
}
