/**
 * What every event log must do, whatever carries it: the same suite runs in memory and in a real
 * encrypted room. Entries go from one bot's runtime to another's; in between, hands interfere.
 */
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOTHING, type Bot, type Network, type RoomsView } from "../../shared/core/bot.ts";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { Tag } from "../../shared/core/values/ids.ts";
import type {
  Clock,
  DurableRows,
  Echoes,
  Inbox,
  Incoming,
  RoomEncrypter,
  RoomKeeper,
  RoomSender,
} from "../../shared/core/ports.ts";
import { factOf } from "../../shared/domain/streams/stream.ts";
import { openJournal } from "../../shared/runtime/eventlog/journal.ts";
import { withSignature } from "../../shared/runtime/eventlog/signed.ts";
import { GAP_WAIT_MS } from "../../shared/runtime/eventlog/reader.ts";
import type { RuntimeNotice } from "../../shared/runtime/notice.ts";
import type { Runtime, Wait } from "../../shared/runtime/options.ts";
import { startRuntime } from "../../shared/runtime/runtime.ts";
import { simulatedSignatures } from "../harness/simulated-signatures.ts";

/** The ports of one bot, connected to the state room. */
export type LogParty = Readonly<{
  rows: DurableRows;
  inbox: Inbox;
  encrypter: RoomEncrypter;
  sender: RoomSender;
  echoes: Echoes;
  keeper: RoomKeeper;
  rooms: RoomsView;
}>;

export type LogWorld = Readonly<{
  network: Network;
  clock: Clock;
  wait?: Wait;
  open(bot: BotName): Promise<LogParty>;
  close(): Promise<void>;
}>;

type Entry = Incoming & Readonly<{ kind: "entry" }>;
/** What is handed on in the place of an entry. */
type Tamper = (entry: Entry) => readonly Entry[];

const nameShape = z.string();
const HONEST: Tamper = (entry) => [entry];
const TICK_EVERY_MS = 50;
const SETTINGS = {
  language: "en",
  quorum: { info: 1, watch: 2, urgent: 2 },
  caseExpiryMs: 3_600_000,
  commandAgeMaxMs: 600_000,
  roomLifeMs: 3_600_000,
  coolDownMs: 3_600_000,
  foundingMs: 3_600_000,
};

/** `withinMs` is how long one entry may take from one bot to the other. */
export function eventLogContract(
  name: string,
  withinMs: number,
  openWorld: () => Promise<LogWorld>,
): void {
  describe(`an event log ${name}`, () => {
    let world: LogWorld;
    let writer: Side;
    let reader: Side;

    beforeAll(async () => {
      world = await openWorld();
      writer = await openSide(world, "verify");
      reader = await openSide(world, "alert");
    });
    afterAll(async () => {
      await writer.runtime.stop();
      await reader.runtime.stop();
      await world.close();
    });

    const arrived = (): ReturnType<typeof expect.poll<readonly string[]>> =>
      expect.poll(() => reader.runtime.state(), { timeout: withinMs });
    const reasons = (): ReturnType<typeof expect.poll<readonly string[]>> =>
      expect.poll(() => reader.runtime.safeMode().map(({ why }) => why), { timeout: withinMs });

    it("hands what was appended to its readers, in order, each entry once", async () => {
      writer.append("one", "two", "three");
      await arrived().toEqual(["one", "two", "three"]);
      expect(writer.runtime.state()).toEqual(["one", "two", "three"]);
      expect(journalOf(reader)).toEqual(journalOf(writer));
    });

    it("takes a repeated entry once", async () => {
      reader.tamper = (entry) => [entry, entry, entry];
      writer.append("four");
      await arrived().toEqual(["one", "two", "three", "four"]);
      reader.tamper = HONEST;
      writer.append("five");
      await arrived().toEqual(["one", "two", "three", "four", "five"]);
      expect(reader.runtime.safeMode()).toEqual([]);
    });

    it("puts reordered entries in order", async () => {
      const early: Entry[] = [];
      reader.tamper = (entry) => {
        early.unshift(entry);
        return early.length < 3 ? [] : early;
      };
      writer.append("six", "seven", "eight");
      await arrived().toEqual(names(8));
      reader.tamper = HONEST;
    });

    it("notices a dropped entry, believes nothing after it, and heals when it comes", async () => {
      const dropped: Entry[] = [];
      reader.tamper = (entry) => {
        if (dropped.length > 0) return [entry];
        dropped.push(entry);
        return [];
      };
      writer.append("nine", "ten");
      await expect.poll(() => dropped.length, { timeout: withinMs }).toBe(1);
      await expect
        .poll(
          () => {
            reader.skewMs += GAP_WAIT_MS;
            return reader.runtime.safeMode().map(({ why }) => why);
          },
          { timeout: withinMs },
        )
        .toEqual(["gap"]);
      await expect.poll(() => reader.notices, { timeout: withinMs }).toContain("safe-mode");
      expect(reader.runtime.state()).toEqual(names(8));
      reader.tamper = HONEST;
      for (const entry of dropped) await reader.hand(entry);
      await arrived().toEqual(names(10));
      await expect.poll(() => reader.notices, { timeout: withinMs }).toContain("safe-mode-over");
    });

    it("notices a second entry for a place, keeps the first, and goes on from it", async () => {
      reader.tamper = (entry) => [entry, signedAnew(withName(entry, "forged"))];
      writer.append("eleven");
      await reasons().toEqual(["forged"]);
      expect(reader.notices).toContain("intruder");
      reader.tamper = HONEST;
      writer.append("twelve");
      await arrived().toEqual(names(12));
      await reasons().toEqual([]);
    });

    it("believes no entry that its writer did not sign, and it is no contradiction", async () => {
      const before = reader.notices.length;
      reader.skewMs += 60 * 60_000;
      reader.tamper = (entry) => {
        const unsigned = { ...entry, content: { ...entry.content, sig: undefined } };
        return [withName(entry, "forged"), unsigned, entry];
      };
      writer.append("thirteen");
      await arrived().toEqual(names(13));
      expect(reader.notices.slice(before)).toEqual(["intruder"]);
      expect(reader.runtime.safeMode()).toEqual([]);
      reader.tamper = HONEST;
    });

    it("does not take an entry from a bot that does not write the stream", async () => {
      const before = reader.notices.length;
      const genuine: Entry[] = [];
      reader.skewMs += 60 * 60_000;
      reader.tamper = (entry) => {
        genuine.push(entry);
        return [{ ...entry, sender: world.network.bots.rooms }];
      };
      writer.append("fourteen");
      await expect
        .poll(() => reader.notices.slice(before), { timeout: withinMs })
        .toContain("intruder");
      expect(reader.runtime.state()).toEqual(names(13));
      reader.tamper = HONEST;
      for (const entry of genuine) await reader.hand(entry);
      await arrived().toEqual(names(14));
    });
  });
}

