/**
 * Reads what the bots have kept, once they have stopped: every bot holds all streams, its own as
 * it wrote them and the others' as it read them in the state room.
 */
import { join } from "node:path";
import { openBotRows } from "../../bots/process/store.ts";
import {
  BOT_NAMES,
  STREAM_NAMES,
  STREAM_WRITERS,
  type BotName,
  type Entry,
} from "../../shared/core/protocol/entry.ts";
import { openJournal } from "../../shared/runtime/eventlog/journal.ts";
import type { Heads } from "../../shared/runtime/eventlog/chain.ts";
import type { DurableRows } from "../../shared/core/ports.ts";
import type { BenchNetwork } from "./bench-network.ts";
import { never, type Figure } from "./figures.ts";

type Copy = Readonly<{ own: readonly Entry[]; heads: Heads }>;

/** Opens the sealed rows of a bot that does not run. */
export async function withRows<Result>(
  { vault, initialised }: Pick<BenchNetwork, "vault" | "initialised">,
  bot: BotName,
  work: (rows: DurableRows) => Result | Promise<Result>,
): Promise<Result> {
  const folder = join(initialised.data, bot);
  const store = await openBotRows(folder, vault.bots[bot].rowsKey);
  try {
    return await work(store.rows);
  } finally {
    await store.close();
  }
}

/** What the three copies say. Opening a journal fails when one of its chains is broken. */
export async function judgeJournals(network: BenchNetwork): Promise<readonly Figure[]> {
  const copies = new Map<BotName, Copy>();
  let broken = 0;
  for (const bot of BOT_NAMES) {
    try {
      copies.set(bot, await withRows(network, bot, (rows) => readCopy(bot, rows)));
    } catch {
      broken += 1;
    }
  }
  let entries = 0;
  let twice = 0;
  for (const { own } of copies.values()) {
    entries += own.length;
    twice += causesTwice(own);
  }
  return [
    { name: "entries in the streams", value: entries },
    never("chains broken", broken),
    never("streams that two bots read differently", streamsApart([...copies.values()])),
    never("causes obeyed twice", twice),
  ];
}

function readCopy(bot: BotName, rows: DurableRows): Copy {
  const journal = openJournal(rows);
  const own = journal.readAll().filter(({ stream }) => STREAM_WRITERS[stream] === bot);
  return { own, heads: journal.heads() };
}

/** Whatever follows from one cause is placed at one instant. */
function causesTwice(own: readonly Entry[]): number {
  const instants = new Map<string, Set<number>>();
  for (const { cause, atMs } of own) {
    if (cause === null) continue;
    instants.set(cause, (instants.get(cause) ?? new Set()).add(atMs));
  }
  return [...instants.values()].filter((times) => times.size > 1).length;
}

function streamsApart(copies: readonly Copy[]): number {
  return STREAM_NAMES.filter(
    (stream) => new Set(copies.map(({ heads }) => heads[stream].hash)).size > 1,
  ).length;
}
