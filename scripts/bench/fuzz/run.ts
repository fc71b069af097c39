/** Texts at random to everything that reads what people write: no crash, no markup of theirs. */
import { BODY_BYTES_MAX } from "../../../shared/language/layout.ts";
import { seededRandom } from "../random.ts";
import { never, type Figure, type Findings } from "../figures.ts";
import { FUNCTIONS } from "./functions.ts";
import { textFrom } from "./inputs.ts";
import { faultOf, faultOfMessage } from "./markup.ts";
import { Plays } from "./plays.ts";

/** One text in so many goes to the bots as a whole, too. */
const WHOLE_EVERY = 100;
const TOLD_EVERY = 50_000;
/** So many failures are shown with their text; all are counted. */
const SHOWN_MAX = 10;
const US_OF_MS = 1_000;
const WHOLE = "whole bots";
const UNSEEN = /(?!\n)[\p{Cc}\u200B\u202A-\u202E\u2060\uFEFF]/u;

type Options = Readonly<{ inputs: number; seed: number; onProgress: (line: string) => void }>;
/** How often it was asked, what came of it, and the longest it took, in time of the processor. */
type Count = { asked: number; crashes: number; foreign: number; worstMs: number };

/** So many inputs; each function counts by itself. */
export function benchFuzz({ inputs, seed, onProgress }: Options): Findings {
  const random = seededRandom(seed);
  const plays = new Plays(random);
  const counts = new Map<string, Count>();
  let shown = 0;
  const blame = (name: string, text: string, why: string): void => {
    shown += 1;
    if (shown <= SHOWN_MAX) onProgress(`${name}: ${why}: ${JSON.stringify(text.slice(0, 200))}`);
  };
  for (let input = 0; input < inputs; input += 1) {
    const text = textFrom(random);
    for (const [name, reads] of Object.entries(FUNCTIONS)) {
      const outcome = tried(countOf(counts, name), () => faultIn(reads(text)));
      if (outcome !== undefined) blame(name, text, outcome);
    }
    if (input % WHOLE_EVERY === 0) {
      const outcome = tried(countOf(counts, WHOLE), () => faultInAny(plays.play(text)));
      if (outcome !== undefined) blame(WHOLE, text, outcome);
    }
    if (input > 0 && input % TOLD_EVERY === 0) onProgress(`${input} of ${inputs} inputs`);
  }
  const title = `bench fuzz --inputs ${inputs} --seed ${seed}`;
  return { title, figures: [...counts].flatMap(([name, count]) => figuresOf(name, count)) };
}

function countOf(counts: Map<string, Count>, name: string): Count {
  const count = counts.get(name) ?? { asked: 0, crashes: 0, foreign: 0, worstMs: 0 };
  counts.set(name, count);
  return count;
}

/** Why it failed; undefined when it did not. */
function tried(count: Count, read: () => string | undefined): string | undefined {
  const from = process.threadCpuUsage();
  count.asked += 1;
  try {
    const fault = read();
    if (fault !== undefined) count.foreign += 1;
    return fault;
  } catch (error) {
    count.crashes += 1;
    return String(error instanceof Error ? error.stack : error).slice(0, 400);
  } finally {
    const { user, system } = process.threadCpuUsage(from);
    count.worstMs = Math.max(count.worstMs, (user + system) / US_OF_MS);
  }
}

type Made = Readonly<{ body: string; formatted_body: string }>;

function faultIn(made: Made | undefined): string | undefined {
  if (made === undefined) return undefined;
  const isLong = [made.body, made.formatted_body].some(
    (form) => Buffer.byteLength(form) > BODY_BYTES_MAX,
  );
  if (isLong) return "longer than an event may be";
  if (UNSEEN.test(made.body)) return "a sign that acts on the text around it";
  return faultOf(made.formatted_body);
}

function faultInAny(contents: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  for (const { body, formatted_body: html } of contents) {
    if (typeof body === "string" && UNSEEN.test(body)) return "a sign that acts on the text";
    const fault = typeof html === "string" ? faultOfMessage(html) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function figuresOf(name: string, { asked, crashes, foreign, worstMs }: Count): readonly Figure[] {
  return [
    { name: `${name}: inputs`, value: asked },
    never(`${name}: crashes`, crashes),
    never(`${name}: foreign markup`, foreign),
    { name: `${name}: worst time`, value: worstMs, unit: "ms" },
  ];
}
