/**
 * Fills the gaps that a limited sync left: pages back from each to the last event known, beside
 * everything else, one durable page after the other. A gap that cannot be filled is told.
 */
import { Fault } from "../../../core/fault.ts";
import type { RoomId } from "../../../core/values/ids.ts";
import type { Clock, DurableRows } from "../../../core/ports.ts";
import { recordEchoes } from "../../send/echoes.ts";
import { decodeRow, encodeRow, placeRow, rowKeyInGap, SPACES, type GapRow } from "../inbox-row.ts";
import { request } from "../../send/request.ts";
import { Method, type MatrixClient } from "../../sdk.ts";
import { rowsOf, type SyncOwner } from "../event-rows.ts";

/** A page must not be large: a homeserver decides what is in it. */
const PAGE_EVENTS = 100;
const STATE_PAGE_EVENTS = 500;
const PAGE_MS_MAX = 30_000;
/**
 * Older than this many pages is given up: nobody acts on commands that are so far behind. The
 * state room is read whole, since every entry counts: its bound is only there for a homeserver
 * that never comes to an end.
 */
export const PAGES_MAX = 200;
export const STATE_PAGES_MAX = 4_000;
/** So many pages without anything in them may come in a gap. */
const EMPTY_PAGES_MAX = 10;
/** A loop may be as long as this many events to be noticed before the pages come to their end. */
const REMEMBERED_EVENTS_MAX = 20_000;
/** Rooms that are paged back at once. */
const GAPS_AT_ONCE_MAX = 4;
export const GAP_RETRY_MS = 5_000;
/** A refusal counts when it was heard so often, apart. */
const REFUSALS_MAX = 2;

export type GapParts = Readonly<{
  client: MatrixClient;
  rows: DurableRows;
  owner: SyncOwner;
  clock: Clock;
  /** A page, or the end of a gap, is durable. */
  onPage(): void;
  /** Rows could not be written, or the account is gone. */
  onFatal(error: unknown): void;
}>;

type Page = Readonly<{ events: readonly unknown[]; end: string | null }>;
/** What is remembered of a gap while this process fills it. */
type Progress = {
  retryAtMs: number;
  refusals: number;
  emptyPages: number;
  readonly tokens: Set<string>;
  readonly eventIds: Set<string>;
};

/** Lives in one inbox. */
export class GapFiller {
  readonly #parts: GapParts;
  readonly #progress = new Map<string, Progress>();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #ending = new AbortController();

  constructor(parts: GapParts) {
    this.#parts = parts;
  }

  /** Goes on with this gap in the background, unless it is being filled, or has to wait. */
  fill(rowKey: string, { roomId }: GapRow): void {
    const isState = this.#parts.owner.isStateRoom(roomId);
    const isBusy = !isState && this.#underWay.size >= GAPS_AT_ONCE_MAX;
    if (this.#isStopped || isBusy || this.#underWay.has(rowKey)) return;
    const progress = this.#progress.get(rowKey) ?? startOf();
    if (this.#parts.clock.nowMs() < progress.retryAtMs) return;
    this.#progress.set(rowKey, progress);
    const work = this.#pageBack(rowKey, progress)
      .catch((error: unknown) => {
        this.#parts.onFatal(error);
      })
      .finally(() => {
        this.#underWay.delete(rowKey);
        this.#parts.onPage();
      });
    this.#underWay.set(rowKey, work);
  }

  get #isStopped(): boolean {
    return this.#ending.signal.aborted;
  }

  /** Resolves when the page that is being written down is durable; one on its way is let go. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#underWay.values());
  }

  async #pageBack(rowKey: string, progress: Progress): Promise<void> {
    for (let gap = this.#gapAt(rowKey); gap !== undefined; gap = this.#gapAt(rowKey)) {
      if (this.#isStopped) return;
      try {
        const page = await this.#readPage(gap);
        await this.#take(rowKey, { gap, page, progress });
        this.#parts.onPage();
      } catch (error) {
        if (!(error instanceof Fault) || !isOfTheRoom(error)) throw error;
        progress.retryAtMs = this.#parts.clock.nowMs() + GAP_RETRY_MS;
        if (!error.isTransient) await this.#refused(rowKey, gap, progress);
        return;
      }
    }
    this.#progress.delete(rowKey);
  }

  /** Whoever walks over the rows may have an older picture of them. */
  #gapAt(rowKey: string): GapRow | undefined {
    const bytes = this.#parts.rows.get(SPACES.inbox, rowKey);
    const row = bytes === undefined ? undefined : decodeRow(bytes);
    return row?.kind === "gap" ? row : undefined;
  }

