/** Act, dress and equipment, of which only what was said counts. */
import { ACTIVITIES, EQUIPMENT, type Salute } from "../../../shared/domain/streams/shapes.ts";
import { codesOf, has, type Mark } from "./marks.ts";

export type Activity = Exclude<Salute["activity"], "unknown">;
export type Uniform = Exclude<Salute["uniform"], "unknown">;
export type Equipment = Exclude<Salute["equipment"], "unknown">;

/** By weight: of several acts the gravest is what was seen. */
const BY_WEIGHT: readonly Activity[] = [
  "raid",
  "detention",
  "checkpoint",
  "stop",
  "other",
  "presence",
];

/** The act; agents or their vehicles without any are there and do nothing that was told. */
export function activityOf(marks: readonly Mark[]): Activity | undefined {
  const said = codesOf(marks, "activity");
  const known = BY_WEIGHT.filter((code) => ACTIVITIES.includes(code));
  return known.find((code) => said.has(code)) ?? (areThere(marks) ? "presence" : undefined);
}

/** The dress: two kinds at once are `mixed`, and no uniform at all is `plain`. */
export function uniformOf(marks: readonly Mark[]): Uniform | undefined {
  const said = codesOf(marks, "uniform");
  const isDenied = marks.some(
    (mark) => mark.isDenied && has(mark, "uniforms") && !has(mark, "uniform:plain"),
  );
  const isPlain = said.has("plain") || isDenied;
  const isMarked = said.has("marked") || said.has("military");
  if (said.has("mixed") || (isPlain && isMarked)) return "mixed";
  if (said.has("military")) return "military";
  return isPlain ? "plain" : isMarked ? "marked" : undefined;
}

/** Everything that they have with them. */
export function equipmentOf(marks: readonly Mark[]): readonly Equipment[] {
  const said = codesOf(marks, "equipment");
  const things = EQUIPMENT.filter((code): code is Equipment => code !== "unknown");
  const found = things.filter((code) => code !== "none" && said.has(code));
  return found.length === 0 && said.has("none") ? ["none"] : found;
}

function areThere(marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) =>
      !mark.isDenied &&
      (has(mark, "who:agent", "who:agency", "who:person") ||
        has(mark, "uniform:marked", "uniform:mixed", "uniform:military") ||
        has(mark, "equipment:vehicles", "equipment:vans", "equipment:drone", "equipment:weapons")),
  );
}
