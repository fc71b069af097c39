/**
 * `bench night`: an urgent alert to many committees, from its approval to the last delivery,
 * against what the homeserver itself can take from the same machine at the same time.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person, PersonMessage } from "../../shared/matrix/person/person.ts";
import { cardOf } from "../demo/player.ts";
import { openBenchNetwork, ORGANIZER, type BenchNetwork } from "./bench-network.ts";
import { admit, command, committeeName, openRoom } from "./crowd.ts";
import { comeAndGo } from "./drawer.ts";
import { limitMs } from "./fanout/limit.ts";
import { never, type Figure, type Findings } from "./figures.ts";
import { memoryFigures } from "./memory.ts";
import type { RunningNetwork } from "../network/start-network.ts";
import type { Asked } from "./relay.ts";

/** Without anything sent: keys are shared in this time. */
const QUIET_MS = 12_000;
const QUIET_MS_A_ROOM = 150;
/** Of the whole product; of an alert right after somebody has left, times one of the warm ones. */
const FACTOR_MAX = 1.3;
const LEFT_FACTOR_MAX = 1.5;
const LEFT = "alert right after somebody left";
const WHICH = ["alert after a start and a quiet time", "alert 2", "alert 3", LEFT] as const;
const SEEN_MS_MAX = 120_000;
const PUTS_AT_ONCE = 16;
const LOOK_MS = 100;

export type NightOptions = Readonly<{
  committees: number;
  /** Of their own, in each committee: they come in, and their phones lie in drawers. */
  people: number;
  dir: string;
  onProgress(line: string): void;
}>;

type Ground = Readonly<{
  network: BenchNetwork;
  olga: Person;
  omar: Person;
  /** In every committee, until he leaves. */
  ben: Person;
  management: RoomId;
  rooms: readonly RoomId[];
}>;

export async function benchNight(options: NightOptions): Promise<Findings> {
  const { committees: rooms, people, dir } = options;
  const puts: Asked[] = [];
  const network = await openBenchNetwork({
    dir,
    onAsked: (asked) => {
      if (asked.method === "PUT" && asked.path.includes("/send/m.room.encrypted/"))
        puts.push(asked);
    },
  });
  try {
    const running = await network.start();
    const ground = await prepare(network, options);
    await restarted(running);
    await wait(QUIET_MS + rooms * QUIET_MS_A_ROOM);
    const figures: Figure[] = [];
    const ratios: number[] = [];
    for (const which of WHICH) {
      if (which === LEFT) await Promise.all(ground.rooms.map((room) => ground.ben.leave(room)));
      const fanMs = await alertMs(ground);
      const bodies = puts.filter(({ path }) => rooms > 0 && isTo(path, ground.rooms));
      const bytes = Math.round(
        bodies.reduce((sum, { body }) => sum + body.length, 0) / Math.max(1, bodies.length),
      );
      puts.length = 0;
      const accessToken = network.vault.bots.alert.accessToken;
      const sender = { homeserverUrl: network.homeserverUrl, accessToken };
      const rawMs = await limitMs(sender, ground.rooms, { bytes, atOnce: PUTS_AT_ONCE });
      ratios.push(fanMs / rawMs);
      figures.push(
        { name: `${which}: approval to last delivery`, value: fanMs, unit: "ms" },
        { name: `  as many raw PUTs of ${bytes} bytes`, value: rawMs, unit: "ms" },
        { name: "  ratio", value: fanMs / rawMs, unit: "times", max: boundOf(which, ratios) },
      );
    }
    const unread = ground.olga.undecryptable();
    figures.push(...memoryFigures(running));
    await running.stop();
    const title = `bench night --committees ${rooms} --people ${people}`;
    return { title, figures: [...figures, never("undecryptable", unread)] };
  } finally {
    await network.stop();
  }
}

/** The last one may take so much longer than the quickest of those before it. */
function boundOf(which: string, ratios: readonly number[]): number {
  return which === LEFT ? LEFT_FACTOR_MAX * Math.min(...ratios.slice(0, -1)) : FACTOR_MAX;
}

/** The alert bot begins anew, and knows of no key where it lies. */
async function restarted(running: RunningNetwork): Promise<void> {
  const pid = running.pidOf("alert");
  if (pid === undefined) return;
  process.kill(pid, "SIGTERM");
  const deadlineMs = performance.now() + SEEN_MS_MAX;
  while ([undefined, pid].includes(running.pidOf("alert")) && performance.now() < deadlineMs) {
    await wait(LOOK_MS);
  }
}

function isTo(path: string, rooms: readonly RoomId[]): boolean {
  return rooms.some((roomId) => path.includes(encodeURIComponent(roomId)));
}

async function prepare(
  network: BenchNetwork,
  { committees: count, people, onProgress }: NightOptions,
): Promise<Ground> {
  const [olga, omar] = await Promise.all([network.person(ORGANIZER), network.person("omar")]);
  const ben = await network.person("ben");
  const { managementRoom: management } = network.initialised;
  const front = { organizer: olga, management };
  await command(front, "!area add k", { kind: "answer", area: "k" });
  const known = new Set(omar.rooms());
  await command(front, `!admit ${omar.userId} organizer`, { kind: "answer" });
  await omar.nextRoom(known);
  const rooms: RoomId[] = [];
  for (let n = 0; n < count; n += 1) {
    const name = committeeName(n);
    rooms.push(await openRoom(front, `!committee new "${name}" k en`));
    await admit(front, ben, `responder "${name}"`);
    if (people === 0) continue;
    const localparts = Array.from({ length: people }, (_, at) => `p-${n}-${at}`);
    const accounts = await Promise.all(localparts.map((localpart) => network.account(localpart)));
    await comeAndGo({ homeserverUrl: network.homeserverUrl, accounts }, ({ userId }) =>
      command(front, `!admit ${userId} responder "${name}"`, { kind: "answer" }),
    );
    onProgress(`committee ${n + 1} of ${count} is complete`);
  }
  return { network, olga, omar, ben, management, rooms };
}

/** By the homeserver's clock, from the event that approves to the last card. */
async function alertMs({ olga, omar, management, rooms }: Ground): Promise<number> {
  const known = new Set(olga.messages().map(({ eventId }) => eventId));
  const isNew = (message: PersonMessage): boolean => !known.has(message.eventId);
  await olga.say(management, "!alert k urgent two vans by the bridge");
  const proposed = await olga.waitFor(
    (message) => isNew(message) && cardOf(message)?.["severity"] === "urgent",
    SEEN_MS_MAX,
  );
  const code = String(cardOf(proposed)?.["case"]);
  const approval = await omar.say(management, `!approve ${code}`);
  const approved = await olga.waitFor(({ eventId }) => eventId === approval, SEEN_MS_MAX);
  const cards = await Promise.all(
    rooms.map((roomId) =>
      olga.waitFor((message) => {
        const card = cardOf(message);
        return message.roomId === roomId && card?.["kind"] === "alert" && card["case"] === code;
      }, SEEN_MS_MAX),
    ),
  );
  return Math.max(...cards.map(({ atMs }) => atMs)) - approved.atMs;
}
