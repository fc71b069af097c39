/**
 * Which faults came again and again in the last day. What the log says once and then counts would
 * otherwise be seen by nobody. Kinds are sentences of our source; they name nobody.
 */
import { join } from "node:path";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/core/values/time.ts";
import { FAULTS_FILE, readFaults, type Repeat } from "../../shared/ops/fault-book.ts";
import { ok, warn, type Finding } from "./finding.ts";

/** Fewer are an ordinary day: a homeserver that was restarted, a line that was cut. */
const OFTEN = 3;

/** One line for each kind that repeats, the most frequent first. */
export function examineFaults(data: string, nowMs: number): readonly Finding[] {
  const places = [["", "start"] as const, ...BOT_NAMES.map((bot) => [bot, bot] as const)];
  const found = places.flatMap(([folder, who]) =>
    readFaults(join(data, folder, FAULTS_FILE)).map((repeat) => ({ ...repeat, who })),
  );
  const lately = found.filter(({ lastMs }) => nowMs - lastMs <= DAY_MS);
  const often = lately.filter(({ times }) => times >= OFTEN);
  if (often.length === 0) {
    const once = lately.reduce((sum, { times }) => sum + times, 0);
    const says = once === 0 ? "none in the last day" : "none repeats, a few in the last day";
    return [{ ...ok("faults", says), values: { times: once } }];
  }
  return often.sort((one, other) => other.times - one.times).map((one) => tell(one, nowMs));
}

function tell({ who, kind, times, firstMs, lastMs }: Repeat & { who: string }, nowMs: number) {
  const since = `since ${ago(nowMs - firstMs)}, last ${ago(nowMs - lastMs)}`;
  const fix =
    "if it goes on, start the bots again; if it comes back, give this line to whoever keeps " +
    "the program";
  return {
    ...warn("faults", `${who}: “${kind}”, ${times} times ${since}`, fix),
    values: { times },
  };
}

function ago(ms: number): string {
  if (ms < MINUTE_MS) return "just now";
  if (ms < HOUR_MS) return `${Math.round(ms / MINUTE_MS)} min ago`;
  return `${Math.round(ms / HOUR_MS)} h ago`;
}
