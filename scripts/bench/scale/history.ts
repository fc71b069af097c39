/** A long past of a town, made up: what three bots would have written over many months. */
import { codeFromNumber } from "../../../shared/core/values/case-code.ts";
import type { Entry, Fact, StreamName } from "../../../shared/core/protocol/entry.ts";
import { emptyHeads, headOf, place, type Head } from "../../../shared/runtime/eventlog/chain.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";

/** A busy town: a case every hour. */
const CASE_EVERY_MS = 3_600_000;
const BEGAN_AT_MS = 1_700_000_000_000;
const COMMITTEES = 6;
const VOTERS = 3;

/** So many entries in the order in which they would be written, each stream one chain. */
export function* historyOf(entries: number): Generator<Entry> {
  const heads: Record<StreamName, Head> = { ...emptyHeads() };
  let left = entries;
  for (const { facts, atMs } of days()) {
    for (const fact of facts) {
      if (left === 0) return;
      left -= 1;
      const [entry] = place([fact], heads, { atMs, cause: `$cause-${left}:example.org` });
      if (entry === undefined) return;
      heads[fact.stream] = headOf(entry);
      yield entry;
    }
  }
}

type Written = Readonly<{ facts: readonly Fact[]; atMs: number }>;

function* days(): Generator<Written> {
  yield { facts: founding(), atMs: BEGAN_AT_MS };
  for (let number = 0; ; number += 1) {
    yield { facts: story(number), atMs: BEGAN_AT_MS + number * CASE_EVERY_MS };
  }
}

function founding(): readonly Fact[] {
  const committees = Array.from({ length: COMMITTEES }, (_, at) => [
    fact("committee", "committee-requested", {
      ...{ id: ref(at), name: `Committee ${at}`, areas: ["north/river"] },
      ...{ languages: ["es", "en"], floor: "info" },
    }),
    fact("committee", "committee-opened", { id: ref(at), roomId: room(at) }),
  ]);
  return [fact("committee", "area-added", { area: "north/river" }), ...committees.flat()];
}

/** One case from its report to the closing of its room: about thirty facts. */
function story(number: number): readonly Fact[] {
  const code = codeFromNumber(number);
  const place_ = { code, area: "north/river", severity: "urgent" } as const;
  const salute = {
    ...{ size: "3-5", activity: "raid", uniform: "marked", equipment: "vans" },
    ...{ seenAtMs: BEGAN_AT_MS, note: "two vans at the corner by the school" },
  };
  const targets = Array.from({ length: COMMITTEES }, (_, at) => ({
    ...{ roomId: room(at), languages: ["es", "en"] },
    ...{ going: ref(number * 100 + at), cant: ref(number * 100 + 50 + at) },
  }));
  const how = { certainty: "Observed", status: "Actual", origin: "case", total: COMMITTEES };
  return [
    fact("case", "reported", {
      ...{ ...place_, salute, reporter: person(number), replyRoom: `!chat-${number}` },
      expiresAtMs: BEGAN_AT_MS + (number + 1) * CASE_EVERY_MS,
    }),
    ...[0, 1].map((at) => asked(number, at)),
    ...Array.from({ length: VOTERS }, (_, voter) => vote(number, voter)),
    fact("case", "confirmed", { code }),
    fact("alert", "raised", { ...place_, ...how, salute, text: null, targets }),
    ...targets.map(({ roomId }) =>
      fact("alert", "delivered", { code, roomId, eventId: `$card-${number}-${roomId}` }),
    ),
    ...[0, 1, 2].map((who) =>
      fact("alert", "answered", {
        ...{ code, who: person(who), answer: "going", minutes: 10, roomId: room(who) },
      }),
    ),
    fact("room", "requested", {
      ...{ ref: ref(number), code, kind: "incident", title: "", codename: "Lantern 40" },
      ...{ closesAtMs: BEGAN_AT_MS, creators: [person(0)] },
    }),
    fact("room", "opened", { ref: ref(number), roomId: `!incident-${number}:example.org` }),
    ...[0, 1, 2].map((who) => fact("room", "invited", { ref: ref(number), person: person(who) })),
    fact("alert", "ended", { code, how: "allclear", text: null }),
    fact("case", "ended", { code }),
    fact("room", "closing", { ref: ref(number), why: "ended" }),
    fact("room", "closed", { ref: ref(number), removed: 3 }),
  ];
}

function asked(number: number, at: number): Fact {
  const id = (choice: number): string => ref(1e9 + number * 10 + at * 3 + choice);
  const answers = { confirm: id(0), refute: id(1), unsure: id(2) };
  return fact("case", "asked", { code: codeFromNumber(number), roomId: room(at), answers });
}

function vote(number: number, voter: number): Fact {
  const code = codeFromNumber(number);
  const what = { choice: "confirm", how: "onsite", what: null };
  return fact("case", "voted", { code, voter: person(voter + 1_000), ...what });
}

function fact(stream: StreamName, type: string, data: object): Fact {
  return factOf(stream, { type, ...data });
}

/** The number in hex, as long as random names are. */
function ref(number: number): string {
  return number.toString(16).padStart(32, "0");
}

/** The tag of somebody. */
export function person(number: number): string {
  return `a${ref(number).slice(1)}`;
}

function room(number: number): string {
  return `!committee-${number}:example.org`;
}
