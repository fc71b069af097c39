/**
 * `bench night`: an urgent alert to many committees, from its approval to the last delivery,
 * against what the homeserver itself can take from the same machine at the same time.
 */
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person, PersonMessage } from "../../shared/matrix/person/person.ts";
import { cardOf } from "../demo/player.ts";
import { openBenchNetwork, ORGANIZER, type BenchNetwork } from "./bench-network.ts";
import { command, openRoom } from "./crowd.ts";
import { limitMs } from "./fanout/limit.ts";
import { never, type Figure, type Findings } from "./figures.ts";
import { memoryFigures } from "./memory.ts";
import type { Asked } from "./relay.ts";

const ALERTS = 3;
const SEEN_MS_MAX = 120_000;
const PUTS_AT_ONCE = 16;

export type NightOptions = Readonly<{ committees: number; dir: string }>;

type Ground = Readonly<{
  network: BenchNetwork;
  olga: Person;
  omar: Person;
  management: RoomId;
  rooms: readonly RoomId[];
}>;

export async function benchNight({ committees: rooms, dir }: NightOptions): Promise<Findings> {
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
    const ground = await prepare(network, rooms);
    const figures: Figure[] = [];
    for (let n = 1; n <= ALERTS; n += 1) {
      const fanMs = await alertMs(ground);
      const bodies = puts.filter(({ path }) => rooms > 0 && isTo(path, ground.rooms));
      const bytes = Math.round(
        bodies.reduce((sum, { body }) => sum + body.length, 0) / Math.max(1, bodies.length),
      );
      puts.length = 0;
      const accessToken = network.vault.bots.alert.accessToken;
      const sender = { homeserverUrl: network.homeserverUrl, accessToken };
      const rawMs = await limitMs(sender, ground.rooms, { bytes, atOnce: PUTS_AT_ONCE });
      const which = n === 1 ? "first alert" : `alert ${n}`;
      figures.push(
        { name: `${which}: approval to last delivery`, value: fanMs, unit: "ms" },
        { name: `  as many raw PUTs of ${bytes} bytes`, value: rawMs, unit: "ms" },
        { name: "  ratio", value: fanMs / rawMs, unit: "times" },
      );
    }
    const unread = ground.olga.undecryptable();
    figures.push(...memoryFigures(running));
    await running.stop();
    const title = `bench night --committees ${rooms}`;
    return { title, figures: [...figures, never("undecryptable", unread)] };
  } finally {
    await network.stop();
  }
}

function isTo(path: string, rooms: readonly RoomId[]): boolean {
  return rooms.some((roomId) => path.includes(encodeURIComponent(roomId)));
}

async function prepare(network: BenchNetwork, count: number): Promise<Ground> {
  const [olga, omar] = await Promise.all([network.person(ORGANIZER), network.person("omar")]);
  const { managementRoom: management } = network.initialised;
  const front = { organizer: olga, management };
  await command(front, "!area add k", { kind: "answer", area: "k" });
  const known = new Set(omar.rooms());
  await command(front, `!admit ${omar.userId} organizer`, { kind: "answer" });
  await omar.nextRoom(known);
  const rooms: RoomId[] = [];
  for (let n = 0; n < count; n += 1) {
    const letters = [Math.floor(n / 20), n % 20].map((at) => "bcdfghjkmnpqrstvwxyz"[at] ?? "z");
    rooms.push(await openRoom(front, `!committee new "Committee ${letters.join("")}" k en`));
  }
  return { network, olga, omar, management, rooms };
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
