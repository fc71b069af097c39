/** The section of the config that says what is done while nobody confirms a report. */
import { z } from "zod";
import type { Settings, Waiting } from "../../core/settings.ts";
import { MINUTE_MS } from "../../core/values/time.ts";

/** A day, in minutes. */
const WAIT_MAX = 24 * 60;

function waitOf(
  which: string,
  [remind, wider, neighbors, downgrade]: readonly [number, number, number, number],
) {
  const minutes = (after: number, what: string) =>
    z.int().min(0).max(WAIT_MAX).default(after).describe(`${what}, after so many minutes.`);
  return z
    .strictObject({
      remind: minutes(remind, "Those who were asked are reminded"),
      wider: minutes(wider, "Confirmers of the area around are asked as well"),
      neighbors: minutes(neighbors, "And those of the area around that, or of all areas"),
      downgrade: minutes(downgrade, "What was urgent counts as watch"),
      giveUp: minutes(0, "It is given up; with 0 after `caseExpiryMinutes`"),
    })
    .prefault({})
    .describe(`For severity ${which}.`);
}

/** By severity, in minutes. */
export const waitingShape = z
  .strictObject({
    info: waitOf("info", [0, 0, 0, 0]),
    watch: waitOf("watch", [10, 10, 15, 0]),
    urgent: waitOf("urgent", [4, 5, 10, 20]),
  })
  .prefault({})
  .describe("What is done while nobody confirms a report; 0 is never.");

/** The same, as bots reckon with it. */
export function waitingIn(chosen: z.output<typeof waitingShape>): NonNullable<Settings["waiting"]> {
  const { info, watch, urgent } = chosen;
  return { info: waitingOf(info), watch: waitingOf(watch), urgent: waitingOf(urgent) };
}

function waitingOf(minutes: z.output<ReturnType<typeof waitOf>>): Waiting {
  return {
    remindMs: minutes.remind * MINUTE_MS,
    widerMs: minutes.wider * MINUTE_MS,
    neighborsMs: minutes.neighbors * MINUTE_MS,
    downgradeMs: minutes.downgrade * MINUTE_MS,
    giveUpMs: minutes.giveUp * MINUTE_MS,
  };
}
