/** What organizers read of a change of the state room. */
import { tellOrganizers, warn } from "../../../shared/conversation/answer/answers.ts";
import type { CompactionStep } from "../../../shared/core/compacting.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { hasPassed, type Compaction } from "../../../shared/domain/standing/compactions.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";

/** What of it is certain. */
export type Erased = Readonly<{
  /** How many entries are off this bot's disk; null where that is not known. */
  entries: number | null;
  /** True when the other bots had left, which each does once the room's keys are forgotten. */
  haveAllForgotten: boolean;
}>;

/** What goes along: in numbers, for those who read no words. */
export function countsOf({ state }: NetworkContext): Readonly<Record<string, number>> {
  return { cases: state.cases.size, people: state.people.persons.size };
}

/** How long the record is where that is known, and what of it goes along. */
export function carriedLines(context: NetworkContext): readonly Line[] {
  const { entries, sinceMs } = context.recorded?.() ?? { entries: 0, sinceMs: null };
  const days = sinceMs === null ? 0 : Math.max(0, Math.floor((context.nowMs - sinceMs) / DAY_MS));
  return [
    ...(sinceMs === null ? [] : [line("rooms-state-plan-size", { entries, days })]),
    line("rooms-state-plan-along", { ...countsOf(context) }),
  ];
}

/** It begins without anybody's order. */
export function tellBegun(why: Compaction["why"], context: NetworkContext): Effect {
  const lines = [title("rooms-state-due", { why }), line("rooms-state-begun-next")];
  return tellOrganizers(context, lines, { kind: "receipt", why: "compaction" });
}

/** No room was made. */
export function warnFailed(context: NetworkContext): Effect {
  const lines = [title("rooms-state-failed"), line("rooms-state-failed-next")];
  return warn(context, lines, { why: "compaction" });
}

/** It takes long, and for whom it waits. */
export function warnSlow(underWay: Compaction, context: NetworkContext): Effect {
  const hours = Math.floor((context.nowMs - underWay.begunAtMs) / HOUR_MS);
  const lines = [title("rooms-state-slow", { hours }), ...farLines(underWay, context)];
  return warn(context, [...lines, line("rooms-state-slow-next")], { why: "compaction" });
}

/** How far it has come, as lines of an answer. */
export function progressLines(underWay: Compaction, context: NetworkContext): readonly Line[] {
  const minutes = Math.floor((context.nowMs - underWay.begunAtMs) / MINUTE_MS);
  return [title("rooms-state-under-way", { minutes }), ...farLines(underWay, context)];
}

function farLines({ ref, roomId, isDone }: Compaction, context: NetworkContext): readonly Line[] {
  if (isDone) return [line("rooms-state-emptying")];
  if (roomId === null) return [line("rooms-state-making")];
  const by = (step: CompactionStep): number =>
    BOT_NAMES.filter((bot) => hasPassed(context.state, ref, { step, bot })).length;
  const counts = { ready: by("ready"), read: by("read"), settled: by("settled") };
  return [line("rooms-state-far", { bots: BOT_NAMES.length, ...counts })];
}

/** Everything stands in the new room. */
export function tellDone(underWay: Compaction, context: NetworkContext): Effect {
  const minutes = Math.max(1, Math.ceil((context.nowMs - underWay.begunAtMs) / MINUTE_MS));
  const lines = [
    title("rooms-state-done", { minutes }),
    line("rooms-state-done-along", { ...countsOf(context) }),
    line("rooms-state-done-next"),
  ];
  const counts = { ...countsOf(context), minutes };
  return tellOrganizers(context, lines, { kind: "receipt", why: "compaction", counts });
}

/** The old room is gone; what the homeserver keeps of it is said as of every room. */
export function tellClosed(erased: Erased, context: NetworkContext): Effect {
  const { entries, haveAllForgotten } = erased;
  const lines = [
    title("rooms-state-receipt"),
    ...(entries === null ? [] : [item("rooms-state-receipt-disk", { count: entries })]),
    item("rooms-state-receipt-keys", { all: haveAllForgotten ? "yes" : "no" }),
    item("rooms-state-receipt-stores"),
    item("rooms-receipt-server"),
  ];
  const card = { kind: "receipt", why: "compacted" } as const;
  return tellOrganizers(context, lines, {
    ...card,
    ...(entries !== null && { counts: { entries } }),
  });
}
