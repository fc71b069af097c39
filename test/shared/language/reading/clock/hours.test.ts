/** Hours of the day as people write them. */
import { describe, expect, it } from "vitest";
import { clockText } from "../../../../../shared/core/values/civil-time.ts";
import { endAfter, hoursSaid } from "../../../../../shared/language/reading/clock/hours.ts";

function read(text: string): string | undefined {
  const said = hoursSaid(text);
  if (said?.from === undefined) return said && `-${clockText(said.to.minutes)}`;
  const to = endAfter(said.from.minutes, said.to);
  return `${clockText(said.from.minutes)}-${clockText(to)}`;
}

describe("hours of the day", () => {
  it.each([
    ["22-7", "22:00-07:00"],
    ["22:00–07:30", "22:00-07:30"],
    ["from 8pm to 6:30am", "20:00-06:30"],
    ["8 a.m. - 4 p.m.", "08:00-16:00"],
    ["8-4", "08:00-16:00"],
    ["8-12", "08:00-12:00"],
    ["de 8 a 16", "08:00-16:00"],
    ["desde las 10 de la noche hasta las 6 de la mañana", "22:00-06:00"],
    ["until 22", "-22:00"],
    ["hasta las 10 de la noche", "-22:00"],
    ["12am", "-00:00"],
    ["12pm", "-12:00"],
  ])("are read in “%s”", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(["north/river", "30", "25-7", "13pm", "8-", "7 vans", ""])("are none in “%s”", (text) => {
    expect(hoursSaid(text)).toBeUndefined();
  });
});
