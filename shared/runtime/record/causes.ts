/**
 * What own entries say was obeyed. Where the stream is told anew those entries are gone, so its
 * writer says in it what it obeyed lately: what is older never comes again. Pure.
 */
import { z } from "zod";
import { SNAPSHOT, type Entry, type Fact, type StreamName } from "../../core/protocol/entry.ts";
import { DAY_MS } from "../../core/values/time.ts";

/** Far longer than a command stays fresh: what comes again later is too old to be obeyed. */
export const OBEYED_KEPT_MS = 14 * DAY_MS;
/** A cause is at most two hundred characters long: so many fit into one event. */
const CAUSES_A_FACT = 100;

export type Caused = Readonly<{ cause: string; atMs: number }>;

const shape = z.object({
  causes: z.array(z.tuple([z.string(), z.number().int().nonnegative()])),
});

/** Nothing for an entry that has no cause. */
export function causesOf({ type, data, cause, atMs }: Entry): readonly Caused[] {
  const own = cause === null ? [] : [{ cause, atMs }];
  if (type !== SNAPSHOT.causes) return own;
  const { causes = [] } = shape.safeParse(data).data ?? {};
  return [...causes.map(([one, thenMs]) => ({ cause: one, atMs: thenMs })), ...own];
}

/** The facts that say what these own entries obeyed lately, each cause once. */
export function causeFacts(
  stream: StreamName,
  own: readonly Entry[],
  nowMs: number,
): readonly Fact[] {
  const lately = own
    .flatMap(causesOf)
    .filter(({ atMs }) => nowMs - atMs <= OBEYED_KEPT_MS)
    .map(({ cause, atMs }) => [cause, atMs] as const);
  const causes = [...new Map(lately)];
  const count = Math.ceil(causes.length / CAUSES_A_FACT);
  return Array.from({ length: count }, (_, at) => ({
    stream,
    type: SNAPSHOT.causes,
    version: 1,
    data: { causes: causes.slice(at * CAUSES_A_FACT, (at + 1) * CAUSES_A_FACT) },
  }));
}

/** A stream told anew, and before the end of that what these own entries of it obeyed lately. */
export function withCauses(
  told: readonly Fact[],
  own: readonly Entry[],
  nowMs: number,
): readonly Fact[] {
  const [begun] = told;
  if (begun === undefined) return told;
  return told.toSpliced(-1, 0, ...causeFacts(begun.stream, own, nowMs));
}
