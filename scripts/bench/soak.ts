/**
 * `bench soak`: hours of a network's life, one after the other as fast as they go, and the memory
 * of the bots after each. The hours are those of a bad night: alerts, news of them, their ends,
 * questions and reports. Time itself runs as ever, so what only the clock brings is not in it.
 */
import type { RoomId } from "../../shared/core/values/ids.ts";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import type { Person } from "../../shared/matrix/person/person.ts";
import { cardOf } from "../demo/player.ts";
import { openBenchNetwork, ORGANIZER } from "./bench-network.ts";
import { command, committeeName, openRoom, placeNumber } from "./crowd.ts";
import { never, type Figure, type Findings } from "./figures.ts";
import { heldMb, memoryFigures } from "./memory.ts";
import type { RunningNetwork } from "../network/start-network.ts";

const ALERTS_AN_HOUR = 2;
const SEEN_MS_MAX = 120_000;
/** What counts as the same: pages that the C library or V8 keep for later come and go. */
const NOISE = 1.1;
const TENTH = 0.1;

export type SoakOptions = Readonly<{
  hours: number;
  committees: number;
  dir: string;
  onProgress(line: string): void;
}>;

type Ground = Readonly<{ olga: Person; management: RoomId; rooms: readonly RoomId[] }>;

export async function benchSoak(options: SoakOptions): Promise<Findings> {
  const { hours, committees, dir, onProgress } = options;
  const network = await openBenchNetwork({ dir });
  try {
    const running = await network.start();
    const olga = await network.person(ORGANIZER);
    const management = network.initialised.managementRoom;
    const front = { organizer: olga, management };
    await command(front, "!area add k", { kind: "answer", area: "k" });
    const rooms: RoomId[] = [];
    for (let n = 0; n < committees; n += 1) {
      rooms.push(await openRoom(front, `!committee new "${committeeName(n)}" k en`));
    }
    const held: (readonly number[])[] = [];
    for (let hour = 0; hour < hours; hour += 1) {
      await live({ olga, management, rooms }, hour);
      held.push(heldMb(running));
      onProgress(
        `hour ${hour + 1} of ${hours}: ${(held.at(-1) ?? []).map(Math.round).join(", ")} MiB`,
      );
    }
    const figures = [...growth(held), ...memoryFigures(running), ...restarts(running)];
    const unread = never("undecryptable", olga.undecryptable());
    await running.stop();
    return {
      title: `bench soak --hours ${hours} --committees ${committees}`,
      figures: [{ name: "alerts", value: hours * ALERTS_AN_HOUR }, ...figures, unread],
    };
  } finally {
    await network.stop();
  }
}

/** One hour: each alert is told, gets news, and ends; somebody asks what is going on. */
async function live({ olga, management, rooms }: Ground, hour: number): Promise<void> {
  for (let n = 0; n < ALERTS_AN_HOUR; n += 1) {
    const place = placeNumber(hour * ALERTS_AN_HOUR + n);
    const front = { organizer: olga, management };
    await command(front, `!area add ${place}`, { kind: "answer", area: place });
    const mark = olga.messages().length;
    const isNew = (at: number): boolean => at >= mark;
    await olga.say(management, `!alert ${place} watch vans at the gate`);
    const cards = await Promise.all(
      rooms.map((room) =>
        olga.waitFor((message) => {
          const card = cardOf(message);
          const isCard = card?.["kind"] === "alert" && card["area"] === place;
          return message.roomId === room && isCard && isNew(olga.messages().indexOf(message));
        }, SEEN_MS_MAX),
      ),
    );
    const code = String(cards[0] === undefined ? "" : cardOf(cards[0])?.["case"]);
    await olga.say(management, `!update ${code} they are going north`);
    await command(front, `!status ${code}`, { kind: "case" }).catch(() => undefined);
    await olga.say(management, `!allclear ${code}`);
  }
}

/** How much more each bot holds at the end than it did after the first tenth. */
function growth(held: readonly (readonly number[])[]): readonly Figure[] {
  const part = Math.max(1, Math.ceil(held.length * TENTH));
  const most = (hours: readonly (readonly number[])[], bot: number): number =>
    Math.max(0, ...hours.map((ofAll) => ofAll[bot] ?? 0));
  return BOT_NAMES.map((bot, at) => ({
    name: `${bot}: last tenth, times the first`,
    value: most(held.slice(-part), at) / Math.max(1, most(held.slice(0, part), at)),
    unit: "times",
    max: NOISE,
  }));
}

/** What is not there holds nothing. */
function restarts(running: RunningNetwork): readonly Figure[] {
  return [
    never(
      "bots that do not run",
      BOT_NAMES.filter((bot) => running.pidOf(bot) === undefined).length,
    ),
  ];
}
