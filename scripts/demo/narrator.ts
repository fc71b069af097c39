/**
 * Tells the story of the demo as it happens, for somebody who has never seen Aviso, and keeps
 * what each step took for `--json`.
 */
import { styleText } from "node:util";

export type Step = Readonly<{ scene: string; what: string; ms: number; ok: boolean }>;

const WIDTH = 96;
const TIME_COLUMN = 84;

/** Where the story is written; the real one is standard output. */
export type Paper = Readonly<{ write(text: string): void; isTerminal: boolean }>;

export class Narrator {
  readonly #paper: Paper;
  readonly #nowMs: () => number;
  readonly #steps: Step[] = [];
  #scene = "";

  constructor(paper: Paper, nowMs: () => number) {
    this.#paper = paper;
    this.#nowMs = nowMs;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** A chapter of the story. */
  scene(title: string, intro?: string): void {
    this.#scene = title;
    this.#line("");
    this.#line(this.#styled("bold", title));
    if (intro !== undefined) for (const row of wrapped(intro, WIDTH - 2)) this.#line(`  ${row}`);
  }

  /** Something the reader should know, in plain words. */
  note(text: string): void {
    for (const row of wrapped(text, WIDTH - 2)) this.#line(this.#styled("dim", `  ${row}`));
  }

  /** What somebody typed, and where. */
  typed(who: string, where: string, text: string): void {
    const rows = text.split("\n").flatMap((row) => wrapped(row, WIDTH - 8));
    this.#line(`  ${this.#styled("cyan", who)} ${this.#styled("dim", `in ${where}`)}`);
    for (const row of rows) this.#line(`    › ${row}`);
  }

  /** What somebody sees on her screen. */
  saw(who: string, how: string, text: string): void {
    this.#line(`  ${this.#styled("green", who)} ${this.#styled("dim", how)}`);
    const rows = text.split("\n").filter((row) => row.trim() !== "");
    const narrow = rows.flatMap((row) => wrapped(row, WIDTH - 8));
    for (const row of narrow) this.#line(`    │ ${row}`);
  }

  /**
   * Runs one step, prints what it took, and keeps it; `took` says it better than the time we
   * waited. A step that throws ends the story.
   */
  async step<Result>(
    what: string,
    work: () => Promise<Result>,
    took?: (result: Result) => number,
  ): Promise<Result> {
    const startMs = this.#nowMs();
    try {
      const result = await work();
      this.#finish(what, Math.max(0, took?.(result) ?? this.#nowMs() - startMs), true);
      return result;
    } catch (failure) {
      this.#finish(what, this.#nowMs() - startMs, false);
      throw failure;
    }
  }

  /** Progress while something slow is under way. */
  progress(text: string): void {
    this.#line(this.#styled("dim", `    … ${text}`));
  }

  #finish(what: string, ms: number, ok: boolean): void {
    this.#steps.push({ scene: this.#scene, what, ms: Math.round(ms), ok });
    const mark = ok ? this.#styled("green", "✔") : this.#styled("red", "✘");
    const gap = " ".repeat(Math.max(1, TIME_COLUMN - what.length));
    this.#line(`  ${mark} ${what}${gap}${this.#styled("dim", seconds(ms))}`);
  }

  #styled(style: Parameters<typeof styleText>[0], text: string): string {
    return this.#paper.isTerminal ? styleText(style, text) : text;
  }

  #line(text: string): void {
    this.#paper.write(`${text}\n`);
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2).padStart(6)} s`;
}

function wrapped(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(" ")) {
    if (row !== "" && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else {
      row = row === "" ? word : `${row} ${word}`;
    }
  }
  return [...rows, row];
}
