/** What an event of the state room comes to, once it is examined. */
import type { JsonObject } from "../../../core/values/json.ts";
import type { Incoming } from "../../../core/ports.ts";
import { examineEntry, type EntryVerdict, type Evidence } from "../../examine/examine.ts";
import { pinOf, type Pins } from "../../identity/pins.ts";
import { missingFor, type Waits } from "./waits.ts";

export type EntryParts = Readonly<{ pins: Pins; waits: Waits }>;

/** What is told of the event; nothing of what has to wait, or is to be passed over. */
export function readEntry(
  { pins, waits }: EntryParts,
  rowKey: string,
  evidence: Evidence,
): Incoming | "pending" | "ignored" {
  const { eventId, sender } = evidence.event;
  const examined = examineEntry(evidence, pinOf(pins, sender)?.masterKey);
  const verdict = decided(examined, waits, rowKey);
  switch (verdict.kind) {
    case "pending":
      // Whoever reads the stream puts it in order: the entry may come once more before its key.
      return "pending";
    case "ignored":
      return "ignored";
    case "foreign":
      return { rowKey, kind: "foreign-entry", eventId, reason: verdict.reason };
    case "entry":
    case "errand":
    case "heartbeat": {
      const content = verdict.content as JsonObject;
      return { rowKey, kind: verdict.kind, sender, eventId, content };
    }
  }
}

function decided(verdict: EntryVerdict, waits: Waits, rowKey: string): EntryVerdict {
  if (verdict.kind !== "pending") return verdict;
  if (!waits.isOverdue(rowKey, missingFor(verdict.reason))) return verdict;
  return { kind: "foreign", reason: verdict.reason };
}
