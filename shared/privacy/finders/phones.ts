/** Telephone numbers. */
import { stretches, type Stretch } from "../reading/stretch.ts";
import { isNumberAbroad, isNumberAtHome } from "./telephone-library.ts";

/** Digits, in groups or not, that are no date, no time and no place on a map. */
export function findPhones(text: string): readonly Stretch[] {
  const run = /(?<![\p{L}\p{N}.])\+?\(?\d(?:[ .()/-]{0,2}\d){6,16}(?![\p{L}\p{N}])/gu;
  return stretches(text, run).filter(({ start, end }) => isPhone(text.slice(start, end)));
}

function isPhone(run: string): boolean {
  const digits = run.replaceAll(/\D/gu, "");
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2})?$/u.test(run)) return false;
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?: \d{1,2})?$/u.test(run)) return false;
  const groups = run.split(/\D+/u).filter((group) => group !== "");
  // Coordinates and versions: one dot between two numbers.
  if (groups.length === 2 && run.includes(".")) return false;
  if (run.startsWith("+") || groups.length === 1) return true;
  if (digits.length < 10) return groups.length === 2 && groups.every((group) => group.length > 2);
  if (groups.every((group) => group.length > 1 || group === "1")) return true;
  return isNumberAtHome(digits) || isNumberAbroad(digits);
}
