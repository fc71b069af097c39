/** The queues against their rules said plainly, and what they cost when thousands are owed. */
import { describe, expect, it } from "vitest";
import type { Effect } from "../../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../../shared/core/values/ids.ts";
import type { OutboxRow } from "../../../../../shared/runtime/outbox/outbox-row.ts";
import { rowsOf } from "../../../../../shared/runtime/outbox/owing.ts";
import { Queues, type Pause } from "../../../../../shared/runtime/outbox/queue/queues.ts";
import { seededRandom } from "../../../../harness/simulated-random.ts";
import { simulatedSignatures } from "../../../../harness/simulated-signatures.ts";
import { NETWORK } from "../../../../sim/night.ts";
import { PlainQueues } from "./plain-queues.ts";

const ROOMS = ["!a", "!b", "!c"] as const;
const ROOM_OF_STATE = { stateRoom: NETWORK.stateRoom, signatures: simulatedSignatures("verify") };
const [TEMPLATE] = rowsOf(
  { cause: "$", firstOrder: 1, follows: {}, room: ROOM_OF_STATE },
  [],
  [{ do: "send", roomId: "!a" as RoomId, type: "m.room.message", content: {} } satisfies Effect],
);

type Asked = Partial<Pick<OutboxRow, "kind" | "lane" | "after" | "cause" | "edits">> &
  Readonly<{ queue: string; isLast?: boolean }>;

function rowOf(order: number, { isLast = false, queue, ...asked }: Asked): OutboxRow {
  if (TEMPLATE === undefined) throw new Error("there is a row");
  const roomId = queue as RoomId;
  const body = isLast ? ({ do: "leave", roomId } as const) : TEMPLATE.body;
  return { ...TEMPLATE, ...asked, queue, order, key: `row ${order}`, body };
}

describe("the queues", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "say what their rules say, whatever happens in whatever order: seed %i",
    (seed) => {
      const { below } = seededRandom(seed);
      const pick = <One>(from: readonly One[]): One | undefined => from[below(from.length)];
      const [queues, plain] = [new Queues((row) => row.body.do), new PlainQueues()];
      let order = 0;
      const add = (): void => {
        order += 1;
        const row = rowOf(order, {
          queue: pick(ROOMS) ?? "!a",
          kind: below(5) === 0 ? "entry" : "effect",
          lane: below(4) === 0 ? "urgent" : "normal",
          cause: pick(["$x", "$y", "$z"]) ?? "$x",
          after: below(3) === 0 ? "an entry of its cause" : null,
          edits: below(2) === 0 ? (pick(["$1", "$2"]) ?? null) : null,
          isLast: below(10) === 0,
        });
        plain.rows = [...plain.rows, row];
        queues.add([row]);
        if (below(6) > 0) return;
        plain.held.add(row.key);
        queues.hold(row.key);
      };
      const pauseOrResume = (): void => {
        const kinds: readonly Pause[] = [{ kind: "send" }, { kind: "leave" }];
        const rooms: readonly Pause[] = ROOMS.flatMap((queue) => [{ queue }, { calm: queue }]);
        const what = pick([...kinds, ...rooms]) ?? { kind: "send" };
        const isPaused = plain.pauses.includes(JSON.stringify(what));
        const change = isPaused && below(3) > 0 ? "resume" : "pause";
        plain[change](what);
        queues[change](what);
      };
      const takeOrRelease = (): void => {
        const queue = pick(ROOMS) ?? "!a";
        if (plain.taken.delete(queue)) queues.release(queue);
        else {
          plain.taken.add(queue);
          queues.take(queue);
        }
      };
      const move = (): void => {
        const row = pick(plain.rows);
        if (row === undefined) return;
        if (plain.aside.delete(row.key)) queues.putBack(row);
        else {
          plain.aside.add(row.key);
          queues.setAside(row);
        }
      };
      const remove = (): void => {
        const row = plain.next(false) ?? pick(plain.rows);
        if (row === undefined) return;
        plain.rows = plain.rows.filter(({ key }) => key !== row.key);
        for (const names of [plain.aside, plain.held]) names.delete(row.key);
        queues.remove(row);
      };
      const letGo = (): void => {
        const key = pick([...plain.held]);
        if (key === undefined) return;
        plain.held.delete(key);
        queues.letGo(key);
      };
      const steps = [add, add, add, pauseOrResume, takeOrRelease, move, remove, remove, letGo];
      for (let step = 0; step < 400; step += 1) {
        pick(steps)?.();
        for (const urgentOnly of below(2) === 0 ? [true, false] : [false]) {
          expect(queues.next(urgentOnly)?.key).toBe(plain.next(urgentOnly)?.key);
        }
      }
    },
  );
});

/** How often the rows are looked at while so many are owed, and done one after the other. */
function looksAt(rows: readonly OutboxRow[], isAside: boolean): number {
  let looks = 0;
  const watched = rows.map(
    (row) =>
      new Proxy(row, {
        get: (target, name) => {
          looks += 1;
          return Reflect.get(target, name) as unknown;
        },
      }),
  );
  const queues = new Queues((row) => row.body.do);
  for (const row of watched) queues.add([row]);
  const sent: OutboxRow[] = [];
  for (let row = queues.next(false); row !== undefined; row = queues.next(false)) {
    queues.take(row.queue);
    queues.replace(row);
    if (isAside) queues.setAside(row);
    else queues.remove(row);
    sent.push(row);
    queues.release(row.queue);
  }
  if (isAside) for (const row of sent) queues.remove(row);
  expect(sent).toHaveLength(rows.length);
  return looks;
}

describe("ten thousand that are owed", () => {
  const owed = (count: number, asked: (n: number) => Asked): readonly OutboxRow[] =>
    Array.from({ length: count }, (_, n) => rowOf(n + 1, asked(n)));

  it.each<[string, boolean, (n: number) => Asked]>([
    ["in one room", false, () => ({ queue: "!a" })],
    ["in as many rooms", false, (n) => ({ queue: `!${n}` })],
    ["in a hundred rooms, urgent and not", false, mixed],
    ["that are all sent before one is seen", true, () => ({ queue: "!a" })],
    ["in a hundred rooms, sent before one is seen", true, mixed],
    ["that are edits of different events", true, (n) => ({ queue: "!a", edits: `$${n}` })],
  ])("cost no more for each than a few do: %s", (_what, isAside, asked) => {
    const [few, many] = [1_000, 10_000].map((count) => looksAt(owed(count, asked), isAside));
    expect((many ?? NaN) / (few ?? NaN)).toBeLessThan(20);
  });
});

function mixed(n: number): Asked {
  return { queue: `!${n % 100}`, lane: n % 7 === 0 ? "urgent" : "normal" };
}
