/** Bots that tell their streams anew now and then, and what a younger state room holds of that. */
import {
  SNAPSHOT,
  STREAM_NAMES,
  type Entry,
  type Fact,
  type StreamName,
} from "../../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { beginCompaction } from "../../../bots/rooms/compaction/begin.ts";
import { NOTHING, joined } from "../../../shared/core/bot.ts";
import { toldAnew } from "../../../shared/domain/network-state.ts";
import { decodeEntry } from "../../../shared/runtime/eventlog/codec.ts";
import { entryFromBytes, JOURNAL_SPACE } from "../../../shared/runtime/eventlog/journal.ts";
import { withCauses } from "../../../shared/runtime/record/causes.ts";
import { rowsOn, type Disk } from "../../harness/memory-rows.ts";
import { isOfBots, type HeldEvent } from "../../harness/simulated-homeserver.ts";
import type { NetworkBot } from "./traced.ts";

type Told = Readonly<{ disk: Disk; isTime(): boolean; isTimeToMove(): boolean }>;

/** The same bot, which tells its streams anew when it is time, or has their room give way. */
export function retelling(bot: NetworkBot, { disk, isTime, isTimeToMove }: Told): NetworkBot {
  return {
    ...bot,
    onTick: (context) => {
      const moving = bot.name === "rooms" && isTimeToMove();
      const begun = moving ? beginCompaction("command", context) : NOTHING;
      const outcome = joined(bot.onTick(context), begun);
      if (!isTime()) return outcome;
      const facts = bot.writes.flatMap((stream): readonly Fact[] => {
        const told = toldAnew(context.state, stream, { atMs: context.nowMs });
        return withCauses(told, journalOf(disk, stream), context.nowMs);
      });
      return { ...outcome, facts: [...facts, ...outcome.facts] };
    },
  };
}

function journalOf(disk: Disk, stream: StreamName): readonly Entry[] {
  return rowsOn(disk, JOURNAL_SPACE)
    .filter(([key]) => key.startsWith(`${stream}/`))
    .map(([, bytes]) => entryFromBytes(bytes));
}

export type Younger = Readonly<{
  /** What the state room holds still. */
  held: readonly HeldEvent[];
  /** Streams of which it holds only what was told anew, and what came after. */
  anew: ReadonlySet<StreamName>;
}>;

/**
 * What these rooms hold, without what came before the last telling of each stream that is there
 * from end to end.
 */
export function younger(all: readonly HeldEvent[], roomIds: ReadonlySet<RoomId>): Younger {
  const events = all.filter(({ roomId, type }) => !isOfBots(type) || roomIds.has(roomId));
  const entries = events.flatMap(({ type, content }) =>
    isOfBots(type) ? (decodeEntry(content) ?? []) : [],
  );
  const begins = new Map(
    STREAM_NAMES.flatMap((stream) => {
      const seq = lastTelling(entries.filter((entry) => entry.stream === stream));
      return seq === undefined ? [] : [[stream, seq] as const];
    }),
  );
  const held = events.filter(({ content }) => {
    const entry = decodeEntry(content);
    return entry === undefined || entry.seq >= (begins.get(entry.stream) ?? 0);
  });
  return { held, anew: new Set(begins.keys()) };
}

/** Where it begins; undefined where nothing was told anew, or not all of that is there. */
function lastTelling(entries: readonly Entry[]): number | undefined {
  const types = new Map(entries.map(({ seq, type }) => [seq, type]));
  const ends = [...types].filter(([, type]) => type === SNAPSHOT.ended).map(([seq]) => seq);
  for (const end of ends.toSorted((one, other) => other - one)) {
    for (let seq = end; types.has(seq); seq -= 1) {
      if (types.get(seq) === SNAPSHOT.begun) return seq;
    }
  }
  return undefined;
}
