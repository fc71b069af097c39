/**
 * `bench disk-full`: a bot's store may grow by a few pages and no more. The bot has to stop and
 * say so, and once there is space again nothing may be missing or done twice.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person } from "../../shared/matrix/person/person.ts";
import { openBenchNetwork, ORGANIZER, type BenchNetwork } from "./bench-network.ts";
import { command, placeNumber } from "./crowd.ts";
import { never, type Findings } from "./figures.ts";
import { judgeJournals } from "./journals.ts";
import { withPreload } from "./preload.ts";
import { startBot } from "./single-bot.ts";
import { WireWatch } from "./wire.ts";
import { Witness, type Seen } from "./witness.ts";

/** Pages that are still free when the bot starts; each lets it die at another write. */
const FREE_PAGES = [0, 1, 2, 4, 8, 13, 21, 34];
const SAY_EVERY_MS = 60;
const COMMANDS_MAX = 400;
const SETTLE_MS = 6_000;

export type DiskFullOptions = Readonly<{
  times: number;
  dir: string;
  onProgress?(line: string): void;
}>;

type Ground = Readonly<{
  network: BenchNetwork;
  organizer: Person;
  management: RoomId;
  witness: Witness;
  said: { count: number };
}>;

export async function benchDiskFull({
  times,
  dir,
  onProgress,
}: DiskFullOptions): Promise<Findings> {
  const wire = new WireWatch();
  const network = await openBenchNetwork({
    dir,
    onAsked: (asked) => {
      wire.asked(asked);
    },
    onAnswered: (answered) => {
      wire.answered(answered);
    },
  });
  try {
    const ground = await prepare(network);
    let silent = 0;
    let survived = 0;
    for (const free of FREE_PAGES.slice(0, times)) {
      const end = await fillDisk(ground, free);
      onProgress?.(`${free} pages: exit code ${end.code ?? "none"}, ${ground.said.count} commands`);
      if (end.code === 0) survived += 1;
      const saysSo = end.words.includes("the disk is full");
      if (!saysSo) silent += 1;
      if (!saysSo) onProgress?.(end.words);
    }
    const running = await network.start();
    await wait(SETTLE_MS);
    const figures = ground.witness.census();
    const oddities = await ground.witness.oddities(network.homeserverUrl);
    for (const oddity of oddities) onProgress?.(oddity);
    await running.stop();
    return {
      title: `bench disk-full --times ${times}`,
      figures: [
        { name: "disks filled under a running bot", value: times },
        never("bots that went on", survived),
        never("bots that did not say why they stopped", silent),
        ...figures,
        never("places in a session used twice", wire.reused),
        never("uploads of keys refused", wire.keyUploadsRefused),
        ...(await judgeJournals(network)),
      ],
    };
  } finally {
    await network.stop();
  }
}

async function prepare(network: BenchNetwork): Promise<Ground> {
  const running = await network.start();
  const organizer = await network.person(ORGANIZER);
  const { managementRoom: management } = network.initialised;
  await command({ organizer, management }, "!area add k", { kind: "answer", area: "k" });
  await running.stop();
  return { network, organizer, management, witness: new Witness([organizer]), said: { count: 0 } };
}

/** Commands until the bot dies of it; then it is started with space, and answers what is left. */
async function fillDisk(
  ground: Ground,
  free: number,
): Promise<Readonly<{ code: number | null; words: string }>> {
  const answers: Promise<Seen | undefined>[] = [];
  const filling = await withPreload({ name: "small-disk", pagesFree: free }, () =>
    Promise.resolve(startBot(ground.network, "alert")),
  );
  const life = new AbortController();
  const ended = filling.ended.finally(() => {
    life.abort();
  });
  await filling.ready;
  while (!life.signal.aborted && answers.length < COMMANDS_MAX) {
    answers.push(sayNext(ground));
    await wait(SAY_EVERY_MS);
  }
  await filling.stop();
  const end = await ended;
  answers.push(sayNext(ground));
  const roomy = startBot(ground.network, "alert");
  await Promise.all(answers);
  await roomy.stop();
  return end;
}

async function sayNext({
  organizer,
  management,
  witness,
  said,
}: Ground): Promise<Seen | undefined> {
  const area = placeNumber(said.count);
  said.count += 1;
  const pattern = { kind: "answer", area, severity: null };
  const seen = witness.expect({ observer: organizer, roomId: management, pattern });
  await organizer.say(management, `!area add ${area}`);
  return await seen;
}
