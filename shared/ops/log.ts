/**
 * The log: constant sentences and a closed list of fields. People, rooms, places and content
 * have no field to go into; what finds a way past the types is dropped here. A warning or an error
 * that repeats is written once and counted. Only importer of pino.
 */
import { destination as openDestination, pino, type DestinationStream } from "pino";
import { InvariantBroken } from "../core/assert.ts";
import { BOT_NAMES, STREAM_NAMES, type BotName, type StreamName } from "../core/protocol/entry.ts";
import type { EffectBody } from "../core/protocol/effect.ts";
import { Fault, type FaultCode } from "../core/fault.ts";
import { FOREIGN_REASONS, type ForeignReason } from "../core/protocol/message.ts";
import { FaultBook } from "./fault-book.ts";

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
/** `error` means that a programmer must look; success is quiet. */
export type LogLevel = (typeof LOG_LEVELS)[number];

export type LogFields = Readonly<{
  bot?: BotName;
  stream?: StreamName;
  seq?: number;
  code?: FaultCode;
  why?: ForeignReason;
  effect?: EffectBody["do"];
  attempt?: number;
  count?: number;
  durationMs?: number;
  delayMs?: number;
  exitCode?: number;
  /** Confirmers that a case of this severity needs. */
  info?: number;
  watch?: number;
  urgent?: number;
}>;

/** A text that stands in the source: `string` and templates with a hole do not fit. */
export type Constant<Text extends string> =
  Keyless extends Readonly<Record<Text, 1>> ? never : Text;

/** Fits a record of patterns, which asks for no key, and no record of constants, which asks. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no key is meant
type Keyless = Record<never, never>;

type Say = <Text extends string>(text: Constant<Text>, fields?: LogFields) => void;

export type Logger = Readonly<{
  debug: Say;
  info: Say;
  warn: Say;
  error: Say;
  /** What went wrong, by its code and its place in our source, never by its message. */
  fault<Text extends string>(text: Constant<Text>, reason: unknown, fields?: LogFields): void;
  /**
   * For callers that only know names and plain values; held to the same list at run time. What
   * stands in `reason` is told as `fault` tells it.
   */
  event(level: LogLevel, name: string, fields?: Readonly<Record<string, unknown>>): void;
}>;

export type LogOptions = Readonly<{
  level: LogLevel;
  bot?: BotName;
  /** Where lines go; standard error when nothing is given. */
  destination?: DestinationStream;
  /** Where the doctor finds what repeats; counted in memory alone when nothing is given. */
  faultsFile?: string;
  nowMs?: () => number;
}>;

const STANDARD_ERROR = 2;
const FRAMES_MAX = 5;
/** What tells of trouble; the rest is asked for by whoever sets the level. */
const COUNTED: ReadonlySet<LogLevel> = new Set<LogLevel>(["warn", "error"]);
/** Closed words and places in our source; numbers such as an attempt make no other kind. */
const KIND_FIELDS: ReadonlySet<string> = new Set([
  ...["bot", "stream", "code", "why", "effect", "exitCode"],
  ...["operation", "invariant", "kind", "at"],
]);

const FAULT_CODES = {
  unreachable: true,
  "rate-limited": true,
  "server-failed": true,
  refused: true,
  "logged-out": true,
  "not-encrypted": true,
  unfit: true,
  "clear-text-stopped": true,
  "untrusted-self": true,
  disk: true,
  corrupt: true,
  "wrong-key": true,
  setup: true,
} as const satisfies Record<FaultCode, true>;

const EFFECTS = {
  send: true,
  tell: true,
  "look-at": true,
  "hand-on": true,
  "create-room": true,
  join: true,
  leave: true,
  invite: true,
  remove: true,
  restore: true,
  "close-room": true,
  erase: true,
  errand: true,
} as const satisfies Record<EffectBody["do"], true>;

const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isOneOf = (known: readonly string[]) => (value: unknown) =>
  typeof value === "string" && known.includes(value);

const ALLOWED: Readonly<Record<keyof LogFields, (value: unknown) => boolean>> = {
  bot: isOneOf(BOT_NAMES),
  stream: isOneOf(STREAM_NAMES),
  seq: isNumber,
  code: isOneOf(Object.keys(FAULT_CODES)),
  why: isOneOf(FOREIGN_REASONS),
  effect: isOneOf(Object.keys(EFFECTS)),
  attempt: isNumber,
  count: isNumber,
  durationMs: isNumber,
  delayMs: isNumber,
  exitCode: isNumber,
  info: isNumber,
  watch: isNumber,
  urgent: isNumber,
};

/** A logger for one process. Lines are JSON; they hold no host name and no process id. */
export function createLogger(options: LogOptions): Logger {
  const { level, bot, destination } = options;
  const sink = destination ?? openDestination({ fd: STANDARD_ERROR, sync: true });
  const lines = pino({ level, base: bot === undefined ? null : { bot } }, sink);
  const book = new FaultBook(options.faultsFile, options.nowMs);
  const write = (at: LogLevel, text: string, fields: object): void => {
    const says = sentence(text);
    if (!COUNTED.has(at)) {
      lines[at](fields, says);
      return;
    }
    const times = book.count(kindOf(says, fields));
    if (times !== undefined) lines[at]({ ...fields, ...(times > 1 && { times }) }, says);
  };
  const say =
    (at: LogLevel): Say =>
    (text, fields) => {
      write(at, text, allowed(fields));
    };
  return {
    debug: say("debug"),
    info: say("info"),
    warn: say("warn"),
    error: say("error"),
    fault(text, reason, fields) {
      const at = reason instanceof Fault ? "warn" : "error";
      write(at, text, { ...allowed(fields), ...told(reason) });
    },
    event(at, name, fields) {
      write(at, name, { ...allowed(fields), ...told(fields?.["reason"]) });
    },
  };
}

/** What is the same trouble: the sentence, and those fields that say what it is about. */
function kindOf(says: string, fields: object): string {
  const about = Object.entries(fields)
    .filter(([name]) => KIND_FIELDS.has(name))
    .map(([, value]) => String(Array.isArray(value) ? value[0] : value));
  return [says, ...about].join(", ");
}

function allowed(fields: Readonly<Record<string, unknown>> | undefined): object {
  return Object.fromEntries(
    Object.entries(fields ?? {}).filter(
      ([name, value]) => Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof LogFields](value),
    ),
  );
}

/** Our sentences are plain words; identifiers, addresses and markup are not. */
function sentence(text: string): string {
  return /^[a-z][a-z ,'-]{0,79}$/iu.test(text) ? text : "(withheld)";
}

function told(reason: unknown): object {
  if (reason instanceof Fault) {
    return { code: reason.code, operation: sentence(reason.operation) };
  }
  if (reason instanceof InvariantBroken) {
    return { invariant: sentence(reason.message), at: framesOf(reason) };
  }
  return reason instanceof Error ? { kind: sentence(reason.name), at: framesOf(reason) } : {};
}

/** File names and lines of our source; the first line of a stack quotes the message. */
function framesOf(error: Error): readonly string[] {
  const places = [
    ...(error.stack ?? "").matchAll(/^\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+):\d+\)?$/gmu),
  ];
  return places.slice(0, FRAMES_MAX).flatMap(([, place]) => place ?? []);
}
