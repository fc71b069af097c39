/**
 * The state room gives way to another: this bot goes along, one step at a time. Each step follows
 * from the record alone, so that a process that died goes on where it was.
 */
import type { CompactionStep, RoomOfLater, RoomOfNow } from "../../../core/compacting.ts";
import {
  SNAPSHOT,
  STREAM_NAMES,
  type Fact,
  type StreamName,
} from "../../../core/protocol/entry.ts";
import { SECOND_MS } from "../../../core/values/time.ts";
import type { Starts } from "../../eventlog/journal.ts";
import type { SafeMode } from "../../intake/state-room/safe-mode.ts";
import type { RuntimeOptions } from "../../options.ts";
import { withCauses } from "../causes.ts";
import type { Ledger } from "../ledger.ts";

type RoomId = RoomOfLater["roomId"];
type StateRooms = NonNullable<RuntimeOptions<unknown>["stateRooms"]>;

/** Somebody may write without a pause. */
const TELL_WAIT_MS = 30 * SECOND_MS;

type CompactingParts<State> = Readonly<{
  ledger: Ledger<State>;
  /** True while something is still to be sent into this room. */
  owesIn(roomId: RoomId): boolean;
  safeMode: SafeMode;
}>;

/** Lives as long as its runtime. */
export class CompactingDesk<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: CompactingParts<State>;
  /** The compaction behind which nothing is kept. */
  #cutAt: string | null = null;
  /** Which rooms are found again without this disk; asked for beside all else. */
  #pointed: Readonly<{ name: string; isDone: boolean }> | null = null;

  #mightTellSinceMs: number | null = null;

  constructor(options: RuntimeOptions<State>, parts: CompactingParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /** What is to be read is read, whatever else is wrong; also of a past that is not known yet. */
  async follow(): Promise<void> {
    const { bot, stateRooms } = this.#options;
    const later = bot.compacting?.later(this.#parts.ledger.state()) ?? null;
    if (later !== null && stateRooms !== undefined) await followed(stateRooms, later.roomId);
  }

  /** Takes the next step, once all is there for it; nothing while this bot may not be right. */
  async review(): Promise<void> {
    const { bot, clock, stateRooms } = this.#options;
    const { ledger, safeMode } = this.#parts;
    if (bot.compacting === undefined || stateRooms === undefined) return;
    const now = bot.compacting.now(ledger.state());
    const later = bot.compacting.later(ledger.state());
    if (now !== null) await this.#forgetBefore(now, later, stateRooms);
    const isRight = ledger.hold.current() === null && safeMode.canAppend();
    if (later === null || later.due === null || !isRight) return;
    if (safeMode.degraded(clock.nowMs()).length > 0) return;
    if (later.due === "tell") {
      if (this.#mayTell(later)) await this.#tell(later);
    } else if (this.#mayPass(later.due, later, stateRooms)) {
      const facts = [bot.compacting.passed(later.ref, later.due)];
      await this.#commit({ step: later.due, ref: later.ref, facts });
    }
  }

  /** What is on its way into the room of before goes first: readers would see it missing. */
  #mayTell({ from }: RoomOfLater): boolean {
    const nowMs = this.#options.clock.nowMs();
    this.#mightTellSinceMs ??= nowMs;
    return !this.#parts.owesIn(from) || nowMs - this.#mightTellSinceMs >= TELL_WAIT_MS;
  }

  /** All own streams in one step: from the first of these entries on the room of later is it. */
  async #tell({ ref, roomId }: RoomOfLater): Promise<void> {
    const { bot } = this.#options;
    this.#mightTellSinceMs = null;
    const facts = bot.writes.flatMap((stream) => this.#retold(stream, ref));
    await this.#commit({ step: "tell", ref, facts, into: roomId });
  }

  #retold(stream: StreamName, ref: string): readonly Fact[] {
    const { bot, clock } = this.#options;
    const { journal, state } = this.#parts.ledger;
    const atMs = clock.nowMs();
    const own = journal.entriesOf(stream, journal.baselineOf(stream).seq + 1, Infinity);
    const told = bot.compacting?.retold(state(), stream, { ref, atMs }) ?? [];
    return withCauses(told, own, atMs);
  }

  #mayPass(step: CompactionStep, later: RoomOfLater, stateRooms: StateRooms): boolean {
    const { roomId, from } = later;
    const { rooms, network, bot } = this.#options;
    switch (step) {
      case "ready": {
        const own = network.bots[bot.name];
        const isIn = rooms
          .members(roomId)
          .some(({ userId, membership }) => userId === own && membership === "join");
        if (!isIn || !rooms.isEncrypted(roomId)) return false;
        // Before this nobody writes there: a store that is made anew has to read both.
        return stateRooms.read().includes(roomId) && this.#isPointed([from, roomId], later);
      }
      case "read":
        return true;
      case "settled":
        // Before this nobody says that the room of before may go.
        return !this.#parts.owesIn(from) && this.#isPointed([roomId], later);
    }
  }

  /** A homeserver may take its time for it, and nobody waits for that. */
  #isPointed(roomIds: readonly RoomId[], { count }: RoomOfLater): boolean {
    const { stateRooms } = this.#options;
    const name = roomIds.join(" ");
    if (this.#pointed?.name === name) return this.#pointed.isDone;
    this.#pointed = { name, isDone: false };
    stateRooms?.point({ roomIds, count }).then(
      () => {
        this.#pointed = { name, isDone: true };
      },
      (reason: unknown) => {
        this.#pointed = null;
        this.#options.log("warn", "compaction-not-pointed", { reason });
      },
    );
    return false;
  }

  async #commit({ step, ref, facts, into }: Taken): Promise<void> {
    const { ledger } = this.#parts;
    this.#options.log("info", `compaction-${step}`);
    await ledger.commit({
      cause: `compaction:${ref}/${step}`,
      outcome: { facts, effects: [] },
      ...(into !== undefined && { into }),
    });
  }

  /** The disk loses in one step what came before; then nothing of it is read any more. */
  async #forgetBefore(
    now: RoomOfNow,
    later: RoomOfLater | null,
    stateRooms: StateRooms,
  ): Promise<void> {
    if (this.#cutAt === now.ref) return;
    const { journal, hold } = this.#parts.ledger;
    const starts = this.#startsOf(now);
    if (starts === undefined) return;
    await this.#options.rows.write((transaction) => {
      journal.cut(transaction, starts);
      hold.writeEnd(transaction);
    });
    journal.forget(starts);
    await stateRooms.keepOnly([now.roomId, ...(later === null ? [] : [later.roomId])]);
    this.#cutAt = now.ref;
  }

  /** Undefined while a telling is not here: then nothing is certain, and nothing is forgotten. */
  #startsOf({ told }: RoomOfNow): Starts | undefined {
    const { journal } = this.#parts.ledger;
    const starts = new Map<StreamName, number>();
    for (const stream of STREAM_NAMES) {
      const end = told.get(stream);
      if (end === undefined) return undefined;
      let at = end;
      const typeAt = (): string | undefined => journal.entriesOf(stream, at, at)[0]?.type;
      while (typeAt() !== SNAPSHOT.begun) {
        if (typeAt() === undefined) return undefined;
        at -= 1;
      }
      starts.set(stream, at);
    }
    return starts;
  }
}

type Taken = Readonly<{
  step: CompactionStep | "tell";
  ref: string;
  facts: readonly Fact[];
  into?: RoomId;
}>;

async function followed(stateRooms: StateRooms, roomId: RoomId): Promise<void> {
  if (!stateRooms.read().includes(roomId)) await stateRooms.follow(roomId);
}
