/**
 * Knows which streams can be trusted now, and tells the organizers when that changes. What is
 * certain goes on; commands that would leave facts are refused until every stream is whole.
 */
import { STREAM_NAMES, STREAM_WRITERS, type StreamName } from "../../../core/protocol/entry.ts";
import type { DurableRows, RowsTransaction } from "../../../core/ports.ts";
import {
  degradedOf,
  type Degraded,
  type DegradedReason,
  type Reading,
} from "../../eventlog/reader.ts";
import { MARK } from "../../record/row-codec.ts";

const SPACE = "safe-mode";
const TOLD_KEY = "told";

export type SafeMode = Readonly<{
  degraded(nowMs: number): readonly Degraded[];
  /** False while this bot's own journal may be behind or beside what stands in the room. */
  canAppend(): boolean;
  /** An own stream was contradicted: that stays, until the journal is rebuilt from the room. */
  writeContradicted(transaction: RowsTransaction, stream: StreamName): void;
  addContradicted(stream: StreamName): void;
  /** Which notice is due: said once when safe mode begins, once when it ends. */
  due(nowMs: number): SafeModeNotice | undefined;
  /** Makes it durable that the notice was given. */
  writeTold(transaction: RowsTransaction, notice: SafeModeNotice): void;
}>;

/** `unread-fact` begins safe mode when nothing is missing, and something is not understood. */
export type SafeModeNotice = "safe-mode" | "unread-fact" | "safe-mode-over";

export type SafeModeParts = Readonly<{
  own: readonly StreamName[];
  readingOf(stream: StreamName): Reading;
  /** What heartbeats tell of streams that look whole from here. */
  behind(): ReadonlyMap<StreamName, DegradedReason>;
  /** Streams that are whole and hold what this bot does not understand. */
  unread(): ReadonlySet<StreamName>;
  /** True when others have read own entries that are not in this journal. */
  isOvertaken(): boolean;
}>;

export function openSafeMode(rows: DurableRows, parts: SafeModeParts): SafeMode {
  const { own, readingOf } = parts;
  const contradicted = new Set(
    STREAM_NAMES.filter((stream) => rows.get(SPACE, contradictionKey(stream)) !== undefined),
  );
  const degraded = (nowMs: number): readonly Degraded[] => {
    const behind = parts.behind();
    const unread = parts.unread();
    return STREAM_NAMES.map((stream): Degraded | undefined => {
      if (contradicted.has(stream)) return { stream, why: "forged" };
      const why = behind.get(stream);
      const missing = degradedOf(readingOf(stream), nowMs) ?? (why && { stream, why });
      return missing ?? (unread.has(stream) ? { stream, why: "unread" } : undefined);
    }).filter((one) => one !== undefined);
  };
  return {
    degraded,
    canAppend: () =>
      !parts.isOvertaken() &&
      own.every((stream) => !contradicted.has(stream) && readingOf(stream).waiting.size === 0),
    writeContradicted: (transaction, stream) => {
      transaction.put(SPACE, contradictionKey(stream), MARK);
    },
    addContradicted: (stream) => contradicted.add(stream),
    due: (nowMs) => {
      const found = degraded(nowMs);
      const isTold = isInSafeMode(rows);
      if (found.length > 0 === isTold) return undefined;
      if (found.length === 0) return "safe-mode-over";
      return found.every(({ why }) => why === "unread") ? "unread-fact" : "safe-mode";
    },
    writeTold: (transaction, notice) => {
      if (notice === "safe-mode-over") transaction.delete(SPACE, TOLD_KEY);
      else transaction.put(SPACE, TOLD_KEY, MARK);
    },
  };
}

/** True when the organizers were told that safe mode began, and not yet that it ended. */
export function isInSafeMode(rows: DurableRows): boolean {
  return rows.get(SPACE, TOLD_KEY) !== undefined;
}

function contradictionKey(stream: StreamName): string {
  return `contradicted/${STREAM_WRITERS[stream]}/${stream}`;
}
