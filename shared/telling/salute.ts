/** How what was seen is said: coded values, and the words of people. */
import { HOUR_MINUTES, MINUTE_MS } from "../core/values/time.ts";
import type { Case } from "../domain/streams/cases.ts";
import type { Salute } from "../domain/streams/shapes.ts";
import { fact, more, quote, type Line } from "../language/text.ts";

/** A size as phrases know it: a variant of Fluent cannot begin with a digit. */
export function sizeKey(size: Salute["size"]): string {
  return /^\d/u.test(size) ? `n${size}` : size;
}

/** What they do; of a voice message that nobody has written down it is said that it is one. */
export function activityOf({
  salute,
  voice,
}: Pick<Case, "salute" | "voice">): Salute["activity"] | "voice" {
  const isUnheard = voice === "unheard" && salute.activity === "unknown";
  return isUnheard ? "voice" : salute.activity;
}

/** Whole minutes since then; a time in the future is now. */
export function minutesSince(atMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - atMs) / MINUTE_MS));
}

/** Whole minutes below an hour, whole hours above; a time in the future is now. */
export function timeAgo(
  atMs: number,
  nowMs: number,
): Readonly<{ unit: "minute" | "hour"; count: number }> {
  const minutes = minutesSince(atMs, nowMs);
  return minutes < HOUR_MINUTES
    ? { unit: "minute", count: minutes }
    : { unit: "hour", count: Math.floor(minutes / HOUR_MINUTES) };
}

/**
 * How many, in what, with what, in one line, to people who may go there: what nobody knows is not
 * said.
 */
export function saluteFacts({ size, uniform, equipment, besides = [] }: Salute): readonly Line[] {
  const things = [equipment, ...besides].filter((one) => one !== "unknown");
  return [
    ...(size === "unknown" ? [] : [fact("alert-size", { size: sizeKey(size) })]),
    ...(uniform === "unknown" ? [] : [fact("alert-uniform", { uniform })]),
    ...things.map((one) => fact("alert-equipment", { equipment: one })),
  ];
}

/** How long ago it was seen, as the last of the facts. */
export function seenFact(seenAtMs: number, nowMs: number): Line {
  return fact("alert-seen", timeAgo(seenAtMs, nowMs));
}

/** What people wrote themselves, each in a quotation of its own; nothing for what is not there. */
export function ownWords(...texts: readonly (string | null | undefined)[]): readonly Line[] {
  return texts.flatMap((text) => {
    return text === null || text === undefined || text.trim() === "" ? [] : [quote(text)];
  });
}

/**
 * The same in the line of what stands before, so that they begin where a locked phone shows them.
 * Further lines of hers stand apart: none of them can pass for one of ours.
 */
export function wordsAfter(text: string): readonly Line[] {
  const [first = "", ...others] = text.trim().split(/\r\n|\p{Zl}|\p{Zp}|[\r\n\v\f\u0085]/u);
  return [more("common-quote", { text: first }), ...ownWords(others.join("\n"))];
}
