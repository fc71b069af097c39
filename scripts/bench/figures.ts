/** What a bench found: a title, its figures, and whether those that must hold do. */
import type { JsonObject } from "../../shared/core/values/json.ts";

export type Figure = Readonly<{
  name: string;
  value: number;
  unit?: string;
  /** Largest value that is still right; without it the figure only informs. */
  max?: number;
  /** Smallest value that is still right. */
  least?: number;
}>;

export type Findings = Readonly<{
  title: string;
  figures: readonly Figure[];
  /** What is printed with `--json` in the place of title and figures. */
  json?: JsonObject;
}>;

/** A count of something that must never happen. */
export function never(name: string, value: number): Figure {
  return { name, value, max: 0 };
}

/** True when every figure that has a bound keeps it. */
export function isSound({ figures }: Findings): boolean {
  return figures.every((figure) => keepsBound(figure));
}

/** Plain text, one figure a line. */
export function tableOf({ title, figures }: Findings): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const lines = figures.map((figure) => `  ${figure.name.padEnd(width)}  ${told(figure)}`);
  return [title, ...lines, ""].join("\n");
}

function keepsBound({ value, max = Infinity, least = -Infinity }: Figure): boolean {
  return value <= max && value >= least;
}

function told(figure: Figure): string {
  const { value, unit = "", max, least } = figure;
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2);
  const bounds = [
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(least === undefined ? [] : [`at least ${least}`]),
  ].join(", ");
  const kept = keepsBound(figure) ? `  (ok, ${bounds})` : `  FAILED (${bounds})`;
  return `${number}${unit === "" ? "" : ` ${unit}`}${bounds === "" ? "" : kept}`;
}

/** The one in the middle; of none, what keeps no bound. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}
