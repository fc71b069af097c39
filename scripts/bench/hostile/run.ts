/**
 * `bench hostile`: acts of a server that lies and of members who mean harm, against real bots.
 * Nothing of it may be accepted, and each class has a control that must have its effect.
 */
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";
import { seededRandom } from "../random.ts";
import { never, type Figure, type Findings } from "../figures.ts";
import type { Came, HostileClass } from "./class.ts";
import { CLASSES } from "./classes.ts";
import { forgedAreas } from "./honest.ts";
import { everOpenedBy } from "./reading.ts";
import { openTown, type Town } from "./town.ts";
import { askedOf, Watch } from "./watch.ts";

const SHARE_OF = 10_000;
const NOTE_CHARACTERS_MAX = 300;
/** A control that had its effect within this time is not done again for the next class. */
const CONTROL_HOLDS_MS = 60_000;
const ALIVE_MS = 20_000;

export type HostileOptions = Readonly<{
  acts: number;
  seed: number;
  dir: string;
  /** Only classes whose name holds this. */
  only?: string;
  onProgress?(line: string): void;
}>;

type Result = Readonly<{ one: HostileClass; came: Came; isControlGood: boolean; seconds: number }>;

/** Plays every class; the findings are sound when nothing was accepted and all controls worked. */
export async function benchHostile(options: HostileOptions): Promise<Findings> {
  const { acts, seed, dir, only = "", onProgress } = options;
  const chosen = CLASSES.filter(({ name }) => only.split("|").some((part) => name.includes(part)));
  const random = seededRandom(seed);
  const town = await openTown({ dir, random });
  const play = new Play(town);
  const results: Result[] = [];
  let [opened, left] = [0, 0];
  try {
    for (const [one, count] of shares(chosen, acts)) {
      const result = await play.through(one, count);
      results.push(result);
      onProgress?.(lineOf(result));
    }
    opened = await everOpenedBy(town, town.people.mallory.person);
    left = await forgedAreas(town);
  } finally {
    await town.stop();
  }
  const last = [
    never("messages that a stranger opens in the end, of all that were sent", opened),
    never("forged areas that are there in the end", left),
  ];
  const title = `bench hostile --acts ${acts} --seed ${seed}`;
  return { title, figures: [...figuresOf(results), ...last] };
}

/** At least a few acts of each class; what is left goes to the largest, so that all are `acts`. */
function shares(
  classes: readonly HostileClass[],
  acts: number,
): readonly (readonly [HostileClass, number])[] {
  const counts = classes.map(({ weight, least = 1 }) =>
    Math.max(least, Math.round((weight * acts) / SHARE_OF)),
  );
  const sum = counts.reduce((total, count) => total + count, 0);
  const largest = counts.indexOf(Math.max(...counts));
  return classes.map((one, index) => {
    const count = counts[index] ?? 1;
    return [one, index === largest ? Math.max(1, count + acts - sum) : count];
  });
}

/** Plays one class after the other. */
class Play {
  readonly #town: Town;
  /** When each control last had its effect: many classes share one. */
  readonly #controlled = new Map<HostileClass["control"], number>();

  constructor(town: Town) {
    this.#town = town;
  }

  async through(one: HostileClass, count: number): Promise<Result> {
    const startedMs = Date.now();
    const took = (): number => (Date.now() - startedMs) / 1_000;
    try {
      const isControlGood = await this.#control(one);
      // What the control still makes the bots say is none of what the acts bring about.
      await new Watch(this.#town).settled(BOT_NAMES);
      const came = await one.act(this.#town, count);
      return { one, came, isControlGood, seconds: took() };
    } catch (error) {
      const note = error instanceof Error ? error.message.slice(0, NOTE_CHARACTERS_MAX) : "failed";
      const came = { acts: 0, accepted: 0, warned: 0, talked: 0, note };
      await this.#revive();
      return { one, came, isControlGood: false, seconds: took() };
    } finally {
      this.#town.liar.beHonest();
    }
  }

  async #control({ control }: HostileClass): Promise<boolean> {
    const beforeMs = this.#controlled.get(control) ?? 0;
    if (Date.now() - beforeMs < CONTROL_HOLDS_MS) return true;
    const isGood = await control(this.#town);
    if (isGood) this.#controlled.set(control, Date.now());
    return isGood;
  }

  /** What one class did to a bot shall not be counted for the next. */
  async #revive(): Promise<void> {
    this.#town.liar.beHonest();
    for (const bot of BOT_NAMES) {
      const answer = await askedOf(this.#town, bot, ALIVE_MS).catch(() => undefined);
      if (answer !== undefined) continue;
      await this.#town.stopBots();
      await this.#town.startBots();
      return;
    }
  }
}

function figuresOf(results: readonly Result[]): readonly Figure[] {
  const sum = (of: (came: Came) => number): number =>
    results.reduce((total, { came }) => total + of(came), 0);
  const classesOf = (by: HostileClass["by"]): number =>
    results.filter(({ one }) => one.by === by).length;
  return [
    ...results.map((result) => ({
      name: `${result.one.by}: ${result.one.name}`,
      value: result.came.accepted,
      max: 0,
      unit: detailOf(result),
    })),
    { name: "classes of a server", value: classesOf("server") },
    { name: "classes of members", value: classesOf("member") },
    { name: "acts", value: sum(({ acts }) => acts) },
    { name: "accepted", value: sum(({ accepted }) => accepted), max: 0 },
    { name: "warned or refused", value: sum(({ warned }) => warned) },
    { name: "said by the bots", value: sum(({ talked }) => talked) },
    {
      name: "controls without effect",
      value: results.filter(({ isControlGood }) => !isControlGood).length,
      max: 0,
    },
  ];
}

function detailOf({ came, isControlGood, seconds }: Result): string {
  const { acts, warned, talked, note } = came;
  const control = isControlGood ? "control good" : "CONTROL WITHOUT EFFECT";
  const counts = `accepted of ${acts}, warned ${warned}, said ${talked}, ${control}`;
  return `${counts}, ${seconds.toFixed(0)} s${note === undefined ? "" : ` (${note})`}`;
}

function lineOf(result: Result): string {
  return `${result.one.by}: ${result.one.name}: ${result.came.accepted} ${detailOf(result)}`;
}
