/** How what was seen is said: coded values, and the words of people. */
import { HOUR_MINUTES, MINUTE_MS } from "../core/values/time.ts";
import type { Salute } from "../domain/streams/shapes.ts";
import { item, quote, type Line } from "../language/text.ts";

/** A size as phrases know it: a variant of Fluent cannot begin with a digit. */
export function sizeKey(size: Salute["size"]): string {
  return /^\d/u.test(size) ? `n${size}` : size;
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

/** How many, in what, with what, to people who may go there: what nobody knows is not said. */
export function saluteItems({ size, uniform, equipment }: Salute): readonly Line[] {
  return [
    ...(size === "unknown" ? [] : [item("alert-size", { size: sizeKey(size) })]),
    ...(uniform === "unknown" ? [] : [item("alert-uniform", { uniform })]),
    ...(equipment === "unknown" ? [] : [item("alert-equipment", { equipment })]),
  ];
}

/** What people wrote themselves, each in a quotation of its own; nothing for what is not there. */
export function ownWords(...texts: readonly (string | null | undefined)[]): readonly Line[] {
  return texts.flatMap((text) => {
    return text === null || text === undefined || text.trim() === "" ? [] : [quote(text)];
  });
}
