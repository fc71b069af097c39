/**
 * Works through the durable rows one at a time, in the order of each room, and hands on what the
 * examination made of them. The only way from the network to a bot.
 */
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import type { RejectionReason } from "../../core/protocol/message.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Clock, DurableRows, Inbox, Incoming, RowsTransaction } from "../../core/ports.ts";
import { assert } from "../../core/assert.ts";
import type { Engine } from "../engine.ts";
import type { Pin, Pins } from "../identity/pins.ts";
import { envelopeOf } from "../examine/envelope.ts";
import { examine, examineEntry } from "../examine/examine.ts";
import type { Evidence, Standing, Verdict } from "../examine/examine.ts";
import { GapFiller } from "./gap.ts";
import { decodeJson, decodeRow, encodeJson, SPACES, type InboxRow } from "./inbox-row.ts";
import type { EventRow, InviteRow, LostRow, MembershipRow } from "./inbox-row.ts";
import { Waits } from "./inbox-waits.ts";
import { isOfStreams, laneOf, OTHERS_RANK, rankOf } from "./inbox-order.ts";
import { displayNameIn, type Tagger } from "../rooms/rooms-view.ts";
import type { MatrixClient } from "../sdk.ts";
import type { SyncOwner } from "./sync-rows.ts";
import type { Wake } from "./wake.ts";
import { isEncrypted, slotOf } from "../examine/wire-event.ts";

export type InboxParts = Readonly<{
  client: MatrixClient;
  engine: Pick<Engine, "open" | "standingOf" | "forget">;
  rows: DurableRows;
  owner: SyncOwner;
  managementRoom: RoomId | null;
  /** Whose direct chat with this account a room is. */
  personOf(roomId: RoomId): UserId | undefined;
  pins: Pins;
  tagger: Tagger;
  /** Only differences of it are used; it must not go back. */
  clock: Clock;
  wake: Wake;
  /**
   * Rows from this key on came with an answer that the client has not worked through yet: who is
   * in a room is known only afterwards.
   */
  releasedBefore: () => string;
  /** What was missing in a room has been found, or a part of it. */
  onPage?: () => void;
  onFatal: (error: unknown) => void;
}>;

/** A room is not told more often than this that something in it was lost. */
const LOST_EVERY_MS = 60_000;
const IDLE_MS = 30_000;
const PENDING_MS = 500;

const UNKNOWN_SENDER: Standing = { masterKey: undefined, needsApproval: false };

type Step = "done" | "pending" | "blocked";
type Handle = (incoming: Incoming) => Promise<void>;

/** The inbox of one session. Its rows are written by the sync store. */
export class RowInbox implements Inbox {
  readonly #parts: InboxParts;
  readonly #waits: Waits;
  /** Handed on, and settled or about to be: a row is handed on once in a life. */
  readonly #handled = new Set<string>();
  /** Slot in its Megolm session of each row that decrypted, to be recorded when it is settled. */
  readonly #opened = new Map<string, Readonly<{ slot: string; eventId: EventId }>>();
  readonly #gaps: GapFiller;
  /** When something in this room was last told to be lost. */
  readonly #lostAtMs = new Map<RoomId, number>();
  #isRunning = false;
  #loop: Promise<void> = Promise.resolve();
  readonly #caughtUp = Promise.withResolvers<undefined>();

