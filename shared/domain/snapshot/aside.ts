/**
 * A stream that is told anew is read aside, and counts once it is whole. A reader that knew nothing
 * of the stream takes it for what it is. Every other one knows it already: it compares, and goes on
 * from the same words as a reader that begins there, so that both know the same from then on. Pure.
 */
import { z } from "zod";
import { SNAPSHOT, type Entry, type StreamName } from "../../core/protocol/entry.ts";
import { canonicalJson, type JsonObject } from "../../core/values/json.ts";
import type { Page, Snapshot } from "./rows.ts";

/** So many at most: more than any network's state was ever seen to need. */
const PAGES_MAX = 20_000;

type Aside = Readonly<{ atMs: number; count: number; pages: readonly Page[] }>;
export type Asides = ReadonlyMap<StreamName, Aside>;

/** What was read of a stream; not `isKnown` where that is nothing but, perhaps, a telling anew. */
type Read<Known> = Readonly<{ known: Known; asides: Asides; isKnown: boolean }>;
type After<Slice> = Readonly<{
  asides: Asides;
  isUnread: boolean;
  /** What the stream is from now on, where a telling was taken for that. */
  taken?: Slice;
}>;

const TYPES: ReadonlySet<string> = new Set(Object.values(SNAPSHOT));
const begunShape = z.object({ pages: z.number().int().min(0).max(PAGES_MAX) });
const pageShape = z.object({
  kind: z.string(),
  version: z.number().int().min(1),
  // What came as JSON is JSON; each row is examined by the shape of its kind.
  rows: z.array(z.custom<JsonObject>((row) => typeof row === "object" && row !== null)),
});

/** True for what belongs to the telling anew of a stream. */
export function isOfSnapshot({ type }: Pick<Entry, "type">): boolean {
  return TYPES.has(type);
}

/**
 * What is known once this entry is read. `isUnread` when the telling says what is not understood
 * here, or something else than this reader knows; or when it is no whole one, and this reader knows
 * nothing of the stream but for it. Whoever knows the stream passes over one that is not whole: its
 * disk burnt, and the homeserver had swallowed a part of it.
 */
export function withSnapshot<Known, Slice>(
  snapshot: Snapshot<Known, Slice>,
  { known, asides, isKnown }: Read<Known>,
  entry: Entry,
): After<Slice> {
  const { stream, type, version, data, atMs } = entry;
  const before = asides.get(stream);
  const without = new Map([...asides].filter(([name]) => name !== stream));
  const kept = (aside: Aside) => {
    return { asides: new Map(without).set(stream, aside), isUnread: false };
  };
  const refused = { asides: without, isUnread: true };
  const passedOver = { ...refused, isUnread: !isKnown };
  if (!TYPES.has(type)) return before === undefined ? { ...refused, isUnread: false } : passedOver;
  if (version !== 1) return refused;
  if (type === SNAPSHOT.begun) {
    const begun = begunShape.safeParse(data).data;
    // One that was not ended is given up for the one that begins.
    return begun === undefined ? refused : kept({ atMs, count: begun.pages, pages: [] });
  }
  if (before === undefined) return passedOver;
  if (type === SNAPSHOT.causes) return kept(before);
  if (type === SNAPSHOT.page) {
    const page = pageOf(data);
    return page === undefined ? refused : kept({ ...before, pages: [...before.pages, page] });
  }
  if (before.pages.length !== before.count) return passedOver;
  const taken = snapshot.sliceOf(before.pages);
  const isSame = !isKnown || textOf(snapshot.pagesOf(known, before.atMs)) === textOf(before.pages);
  if (taken === undefined || !isSame) return refused;
  return { asides: without, isUnread: false, taken };
}

function pageOf(data: JsonObject): Page | undefined {
  return pageShape.safeParse(data).data;
}

function textOf(pages: readonly Page[]): string {
  return canonicalJson(pages.map((page) => ({ ...page })));
}
