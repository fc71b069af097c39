/** What time brings: what a bot does by the clock, and what waited for its moment. */
import type { Notices } from "../notices.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Pulse } from "../pulse/pulse.ts";
import { keepVigil } from "../pulse/vigil.ts";
import type { CompactingDesk } from "../record/anew/compacting-desk.ts";
import type { PastDesk } from "../restore/past-desk.ts";
import type { Obeying } from "./obeying.ts";
import type { StateRoomDesk } from "./state-room/state-room-desk.ts";

type RoundsParts<State> = Readonly<{
  stateRoom: StateRoomDesk<State>;
  past: PastDesk<State>;
  obeying: Obeying<State>;
  messages: Readonly<{ review(): Promise<void> }>;
  /** Null where no heartbeats are written. */
  pulse: Pulse<State> | null;
  notices: Notices;
  compacting: CompactingDesk<State>;
}>;

/** One round: the bot's own timers, and a gap that has lasted too long. */
export async function tick<State>(
  options: RuntimeOptions<State>,
  { stateRoom, past, obeying, messages, pulse, notices, compacting }: RoundsParts<State>,
): Promise<void> {
  await stateRoom.catchUp();
  if (pulse !== null) {
    pulse.beat();
    await keepVigil(options, pulse, notices);
  }
  await obeying.resume();
  await messages.review();
  await obeying.tellFlood();
  await compacting.follow();
  if (!(await past.isKnown())) return;
  await compacting.review();
  await obeying.obeyTick();
}
