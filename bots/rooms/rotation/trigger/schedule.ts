/**
 * Rooms that are rotated by the clock: what has come is done, once, however long the bot was away.
 * Which times were seen stands on record by what clocks show, so that neither the second hour of a
 * night in autumn nor a clock that goes back a little has a time twice.
 */
import { joined, NOTHING, recording, type Outcome } from "../../../../shared/core/bot.ts";
import { lastSlot, parseCron } from "../../../../shared/core/cron.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { RotationEvent } from "../../../../shared/domain/standing/rotations.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { begin } from "../begin/beginning.ts";
import { standingRooms, type StandingRoom } from "../who/standing-rooms.ts";

/** Cheap where nothing is rotated by the clock. */
export function onScheduleTick(context: NetworkContext): Outcome {
  const { schedule = null, committees = {} } = context.settings.rotation ?? {};
  if (schedule === null && Object.keys(committees).length === 0) return NOTHING;
  const bySchedule = Map.groupBy(standingRooms(context), (room) => scheduleOf(room, context));
  return joined(
    ...[...bySchedule].flatMap(([schedule, rooms]) => {
      const slot = schedule === null ? undefined : slotOf(schedule, context);
      if (schedule === null || slot === undefined) return [];
      return rooms.map((room) => look(room, { schedule, slot }, context));
    }),
  );
}

/** The last time of it that has come: a look back of up to a year, once for all its rooms. */
function slotOf(schedule: string, { nowMs, settings }: NetworkContext): string | undefined {
  const cron = parseCron(schedule);
  return cron && lastSlot(cron, nowMs, settings.timeZone);
}

type Time = Readonly<{ schedule: string; slot: string }>;

/** At the last time that has come for this room. */
function look(
  { of, key, roomId: from }: StandingRoom,
  { schedule, slot }: Time,
  context: NetworkContext,
): Outcome {
  const known = context.state.standings.times.get(key);
  const seen = known?.schedule === schedule ? known.slots : [];
  if (seen.at(-1) === slot) return NOTHING;
  const timed: RotationEvent = { type: "rotation-timed", of, schedule, slot };
  const isDue = isNew(slot, seen);
  const begun = isDue ? begin({ of, from, why: "schedule" }, context) : NOTHING;
  return joined(recording([factOf("room", timed)]), begun);
}

/**
 * Nothing was missed before a schedule was chosen. A clock that was set back shows an earlier time,
 * then the same ones again: those that were seen a moment ago were done.
 */
function isNew(slot: string, seen: readonly string[]): boolean {
  const last = seen.at(-1);
  return last !== undefined && slot > last && !seen.includes(slot);
}

function scheduleOf({ of, name }: StandingRoom, { settings }: NetworkContext): string | null {
  const { schedule = null, committees = {} } = settings.rotation ?? {};
  if (of.kind !== "committee" || !Object.hasOwn(committees, name)) return schedule;
  return committees[name] ?? null;
}