const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(" ");

function names(count: number): readonly string[] {
  return NUMBERS.slice(0, count);
}

/** What a test may do to one bot's view of the room while it runs. */
type Hands = {
  tamper: Tamper;
  /** How far this bot's clock is ahead. */
  skewMs: number;
};
type Side = Hands &
  Readonly<{
    runtime: Runtime<readonly string[]>;
    rows: DurableRows;
    notices: readonly RuntimeNotice[];
    append(...names: readonly string[]): void;
    hand(entry: Entry): Promise<void>;
  }>;

async function openSide(world: LogWorld, name: BotName): Promise<Side> {
  const party = await world.open(name);
  const hands: Hands = { tamper: HONEST, skewMs: 0 };
  const wanted: string[] = [];
  const notices: RuntimeNotice[] = [];
  let handle: (incoming: Incoming) => Promise<void> = () => Promise.resolve();
  const inbox: Inbox = {
    ...boundInbox(party.inbox),
    start: (inner) => {
      handle = inner;
      return party.inbox.start(async (incoming) => {
        const handed = incoming.kind === "entry" ? hands.tamper(incoming) : [incoming];
        for (const one of handed) await inner(one);
      });
    },
  };
  const runtime = startRuntime({
    ...party,
    bot: recorder(name, wanted),
    signatures: simulatedSignatures(name),
    network: world.network,
    settings: SETTINGS,
    inbox,
    clock: { nowMs: () => world.clock.nowMs() + hands.skewMs },
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    tagOf: () => "cc".repeat(16) as Tag,
    identityOf: () => undefined,
    accountOf: () => undefined,
    describe: (notice) => {
      notices.push(notice);
      return { msgtype: "m.notice", body: notice };
    },
    log: () => undefined,
    onFatal: (reason) => {
      throw reason;
    },
    tickEveryMs: TICK_EVERY_MS,
    ...(world.wait && { wait: world.wait }),
  });
  await runtime.ready;
  return Object.assign(hands, {
    runtime,
    rows: party.rows,
    notices,
    append: (...added: readonly string[]) => void wanted.push(...added),
    hand: (entry: Entry) => handle(entry),
  });
}

/** Appends each wanted name once, at a tick, and remembers every name that it read. */
function recorder(name: BotName, wanted: readonly string[]): Bot<readonly string[]> {
  return {
    name,
    writes: name === "verify" ? ["case"] : ["alert"],
    initial: [],
    fold: (state, entry) => [...state, nameShape.parse(entry.data.name)],
    onMessage: () => NOTHING,
    onRejected: () => NOTHING,
    onInvited: () => NOTHING,
    onEntry: () => NOTHING,
    onTick: ({ state }) => {
      const missing = wanted.filter((one) => !state.includes(one));
      const facts = missing.map((one) => factOf("case", { type: "named", ...{ name: one } }));
      return { facts, effects: [] };
    },
    onReceipt: () => NOTHING,
  };
}

function journalOf(side: Side): ReturnType<ReturnType<typeof openJournal>["readAll"]> {
  return openJournal(side.rows).readAll();
}

/** Another entry for the same place, as a homeserver could make it that has a key of the room. */
function withName(entry: Entry, name: string): Entry {
  return { ...entry, content: { ...entry.content, data: { name } } };
}

/** The same by the writer itself, such as one that runs twice. */
function signedAnew(entry: Entry): Entry {
  const content = { ...entry.content, sig: undefined };
  return { ...entry, content: withSignature(content, "entry", simulatedSignatures("verify")) };
}

function boundInbox(inbox: Inbox): Omit<Inbox, "start"> {
  return {
    settle: (transaction, rowKey) => {
      inbox.settle(transaction, rowKey);
    },
    stop: () => inbox.stop(),
  };
}

/** Rooms that nobody needs: this suite is about the state room alone. */
export const NO_ROOMS: RoomsView = {
  members: () => [],
  isEncrypted: () => true,
  personOf: () => undefined,
  chatsOf: () => [],
  altered: () => [],
};
