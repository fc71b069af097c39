/** How people write a time to live: `90m`, `12h`, `2d`. */
const UNITS_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 24 * 3_600_000,
};

/** The duration in milliseconds, or undefined when the text is none. */
export function parseDuration(text: string): number | undefined {
  const found = /^(?<count>\d{1,5})(?<unit>min|m|h|d)$/u.exec(text.toLowerCase())?.groups;
  const unitMs = UNITS_MS[found?.["unit"] ?? ""];
  return unitMs === undefined ? undefined : Number(found?.["count"]) * unitMs;
}
