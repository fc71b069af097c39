/**
 * Fills a gap that a limited sync left: pages back from it to the last event known, so that what
 * was said while the bot was away is found.
 */
import type { DurableRows } from "../core/ports.ts";
import { rowKeyInGap, SPACES, type GapRow } from "./inbox-row.ts";
import { membershipRows } from "./membership-rows.ts";
import { Method, type MatrixClient } from "./sdk.ts";
import { request } from "./request.ts";
import { eventRows, placeRow, type SyncOwner } from "./sync-rows.ts";

const PAGE_EVENTS = 100;
/**
 * Older than this many pages is given up: nobody acts on commands that are so far behind. The
 * state room is read whole, since every entry counts.
 */
const PAGES_MAX = 200;

type Page = Readonly<{ chunk?: readonly unknown[]; end?: string }>;

export type GapParts = Readonly<{ client: MatrixClient; rows: DurableRows; owner: SyncOwner }>;

/** Puts the missing rows into the gap's place. Faults are those of the request. */
export async function fillGap(parts: GapParts, gapKey: string, gap: GapRow): Promise<void> {
  const pagesMax = gap.roomId === parts.owner.stateRoom ? Infinity : PAGES_MAX;
  const found = await pageBack(parts.client, gap, pagesMax);
  const events = found.toReversed();
  // As if nobody had been inside: who was is asked about once more, and nothing follows from it.
  const members = membershipRows(gap.roomId, events, {
    record: undefined,
    self: parts.owner.userId,
  });
  const rows = [...members, ...eventRows(gap.roomId, events, parts.owner)];
  await parts.rows.write((transaction) => {
    transaction.delete(SPACES.inbox, gapKey);
    rows.forEach((row, place) => {
      placeRow(transaction, rowKeyInGap(gapKey, place), row);
    });
  });
}

/** The raw events of the gap, newest first. */
async function pageBack(
  client: MatrixClient,
  gap: GapRow,
  pagesMax: number,
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let from: string | null | undefined = gap.from;
  for (let pages = 0; from !== undefined && pages < pagesMax; pages += 1) {
    const page: Page = await readPage(client, gap, from);
    const chunk = page.chunk ?? [];
    const known = chunk.findIndex((event) => eventIdOf(event) === gap.until);
    found.push(...(known === -1 ? chunk : chunk.slice(0, known)));
    if (known !== -1) return found;
    from = page.end;
  }
  return found;
}

function readPage(client: MatrixClient, gap: GapRow, from: string | null): Promise<Page> {
  const path = `/rooms/${encodeURIComponent(gap.roomId)}/messages`;
  const start = from === null ? {} : { from };
  const query = { dir: "b", limit: String(PAGE_EVENTS), ...start };
  return request("page back", () => client.http.authedRequest<Page>(Method.Get, path, query));
}

function eventIdOf(event: unknown): unknown {
  return typeof event === "object" && event !== null && "event_id" in event
    ? event.event_id
    : undefined;
}
