/** How much memory the bots' processes hold. Linux only; elsewhere there is nothing to read. */
import { readFileSync } from "node:fs";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import type { RunningNetwork } from "../network/start-network.ts";
import type { Figure } from "./figures.ts";

/** All three together; the smallest machine that is meant for them has 2 GB. */
const TOGETHER_MB_MAX = 500;
const KB_PER_MB = 1_024;

/**
 * Resident now and at most so far, of each bot; and of all together, where the program itself,
 * which they share, counts once.
 */
export function memoryFigures(network: Pick<RunningNetwork, "pidOf">): readonly Figure[] {
  const held = BOT_NAMES.flatMap((bot) => {
    const status = statusOf(network.pidOf(bot));
    return status === undefined ? [] : [{ bot, ...status }];
  });
  if (held.length === 0) return [];
  const sum = held.reduce((whole, { ownMb }) => whole + ownMb, 0);
  return [
    ...held.flatMap(({ bot, nowMb, mostMb }) => [
      { name: `memory of ${bot}`, value: nowMb, unit: "MiB" },
      { name: "  at most so far", value: mostMb, unit: "MiB" },
    ]),
    { name: "memory of all bots", value: sum, unit: "MiB", max: TOGETHER_MB_MAX },
  ];
}

/** What each bot holds by itself now, in their order, in MiB. */
export function heldMb(network: Pick<RunningNetwork, "pidOf">): readonly number[] {
  return BOT_NAMES.map((bot) => statusOf(network.pidOf(bot))?.nowMb ?? 0);
}

function statusOf(pid: number | undefined) {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
    const maps = readFileSync(`/proc/${pid ?? 0}/smaps_rollup`, "utf8");
    const [nowMb, mostMb] = [mbOf("VmRSS", status), mbOf("VmHWM", status)];
    return { nowMb, mostMb, ownMb: mbOf("Pss", maps) };
  } catch {
    return undefined;
  }
}

function mbOf(name: string, text: string): number {
  const [, kb] = new RegExp(`^${name}:\\s+(\\d+) kB`, "mu").exec(text) ?? [];
  return Number(kb) / KB_PER_MB;
}
