/** What may stand in a log of the runtime. */
import type { FaultCode } from "../core/fault.ts";
import type { EffectBody } from "../core/protocol/effect.ts";
import type { StreamName } from "../core/protocol/entry.ts";
import type { ForeignReason } from "../core/protocol/message.ts";

/**
 * Never an id, a place or a word of content. `reason` is what was thrown: its message is not to
 * be written down either.
 */
export type LogDetails = Readonly<{
  effect?: EffectBody["do"];
  stream?: StreamName;
  code?: FaultCode;
  why?: ForeignReason;
  attempt?: number;
  count?: number;
  reason?: unknown;
}>;
export type RuntimeLog = (
  level: "info" | "warn" | "error",
  event: string,
  details?: LogDetails,
) => void;
