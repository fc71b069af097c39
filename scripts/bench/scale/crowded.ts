/** Alerts in networks larger than any yet: many people in a room, many rooms on a route. */
import { alertBot } from "../../../bots/alert/bot.ts";
import type { Context, Outcome } from "../../../shared/core/bot.ts";
import type { Entry, Fact } from "../../../shared/core/protocol/entry.ts";
import { codeFromNumber } from "../../../shared/core/values/case-code.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../../shared/domain/network-state.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { emptyHeads, place } from "../../../shared/runtime/eventlog/chain.ts";
import { encodeEntry, ENTRY_BYTES_MAX } from "../../../shared/runtime/eventlog/codec.ts";
import { canonicalJson } from "../../../shared/core/values/json.ts";
import { median, never, type Findings } from "../figures.ts";
import { IDENTITY, NETWORK, roomsHolding, SETTINGS, STAND_IN, TAGGER } from "./stand-in.ts";

const ALERT_MS_MAX = 5;
const RUNS = 60;
const NOW_MS = 1_800_000_000_000;
const CAUSE_LONGEST = "x".repeat(600);

type Crowd = Readonly<{ committees: number; people: number }>;

/** `bench roster`: one alert to one committee of so many people, beside one of a single person. */
export function benchRoster({ people }: Readonly<{ people: number }>): Findings {
  const alone = medianMs(crowded({ committees: 1, people: 1 }));
  const together = medianMs(crowded({ committees: 1, people }));
  return {
    title: `bench roster --people ${people}`,
    figures: [
      { name: "an alert, median of 60", value: together, unit: "ms", max: ALERT_MS_MAX },
      { name: "  the same to one person", value: alone, unit: "ms" },
    ],
  };
}

/** `bench routes`: one alert to so many committees: whom it is planned for, and its facts. */
export function benchRoutes({ committees }: Readonly<{ committees: number }>): Findings {
  const context = crowded({ committees, people: 3 });
  const startedMs = performance.now();
  const outcome = confirmed(context);
  const tookMs = performance.now() - startedMs;
  const placing = { atMs: NOW_MS, cause: CAUSE_LONGEST };
  const entries = place(outcome.facts, emptyHeads(), placing);
  const state = entries.reduce(foldNetwork, context.state);
  const cards = outcome.effects.filter((one) => one.do === "send" && one.ticket !== undefined);
  const told = new Set(cards.flatMap((one) => (one.do === "send" ? one.roomId : [])));
  const reach = state.alerts.alerts.get(codeFromNumber(1))?.reach.length ?? 0;
  const largest = Math.max(...entries.map(bytesOf));
  return {
    title: `bench routes --committees ${committees}`,
    figures: [
      never("committees that no card is planned for", committees - told.size),
      never("committees that the record leaves out", committees - reach),
      { name: "facts", value: entries.length },
      { name: "bytes of the largest fact", value: largest, max: ENTRY_BYTES_MAX },
      { name: "to plan it all", value: tookMs, unit: "ms" },
    ],
  };
}

function bytesOf(entry: Entry): number {
  return Buffer.byteLength(canonicalJson(encodeEntry(entry)));
}

/** A case is confirmed, and what alert does about it is worked out. */
function confirmed(context: Context<NetworkState>): Outcome {
  return alertBot.onEntry(entryOf(factOf("case", { type: "confirmed", ...CODE })), context);
}

const CODE = { code: codeFromNumber(1) } as const;

function medianMs(context: Context<NetworkState>): number {
  const times = Array.from({ length: RUNS }, () => {
    const startedMs = performance.now();
    confirmed(context);
    return performance.now() - startedMs;
  });
  return median(times);
}

function crowded({ committees, people }: Crowd): Context<NetworkState> {
  const crowd = Array.from({ length: people }, (_, at) => `@person-${at}:example.org` as UserId);
  const members = new Map<RoomId, readonly UserId[]>();
  let state = factsOf(reported()).reduce(foldNetwork, EMPTY_NETWORK);
  for (let number = 0; number < committees; number += 1) {
    const id = number.toString(16).padStart(32, "0");
    const roomId = `!${String(number).padStart(43, "r")}` as RoomId;
    members.set(roomId, [...Object.values(NETWORK.bots), ...crowd]);
    const facts = [...committee(id, roomId, number), ...crowd.map((who) => admitted(who, id))];
    state = factsOf(facts).reduce(foldNetwork, state);
  }
  return {
    ...STAND_IN,
    ...{
      state,
      settings: SETTINGS,
      nowMs: NOW_MS,
      noted: () => undefined,
      notedUnder: () => new Map(),
    },
    rooms: roomsHolding(members),
  };
}

function reported(): readonly Fact[] {
  const salute = {
    ...{ size: "3-5", activity: "raid", uniform: "marked", equipment: "vans" },
    ...{ seenAtMs: NOW_MS, note: "two vans at the corner by the school" },
  };
  const what = { area: "north/river", severity: "urgent", reporter: "ab".repeat(16), salute };
  const where = { replyRoom: "!chat:example.org", expiresAtMs: NOW_MS };
  return [
    factOf("case", { type: "reported", ...CODE, ...what, ...where }),
    factOf("case", { type: "confirmed", ...CODE }),
  ];
}

function committee(id: string, roomId: RoomId, number: number): readonly Fact[] {
  const covers = { areas: ["north/river"], languages: ["es", "en"], floor: "info" };
  const name = `Committee ${number}`;
  return [
    factOf("committee", { type: "committee-requested", ...{ id, name }, ...covers }),
    factOf("committee", { type: "committee-opened", ...{ id, roomId } }),
  ];
}

function admitted(who: UserId, scope: string): Fact {
  const person = { person: TAGGER.user(who), identity: IDENTITY, by: null };
  return factOf("people", { type: "admitted", ...person, ...{ role: "responder", scope } });
}

function factsOf(facts: readonly Fact[]): readonly Entry[] {
  return facts.map(entryOf);
}

function entryOf(fact: Fact): Entry {
  return { ...fact, seq: 1, prev: "", atMs: NOW_MS, cause: null };
}
