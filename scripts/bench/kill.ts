/**
 * `bench kill`: bots die at random instants while people go on; then independent observers count
 * what was lost, doubled, unreadable, or sent under a key that was used before.
 */
import { setTimeout as wait } from "node:timers/promises";
import { openBenchNetwork, type BenchNetwork } from "./bench-network.ts";
import { Saboteur, SLOW_RESTART, type Control } from "./controls.ts";
import { gatherCrowd, type Crowd } from "./crowd.ts";
import { drip } from "./drip.ts";
import { never, type Figure, type Findings } from "./figures.ts";
import { judgeJournals } from "./journals.ts";
import { Killer } from "./killer.ts";
import { withPreload } from "./preload.ts";
import { seededRandom } from "./random.ts";
import { playStory, STORY_KINDS, type StoryKind } from "./stories.ts";
import { WireWatch } from "./wire.ts";
import { PATIENCE_MS, Witness } from "./witness.ts";

/** Time for the last messages to come, once the last story is told. */
const SETTLE_MS = 4_000;
/**
 * A control loses messages on purpose, so nobody waits three minutes for each; but longer than
 * anything took in a thousand sound kills (20 s), so that what is late is lost.
 */
const CONTROL_PATIENCE_MS = 30_000;
const PROGRESS_MS = 10_000;

export type KillOptions = Readonly<{
  kills: number;
  seed: number;
  dir: string;
  /** How long a bot serves at most before it dies. */
  pauseMsMax: number;
  /** Ends the killing when it takes longer; everything is counted all the same. */
  killingMsMax: number;
  control?: Control;
  /** Told now and then how far it is. */
  onProgress?(line: string): void;
}>;

export async function benchKill(options: KillOptions): Promise<Findings> {
  const wire = new WireWatch();
  const network = await openBenchNetwork({
    dir: options.dir,
    onAsked: (asked) => {
      wire.asked(asked);
    },
    onAnswered: (answered) => {
      wire.answered(answered);
    },
  });
  try {
    return await killAndCount(network, wire, options);
  } finally {
    await network.stop();
  }
}

async function killAndCount(
  network: BenchNetwork,
  wire: WireWatch,
  options: KillOptions,
): Promise<Findings> {
  const { kills, seed, control, pauseMsMax } = options;
  const killer = new Killer(seededRandom(seed));
  const saboteur = new Saboteur(network, control);
  const preload = control === "delayed-write" ? { name: control } : undefined;
  const running = await withPreload(preload, () =>
    network.start({
      onReady: killer.serves.bind(killer),
      onRestart: saboteur.died.bind(saboteur),
      ...(control !== undefined && { restart: SLOW_RESTART }),
    }),
  );
  const crowd = await gatherCrowd(network);
  const witness = new Witness(
    crowd.everyone,
    control === undefined ? PATIENCE_MS : CONTROL_PATIENCE_MS,
  );
  const over = new AbortController();
  let gaveUp = 0;
  running.ended.catch(() => {
    gaveUp += 1;
    over.abort();
  });
  const dripping = drip(crowd, witness, over.signal);
  // Awaited at the end; until then its failure must not end the process.
  dripping.catch(() => undefined);
  const lanes = STORY_KINDS.map((kind) => tellStories(kind, { crowd, witness, over: over.signal }));
  const progress = setInterval(() => {
    const told = lanes.reduce((sum, { tally }) => sum + tally.whole, 0);
    options.onProgress?.(`${killer.tally.kills} kills, ${told} stories told`);
  }, PROGRESS_MS);
  const killingS = await timed(over, options.killingMsMax, () =>
    withPreload(preload, () => killer.run(running, { kills, pauseMsMax, signal: over.signal })),
  );
  await Promise.all([...lanes.map(({ done }) => done), dripping]);
  clearInterval(progress);
  await wait(SETTLE_MS);
  const seen = witness.census();
  const oddities = await witness.oddities(network.homeserverUrl);
  for (const oddity of oddities) options.onProgress?.(oddity);
  await running.stop();
  return {
    title: titleOf(options),
    figures: [
      ...killFigures(killer, kills),
      { name: "killing took", value: killingS, unit: "s" },
      ...storyFigures(lanes),
      ...seen,
      ...wireFigures(wire),
      ...(await judgeJournals(network)),
      never("bots that gave up", gaveUp),
    ],
  };
}

function killFigures({ tally }: Killer, asked: number): readonly Figure[] {
  return [
    { name: "bots killed (SIGKILL)", value: tally.kills },
    { name: "  of those that were asked for", value: asked },
    { name: "  of them while starting", value: tally.whileStarting },
  ];
}

function storyFigures(lanes: readonly Lane[]): readonly Figure[] {
  return [
    {
      name: "stories told to their end",
      value: lanes.reduce((sum, { tally }) => sum + tally.whole, 0),
    },
    never(
      "stories that broke off",
      lanes.reduce((sum, { tally }) => sum + tally.broken, 0),
    ),
  ];
}

function wireFigures(wire: WireWatch): readonly Figure[] {
  return [
    { name: "messages that bots encrypted and sent", value: wire.messages },
    never("places in a session used twice", wire.reused),
    never("uploads of keys refused", wire.keyUploadsRefused),
  ];
}

/** Seconds that `work` took; when it takes longer than it may, it is told that it is over. */
async function timed(
  over: AbortController,
  msMax: number,
  work: () => Promise<void>,
): Promise<number> {
  const startedMs = performance.now();
  const limit = setTimeout(() => {
    over.abort();
  }, msMax);
  await work();
  clearTimeout(limit);
  over.abort();
  return (performance.now() - startedMs) / 1000;
}

type Telling = Readonly<{ crowd: Crowd; witness: Witness; over: AbortSignal }>;
type Lane = Readonly<{ tally: { whole: number; broken: number }; done: Promise<void> }>;

/** One story after the other; each kind has numbers of its own. */
function tellStories(kind: StoryKind, { over, ...stage }: Telling): Lane {
  const tally = { whole: 0, broken: 0 };
  const tell = async (): Promise<void> => {
    for (let n = STORY_KINDS.indexOf(kind); !over.aborted; n += STORY_KINDS.length) {
      if (await playStory(n, kind, stage)) tally.whole += 1;
      else tally.broken += 1;
    }
  };
  return { tally, done: tell() };
}

function titleOf({ kills, seed, control }: KillOptions): string {
  const taken = control === undefined ? "" : `, negative control ${control}`;
  return `bench kill --kills ${kills} --seed ${seed}${taken}`;
}