  async #readPage({ roomId, from }: GapRow): Promise<Page> {
    const { client, owner } = this.#parts;
    const path = `/rooms/${encodeURIComponent(roomId)}/messages`;
    const limit = owner.isStateRoom(roomId) ? STATE_PAGE_EVENTS : PAGE_EVENTS;
    const start = from === null ? {} : { from };
    const query = { dir: "b", limit: String(limit), ...start };
    const answer = await request("page back", () =>
      client.http.authedRequest<unknown>(Method.Get, path, query, undefined, {
        ...{ localTimeoutMs: PAGE_MS_MAX, priority: "auto" },
        abortSignal: this.#ending.signal,
      }),
    );
    return pageOf(answer);
  }

  /** Older pages get earlier places, so that the room is read in its order once all are there. */
  async #take(
    rowKey: string,
    taking: Readonly<{ gap: GapRow; page: Page; progress: Progress }>,
  ): Promise<void> {
    const { gap, page, progress } = taking;
    const { rows, owner } = this.#parts;
    const { roomId, until } = gap;
    const pages = (gap.pages ?? 0) + 1;
    const known = page.events.findIndex((event) => idOf(event) === until);
    const found = (known === -1 ? page.events : page.events.slice(0, known)).toReversed();
    const isThrough = known !== -1 || (page.end === null && until === null);
    const isOver = page.end === null || pages >= pagesMax(gap, owner) || isLoop(page, progress);
    await rows.write((transaction) => {
      recordEchoes(transaction, roomId, { userId: owner.userId, events: found });
      const place = pagesMax(gap, owner) - pages;
      // As if nobody had been inside: who was is asked about again, and nothing follows from it.
      const told = { timeline: found, everything: found, before: undefined };
      rowsOf(roomId, told, owner).forEach((row, index) => {
        placeRow(transaction, rowKeyInGap(rowKey, place, index), row);
      });
      if (isThrough) transaction.delete(SPACES.inbox, rowKey);
      else if (isOver) transaction.put(SPACES.inbox, rowKey, encodeRow({ kind: "lost", roomId }));
      else transaction.put(SPACES.inbox, rowKey, encodeRow({ ...gap, from: page.end, pages }));
    });
  }

  /**
   * A token can be nonsense while the room is not: then the newest event is a place to start from,
   * at the price of reading some events twice. Of a room that we left there is nothing to find.
   */
  async #refused(rowKey: string, gap: GapRow, progress: Progress): Promise<void> {
    progress.refusals += 1;
    const { client, rows } = this.#parts;
    const { roomId } = gap;
    const isStart = (gap.pages ?? 0) === 0 && gap.from !== null;
    if (isStart && progress.refusals < REFUSALS_MAX) {
      await rows.write((transaction) => {
        transaction.put(SPACES.inbox, rowKey, encodeRow({ ...gap, from: null }));
      });
      return;
    }
    if (progress.refusals < REFUSALS_MAX) return;
    const isInside = client.getRoom(roomId)?.getMyMembership() === "join";
    await rows.write((transaction) => {
      if (isInside) transaction.put(SPACES.inbox, rowKey, encodeRow({ kind: "lost", roomId }));
      else transaction.delete(SPACES.inbox, rowKey);
    });
  }
}

function startOf(): Progress {
  const sets = { tokens: new Set<string>(), eventIds: new Set<string>() };
  return { retryAtMs: -Infinity, refusals: 0, emptyPages: 0, ...sets };
}

/** Whatever else goes wrong is for the session to end with. */
function isOfTheRoom({ code, isTransient }: Fault): boolean {
  return isTransient || code === "refused";
}

function pagesMax({ roomId }: Readonly<{ roomId: RoomId }>, owner: SyncOwner): number {
  return owner.isStateRoom(roomId) ? STATE_PAGES_MAX : PAGES_MAX;
}

/** The same page again, under whatever token; or the same token, with whatever page. */
function isLoop({ events, end }: Page, progress: Progress): boolean {
  const { tokens, eventIds } = progress;
  const ids = events.map(idOf).filter((id) => typeof id === "string");
  const fresh = ids.filter((id) => !eventIds.has(id));
  for (const id of fresh) eventIds.add(id);
  for (const id of eventIds) {
    if (eventIds.size <= REMEMBERED_EVENTS_MAX) break;
    eventIds.delete(id);
  }
  if (events.length === 0) progress.emptyPages += 1;
  const hasSeenToken = end !== null && tokens.has(end);
  if (end !== null) tokens.add(end);
  const bringsNothing = events.length > 0 && fresh.length === 0;
  return hasSeenToken || bringsNothing || progress.emptyPages > EMPTY_PAGES_MAX;
}

function pageOf(answer: unknown): Page {
  const { chunk, end } = (answer ?? {}) as Readonly<{ chunk?: unknown; end?: unknown }>;
  const isPage = Array.isArray(chunk) && (end === undefined || typeof end === "string");
  if (!isPage) throw new Fault("server-failed", "page back");
  return { events: chunk as readonly unknown[], end: end ?? null };
}

function idOf(event: unknown): unknown {
  return typeof event === "object" && event !== null && "event_id" in event
    ? event.event_id
    : undefined;
}
