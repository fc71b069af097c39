/** A room whose time is over while somebody is out stays, for a stated time, so often at most. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { HOME_WAIT_MS, HOME_WAITS_MAX } from "../../../shared/domain/streams/retention.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { line, title } from "../../../shared/language/text.ts";
import { sayInside } from "../room/inside.ts";
import { staysUntil } from "../room/staying.ts";

type Waiting = Readonly<{ room: EphemeralRoom; people: string }>;

/** Those inside and the organizers hear of it. Undefined when it has waited long enough. */
export function waitForHome(
  { room, people }: Waiting,
  context: NetworkContext,
): Outcome | undefined {
  const left = HOME_WAITS_MAX - room.waits;
  const closesAtMs = context.nowMs + HOME_WAIT_MS;
  const stays = left > 0 ? staysUntil({ room, closesAtMs, why: "out" }, context) : undefined;
  if (stays === undefined) return undefined;
  const { outcome, time } = stays;
  const { code, codename } = room;
  const inside = [title("rooms-out-wait", { people, ...time }), line("rooms-out-home")];
  const organizers = [
    title("rooms-out-stays", { room: code, codename, people, ...time }),
    line("rooms-out-next", { room: code, left: left - 1 }),
  ];
  const told = [...sayInside(room, inside, context), warn(context, organizers, { room: code })];
  return joined(outcome, only(...told));
}

/** It closes though they have not said that they are home: somebody has to ask them. */
export function tellNotHome({ room, people }: Waiting, context: NetworkContext): Outcome {
  const { code, codename } = room;
  const lines = [
    title("rooms-out-closes", { room: code, codename, people }),
    line("rooms-out-ask", { people }),
  ];
  return only(warn(context, lines, { room: code }));
}
