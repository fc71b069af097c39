/** A report as a case: a code is drawn for it, and the judgement is made. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { drawCode } from "../../../../shared/domain/codes.ts";
import { decideOn } from "../../case/decided.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { reportOf, type ReadyReport } from "./report-of.ts";

/** Undefined when no code is free. */
export function decideReport(ready: ReadyReport, message: Received, context: VerifyContext) {
  const code = drawCode(context);
  if (code === undefined) return undefined;
  return decideOn({ type: "report", code, ...reportOf(ready, message, context) }, context);
}
