/**
 * What a rehearsal file says: a head, and then who says what. A line is `name> text` (in her chat
 * with verify), `name@room> text`, a JSON object, or a direction in round brackets.
 */
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/core/values/time.ts";
import { valueOfYaml } from "../../shared/ops/yaml.ts";
import { networkShape, type Described } from "./network.ts";

export const OPERATION = "rehearse";

/** What happens next. `line` is as it was written, and where. */
export type Act = Readonly<{ at: number; line: string }> & Deed;

export type Deed = Readonly<
  | { do: "says"; as: string; room: string; text: string }
  | { do: "passes"; durationMs: number }
  | { do: Direction; as: string }
>;

type Direction = "comes" | "signs" | "resets" | "is-let-back";

/** Kept as it stands: what is written for readers. */
type Remark = Readonly<{ do: "remark"; line: string }>;

export type Script = Readonly<{
  head: readonly string[];
  network: Described;
  items: readonly (Act | Remark)[];
}>;

const SPEECH = /^(?<as>[\p{L}\d._-]+)(?:@(?<room>[^>]+))?>\s?(?<text>.*)$/u;
const DIRECTION =
  /^\((?:(?<who>\S+) (?<what>comes in|signs|resets|is let back)|(?<time>\d+ ?[smhd]) later)\)$/u;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  "comes in": "comes",
  signs: "signs",
  resets: "resets",
  "is let back": "is-let-back",
};
const UNITS_MS: Readonly<Record<string, number>> = {
  s: MINUTE_MS / 60,
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
};
const FENCE = "---";

const spokenShape = z.strictObject({
  as: z.string(),
  room: z.string().default("verify"),
  text: z.string(),
});
const headShape = z.strictObject({ network: networkShape });

/** The whole of a file. Fails `setup` with the line of the first thing that is not understood. */
export function scriptOf(text: string): Script {
  const lines = text.replaceAll("\r", "").split("\n");
  const { head, network, from } = headOf(lines);
  const items: (Act | Remark)[] = [];
  for (const [offset, line] of lines.slice(from).entries()) {
    // What is drawn in was said by the bots when it was played before.
    if (line.trim() === "" || /^\s/u.test(line)) continue;
    if (line.startsWith("#")) items.push({ do: "remark", line });
    else if (line.startsWith("|")) continued(items, line, from + offset + 1);
    else items.push(actOf(line, from + offset + 1));
  }
  return { head, network, items };
}

/** One line that is neither empty nor a remark. */
export function actOf(line: string, at: number): Act {
  return { at, line, ...(line.startsWith("{") ? deedOfJson(line, at) : deedOfWords(line, at)) };
}

function deedOfWords(line: string, at: number): Deed {
  const { as, room = "verify", text } = SPEECH.exec(line)?.groups ?? {};
  if (as !== undefined && text !== undefined) return { do: "says", as, room: room.trim(), text };
  const { who, what, time } = DIRECTION.exec(line)?.groups ?? {};
  const direction = DIRECTIONS[what ?? ""];
  if (who !== undefined && direction !== undefined) return { do: direction, as: who };
  if (time !== undefined) {
    const unit = UNITS_MS[time.slice(-1)] ?? MINUTE_MS;
    return { do: "passes", durationMs: Number.parseInt(time, 10) * unit };
  }
  const forms =
    "`name> text`, `name@room> text`, `(20m later)`, `(name comes in)`, `(name signs)`, " +
    "`(name resets)`, `(name is let back)`";
  throw notUnderstood(at, `write ${forms}, or a JSON object`);
}

function deedOfJson(line: string, at: number): Deed {
  const parsed = spokenShape.safeParse(jsonOf(line, at));
  if (parsed.success) return { do: "says", ...parsed.data };
  throw notUnderstood(at, 'a line of JSON is {"as": "ana", "room": "verify", "text": "…"}');
}

/** A line that begins with `|` goes on with what was said in the line before. */
function continued(items: (Act | Remark)[], line: string, at: number): void {
  const before = items.pop();
  if (before?.do !== "says") throw notUnderstood(at, "`|` goes on with what somebody says");
  const text = `${before.text}\n${line.slice(1).trimStart()}`;
  items.push({ ...before, text, line: `${before.line}\n${line}` });
}

type Head = Readonly<{ head: readonly string[]; network: Described; from: number }>;

/** Between two fences in YAML, or as the JSON object `{"network": …}` in the first line. */
function headOf(lines: readonly string[]): Head {
  const [first = ""] = lines;
  if (first.trim() === FENCE) {
    const end = lines.indexOf(FENCE, 1);
    if (end < 0) throw notUnderstood(1, `the head ends with a line ${FENCE}`);
    const value = valueOfYaml(lines.slice(1, end).join("\n"), OPERATION) ?? {};
    return { head: lines.slice(0, end + 1), network: describedBy(value, 1), from: end + 1 };
  }
  if (first.startsWith('{"network"')) {
    const { network } = z.looseObject({ network: z.unknown() }).parse(jsonOf(first, 1));
    return { head: [first], network: describedBy(network, 1), from: 1 };
  }
  return { head: [], network: networkShape.parse({}), from: 0 };
}

function describedBy(network: unknown, at: number): Described {
  const parsed = headShape.safeParse({ network });
  if (parsed.success) return parsed.data.network;
  throw notUnderstood(at, `in the head: ${z.prettifyError(parsed.error)}`);
}

function jsonOf(line: string, at: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notUnderstood(at, "it begins as JSON, and is none");
  }
}

/** What to do about a line that cannot be played. */
export function notUnderstood(at: number, hint: string): Fault {
  return new Fault("setup", OPERATION, { hint: `line ${at}: ${hint}` });
}
