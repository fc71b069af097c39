/** What was looked into a short while ago, and is over: a rumor may be about that. */
import { overlaps } from "../../core/values/area.ts";
import type { AreaPath } from "../../core/values/ids.ts";
import { HOUR_MS } from "../../core/values/time.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Case } from "../../domain/streams/cases.ts";

/** It is told for so long to whoever asks about its place, and so many of it. */
const LATE_MS = 3 * HOUR_MS;
const LATE_MAX = 3;

/** The newest first; not what was only taken back. */
export function lateAt(area: AreaPath, { state, nowMs }: NetworkContext): readonly Case[] {
  const late = [...state.cases.values()].filter(
    (one) =>
      one.overAtMs !== null &&
      nowMs - one.overAtMs < LATE_MS &&
      one.state !== "withdrawn" &&
      one.mergedInto === null &&
      overlaps(area, one.area),
  );
  return late.toReversed().slice(0, LATE_MAX);
}
