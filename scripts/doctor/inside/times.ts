/** What time should have brought: rooms that give way by the clock, and what is past its time. */
import { readChoices } from "../../../bots/process/choices.ts";
import { lastSlot, parseCron } from "../../../shared/core/cron.ts";
import { livesIn } from "../../../shared/core/lives.ts";
import type { Settings } from "../../../shared/core/settings.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import { dueNow } from "../../../shared/conversation/keeping/forgetting.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { committeeByName } from "../../../shared/domain/streams/committees.ts";
import { ok, warn, type Finding } from "../finding.ts";
import type { Known } from "./read.ts";

/** Bots that run see to it within minutes: what is late by more was left while they did not. */
const LATE_MS = DAY_MS;

/** By the choices of the network; nothing where they cannot be read, which is told elsewhere. */
export async function examineTimes({ state }: Known, data: string): Promise<readonly Finding[]> {
  const choices = await readChoices(data).catch(() => undefined);
  if (choices === undefined) return [];
  const { settings } = choices;
  const nowMs = Date.now();
  return [
    examineNames(state, settings),
    examineSchedules(state, settings, nowMs),
    examineOverdue(state, settings, nowMs),
  ];
}

/** Committees that the choices name by their names: one that is not there serves nobody. */
export function examineNames({ committees }: NetworkState, settings: Settings): Finding {
  const { legal = "", dispatch = "" } = settings.incidents ?? {};
  const chosen = [
    ["incidents.legal", legal],
    ["incidents.dispatch", dispatch],
    ...Object.keys(settings.rotation?.committees ?? {}).map((name) => ["rotate.committees", name]),
  ].filter(([, name]) => name !== "");
  const unknown = chosen
    .filter(([, name = ""]) => committeeByName(committees, name) === undefined)
    .map(([key = ""]) => key);
  const values = { named: chosen.length, unknown: unknown.length };
  if (unknown.length === 0) {
    return { ...ok("names", "each committee that aviso.yaml names is there"), values };
  }
  const says = `aviso.yaml names committees that do not exist: ${unknown.join(", ")}`;
  const fix = "make them with `committee new`, or put the names right and start the bots again";
  return { ...warn("names", says, fix), values };
}

/** Which of the rooms that give way by the clock have missed a time, and when the last one was. */
export function examineSchedules(state: NetworkState, settings: Settings, nowMs: number): Finding {
  const { schedule = null, committees = {} } = settings.rotation ?? {};
  const chosen = schedule !== null || Object.values(committees).some((one) => one !== null);
  if (!chosen) return ok("schedules", "no room gives way by the clock: nobody chose so");
  const seen = [...state.standings.times.values()].map((time) => {
    const cron = parseCron(time.schedule);
    const slot = time.slots.at(-1) ?? "";
    const due = cron && lastSlot(cron, nowMs, settings.timeZone);
    return { slot, isMissed: due !== undefined && due > slot };
  });
  const last =
    seen
      .map(({ slot }) => slot)
      .toSorted()
      .at(-1) ?? "not yet";
  const missed = seen.filter(({ isMissed }) => isMissed).length;
  const values = { rooms: seen.length, missed };
  const says = `rooms that give way by the clock: ${seen.length}, last seen to: ${last}`;
  if (missed === 0) return { ...ok("schedules", says), values };
  const fix = "start the bots: what was missed is caught up once, at once";
  return { ...warn("schedules", `${says}; ${missed} have missed a time`, fix), values };
}

/** Cases, alerts and rooms that should have left the record by now. */
export function examineOverdue(state: NetworkState, settings: Settings, nowMs: number): Finding {
  const { cases, alerts, rooms } = dueNow({ state, settings, nowMs: nowMs - LATE_MS });
  const late = cases.length + alerts.length + rooms.length;
  const days = livesIn(settings).cases / DAY_MS;
  const values = { late, held: state.holds.size };
  if (late === 0) {
    const says = `nothing is kept longer than the ${days} days that were chosen, or is held`;
    return { ...ok("retention", says), values };
  }
  const fix = "start the bots: they erase it, and say so; `retention` in the management room";
  return { ...warn("retention", `past its time, and still on record: ${late}`, fix), values };
}