  constructor(parts: InboxParts) {
    this.#parts = parts;
    const { client, rows, owner, clock, wake, onPage } = parts;
    this.#waits = new Waits(clock);
    this.#gaps = new GapFiller({
      ...{ client, rows, owner, clock },
      onPage: () => {
        onPage?.();
        // What was found stands before the rest of the room: walk again.
        wake.ring();
      },
      onFatal: (error) => {
        this.#isRunning = false;
        parts.onFatal(error);
      },
    });
  }

  /** Resolves when the state room was read up to where it stood at the start, or at the end. */
  get caughtUp(): Promise<undefined> {
    return this.#caughtUp.promise;
  }

  start(handle: Handle): Promise<void> {
    assert(!this.#isRunning, "an inbox is started once");
    this.#isRunning = true;
    const { promise: isThrough, resolve } = Promise.withResolvers<undefined>();
    const onPassed = (): void => {
      resolve(undefined);
    };
    this.#loop = this.#run(handle, onPassed)
      .catch((error: unknown) => {
        this.#isRunning = false;
        this.#parts.onFatal(error);
      })
      .finally(() => {
        this.#caughtUp.resolve(undefined);
        onPassed();
      });
    return isThrough;
  }

  settle(transaction: RowsTransaction, rowKey: string): void {
    transaction.delete(SPACES.inbox, rowKey);
    const opened = this.#opened.get(rowKey);
    if (opened === undefined) return;
    // The first event that was settled for a slot keeps it; a replay must not take it over.
    if (transaction.get(SPACES.seen, opened.slot) === undefined) {
      transaction.put(SPACES.seen, opened.slot, encodeJson(opened.eventId));
    }
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#parts.wake.ring();
    await this.#gaps.stop();
    await this.#loop;
  }

  async #run(handle: Handle, onPassed: () => void): Promise<void> {
    const end = this.#parts.releasedBefore();
    this.#waits.startCatchingUp();
    while (this.#isRunning && !(await this.#catchUp(handle, end))) {
      await this.#parts.wake.wait(PENDING_MS);
    }
    this.#waits.endCatchingUp();
    this.#caughtUp.resolve(undefined);
    while (this.#isRunning) {
      const isIdle = await this.#pass(handle);
      onPassed();
      await this.#parts.wake.wait(isIdle ? IDLE_MS : PENDING_MS);
    }
  }

  /**
   * Reads the state room up to where it stood at the start; false when some of it is still to
   * come. Until then nobody is obeyed: what was obeyed already stands there. The bot's own entries
   * come first, so that it does not react again to what it has reacted to.
   */
  async #catchUp(handle: Handle, end: string): Promise<boolean> {
    const { rows, owner } = this.#parts;
    const found = rows
      .list(SPACES.inbox)
      .filter(([rowKey]) => rowKey < end && !this.#handled.has(rowKey))
      .map(([rowKey, bytes]) => ({ rowKey, row: decodeRow(bytes) }))
      // That something was lost is told like all the rest: after what is there was read.
      .filter(({ row }) => row.kind !== "lost" && isOfStreams(row, owner.stateRoom));
    const ranked = found.map((one) => ({ ...one, rank: rankOf(one.row, owner.userId) }));
    const held = new Set<string>();
    for (const { rowKey, row, rank } of ranked.sort((one, other) => one.rank - other.rank)) {
      if (!this.#isRunning) return false;
      if (held.has(laneOf(row)) || (await this.#step(rowKey, row, handle)) === "done") continue;
      if (rank !== OTHERS_RANK) return false;
      held.add(laneOf(row));
    }
    return held.size === 0;
  }

  /** One walk over all rows; false when some of them wait for something. */
  async #pass(handle: Handle): Promise<boolean> {
    const held = new Set<string>();
    let isIdle = true;
    const end = this.#parts.releasedBefore();
    for (const [rowKey, bytes] of this.#parts.rows.list(SPACES.inbox)) {
      if (!this.#isRunning || rowKey >= end) return isIdle;
      if (this.#handled.has(rowKey)) continue;
      const row = decodeRow(bytes);
      if ("roomId" in row && held.has(row.roomId)) continue;
      if (held.has(laneOf(row))) {
        this.#waits.standsBehind(rowKey);
        continue;
      }
      const step = await this.#step(rowKey, row, handle);
      if (step !== "done") isIdle = false;
      if (step === "blocked") held.add(row.kind === "gap" ? row.roomId : laneOf(row));
      else if (step === "pending" && this.#keepsOrder(row)) held.add(laneOf(row));
    }
    return isIdle;
  }

  /**
   * What somebody said first counts first, though its key comes last: a vote, and then its
   * withdrawal. Entries of the state room are put in order by whoever reads their stream.
   */
  #keepsOrder(row: InboxRow): boolean {
    return row.kind === "event" && row.roomId !== this.#parts.owner.stateRoom;
  }

  #step(rowKey: string, row: InboxRow, handle: Handle): Promise<Step> | Step {
    switch (row.kind) {
      case "gap":
        // Rows behind a gap wait until it is filled, so that a room is read in its order.
        this.#gaps.fill(rowKey, row);
        return "blocked";
      case "lost":
        return this.#tellLost(rowKey, row, handle);
      case "invite":
        return this.#handOn(
          rowKey,
          { rowKey, kind: "invited", invited: this.#invited(row) },
          handle,
        );
      case "membership":
        return this.#takeMembership(rowKey, row, handle);
      case "identity": {
        const { userId, masterKey, isFirst } = row;
        const { tagger } = this.#parts;
        const identity = tagger.identity(masterKey);
        const seen = { userId, tag: tagger.user(userId), identity, isFirst };
        return this.#handOn(rowKey, { rowKey, kind: "identity", seen }, handle);
      }
      case "event":
        return row.roomId === this.#parts.owner.stateRoom
          ? this.#takeEntry(rowKey, row, handle)
          : this.#takeMessage(rowKey, row, handle);
    }
  }

  /** People are told, but no server can make a bot say so all the time. */
  #tellLost(rowKey: string, { roomId }: LostRow, handle: Handle): Promise<Step> | Step {
    const nowMs = this.#parts.clock.nowMs();
    const toldAtMs = this.#lostAtMs.get(roomId);
    if (toldAtMs !== undefined && nowMs - toldAtMs < LOST_EVERY_MS) {
      return this.#isLostLater(rowKey, roomId) ? this.#drop(rowKey) : "pending";
    }
    this.#lostAtMs.set(roomId, nowMs);
    return this.#handOn(rowKey, { rowKey, kind: "gap-lost", gap: { roomId } }, handle);
  }

  #isLostLater(rowKey: string, roomId: RoomId): boolean {
    return this.#parts.rows
      .list(SPACES.inbox)
      .filter(([key]) => key > rowKey)
      .map(([, bytes]) => decodeRow(bytes))
      .some((row) => row.kind === "lost" && row.roomId === roomId);
  }

  async #takeMessage(rowKey: string, row: EventRow, handle: Handle): Promise<Step> {
    // Bots speak to each other through the state room alone.
    if (this.#pinOf(row.event.sender) !== undefined) return this.#drop(rowKey);
    const verdict = this.#decided(rowKey, examine(await this.#evidence(rowKey, row)));
    switch (verdict.kind) {
      case "pending":
        return "pending";
      case "ignored":
        return this.#drop(rowKey);
      case "rejected": {
        const { reason, isAddressed } = verdict;
        this.#parts.engine.forget(row.roomId, row.event);
        const rejected = { ...this.#envelope(row), reason, isAddressed };
        return this.#handOn(rowKey, { rowKey, kind: "rejected", rejected }, handle);
      }
      case "received": {
        const { body, isAddressed, masterKey, hasNewIdentity } = verdict;
        const identityTag = this.#parts.tagger.identity(masterKey);
        const { sentAtMs } = row.event;
        const read = { body, isAddressed, hasNewIdentity };
        const message = { ...this.#envelope(row), identityTag, sentAtMs, ...read };
        return this.#handOn(rowKey, { rowKey, kind: "received", message }, handle);
      }
    }
  }

  /** A fact that lets her in may be on its way to us, so she is looked at a moment later. */
  async #takeMembership(rowKey: string, row: MembershipRow, handle: Handle): Promise<Step> {
    if (!this.#waits.hasArrived(rowKey)) return "pending";
    const { roomId, eventId, userId, membership, wasInvited, atMs } = row;
    const tag = this.#parts.tagger.user(userId);
    const how = { membership, ...(wasInvited && { wasInvited }), ...(atMs && { atMs }) };
    const change = { roomId, eventId, userId, tag, ...how };
    return this.#handOn(rowKey, { rowKey, kind: "membership", change }, handle);
  }

  async #takeEntry(rowKey: string, row: EventRow, handle: Handle): Promise<Step> {
    const pin = this.#pinOf(row.event.sender);
    const { eventId, sender } = row.event;
    const examined = examineEntry(await this.#evidence(rowKey, row), pin?.masterKey);
    const verdict =
      examined.kind === "pending" && this.#isOverdue(rowKey, examined.reason)
        ? { kind: "foreign" as const, reason: examined.reason }
        : examined;
    switch (verdict.kind) {
      case "pending":
        // Whoever reads the stream puts it in order: the entry may come once more before its key.
        return "pending";
      case "ignored":
        return this.#drop(rowKey);
      case "foreign": {
        const { reason } = verdict;
        this.#parts.engine.forget(row.roomId, row.event);
        return this.#handOn(rowKey, { rowKey, kind: "foreign-entry", eventId, reason }, handle);
      }
      case "entry":
      case "errand":
      case "heartbeat": {
        const { kind } = verdict;
        const content = verdict.content as JsonObject;
        return this.#handOn(rowKey, { rowKey, kind, sender, eventId, content }, handle);
      }
    }
  }

  async #evidence(rowKey: string, row: EventRow): Promise<Evidence> {
    const { engine, client, owner, rows } = this.#parts;
    const { roomId, event } = row;
    const opened = isEncrypted(event)
      ? await engine.open(roomId, event)
      : ({ kind: "broken" } as const);
    const slot = slotOf(roomId, event);
    if (opened.kind === "opened" && slot !== undefined) {
      this.#opened.set(rowKey, { slot, eventId: event.eventId });
    }
    const settled = slot === undefined ? undefined : rows.get(SPACES.seen, slot);
    const known = rows.get(SPACES.envelopes, event.eventId);
    return {
      event,
      envelope: envelopeOf(roomId, event),
      knownAs: known === undefined ? undefined : (decodeJson(known) as string),
      opened,
      sender: opened.kind === "opened" ? await engine.standingOf(event.sender) : UNKNOWN_SENDER,
      settledAs: settled === undefined ? undefined : (decodeJson(settled) as EventId),
      names: {
        userId: owner.userId,
        displayName: displayNameIn(client, roomId, owner.userId),
      },
    };
  }

  #decided(rowKey: string, verdict: Verdict): Verdict {
    if (verdict.kind !== "pending" || !this.#isOverdue(rowKey, verdict.reason)) return verdict;
    return { kind: "rejected", reason: verdict.reason, isAddressed: false };
  }

  #isOverdue(rowKey: string, reason: RejectionReason): boolean {
    return this.#waits.isOverdue(rowKey, reason === "undecryptable" ? "key" : "signature");
  }

  async #handOn(rowKey: string, incoming: Incoming, handle: Handle): Promise<Step> {
    // The client may have been stopped while the event was examined: then nothing is certain.
    if (!this.#isRunning) return "blocked";
    await handle(incoming);
    this.#forget(rowKey);
    return "done";
  }

  async #drop(rowKey: string): Promise<Step> {
    await this.#parts.rows.write((transaction) => {
      transaction.delete(SPACES.inbox, rowKey);
    });
    this.#forget(rowKey);
    return "done";
  }

  #forget(rowKey: string): void {
    this.#waits.forget(rowKey);
    const isSettled = this.#parts.rows.get(SPACES.inbox, rowKey) === undefined;
    if (isSettled) this.#opened.delete(rowKey);
    else this.#handled.add(rowKey);
  }

  #pinOf(userId: UserId): Pin | undefined {
    return Object.values(this.#parts.pins).find((pin) => pin.userId === userId);
  }

  #envelope(row: EventRow) {
    const { roomId, event } = row;
    const { eventId, sender } = event;
    const { tagger } = this.#parts;
    const isStanding = roomId === this.#parts.managementRoom;
    const isDirect = !isStanding && this.#parts.personOf(roomId) === sender;
    return { roomId, eventId, sender, senderTag: tagger.user(sender), isDirect };
  }

  #invited(row: InviteRow) {
    const { roomId, inviter, isEncrypted: isRoomEncrypted, isDirect } = row;
    const inviterTag = this.#parts.tagger.user(inviter);
    return { roomId, inviter, inviterTag, isEncrypted: isRoomEncrypted, isDirect };
  }
}
