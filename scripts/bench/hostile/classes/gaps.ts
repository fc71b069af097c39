/** Holes in what a bot is shown: a gap that leads nowhere, and pages that lead in a circle. */
import type { BotName } from "../../../../shared/core/protocol/entry.ts";
import type { Asked } from "../../../network/loopback-proxy.ts";
import type { HostileClass } from "../class.ts";
import { honestOrderCounts } from "../deliver.ts";
import { forgedArea, takeAway } from "../honest.ts";
import { joined, madeUp, timelineIn, withTimelineIn } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { askedOf, comesTrue, Watch } from "../watch.ts";

const SEEN_MS = 20_000;
const SILENT_MS = 60_000;

/** Olga's next command is left out of what `alert` is shown, as if too much had been said. */
async function inAGap(town: Town, token: string): Promise<Readonly<{ area: string; end(): void }>> {
  const { olga } = town.people;
  const { management } = town.rooms;
  const end = town.liar.show("alert", (json) => {
    const events = timelineIn(json, management);
    const kept = events.filter(({ sender }) => sender !== olga.userId);
    if (kept.length === events.length) return json;
    return withTimelineIn(json, management, { events: kept, limited: true, prev_batch: token });
  });
  const area = forgedArea(town);
  await olga.person.say(management, `!area add ${area}`);
  return { area, end };
}

const gaps: HostileClass = {
  name: "a gap that leads nowhere, with a command in it",
  by: "server",
  weight: 3,
  control: honestOrderCounts,
  act: async (town, count) => {
    const { olga } = town.people;
    const watch = new Watch(town);
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      const mark = olga.mark();
      const token = ["nonsense", "s0_0", ""][index % 3] ?? "nonsense";
      const { area, end } = await inAGap(town, token);
      const isAnswered = (): boolean => olga.seen(town.rooms.management, { area }, mark).length > 0;
      const isFine = await comesTrue(SEEN_MS, () => isAnswered() || watch.isAlarmed());
      if (!isFine) accepted += 1;
      end();
      await takeAway(town, [area]);
    }
    return watch.came(count, accepted);
  },
};

/** More than a bot may read for one gap. */
const PAGES_MAX = 1_000;

const loops: HostileClass = {
  name: "pages of the past that lead in a circle",
  by: "server",
  weight: 2,
  control: honestOrderCounts,
  act: async (town, count) => {
    const watch = new Watch(town);
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      const bot: BotName = index % 2 === 0 ? "rooms" : "verify";
      if (!(await isThroughTheCircle(town, bot))) accepted += 1;
    }
    return watch.came(count, accepted);
  },
};

/** A gap in the state room that has no end: the bot has to give up, say so, and go on. */
async function isThroughTheCircle(town: Town, bot: BotName): Promise<boolean> {
  const { liar, rooms } = town;
  let pages = 0;
  const junk = madeUp({ sender: town.people.olga.userId, type: "org.example", content: {} });
  const isPage = (asked: Asked): boolean =>
    liar.botOf(asked) === bot && asked.path.endsWith(`/rooms/${rooms.state}/messages`);
  const end = liar.meddle((asked) => {
    if (!isPage(asked)) return undefined;
    pages += 1;
    return { do: "answer", status: 200, json: { start: "loop", end: "loop", chunk: [junk] } };
  });
  const room = joined([junk], { limited: true, prev_batch: "loop" });
  await liar.tell(bot, { rooms: { join: { [rooms.state]: room } } });
  const found = { isAnswered: false };
  void askedOf(town, bot, SILENT_MS).then((answer) => {
    found.isAnswered = answer !== undefined;
  });
  await comesTrue(SILENT_MS, () => found.isAnswered || pages > PAGES_MAX);
  end();
  return found.isAnswered && pages <= PAGES_MAX;
}

export const GAPS: readonly HostileClass[] = [gaps, loops];
