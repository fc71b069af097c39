/**
 * After a restore: what the record says is shown to the organizers, and nothing changes until one
 * of them has looked and lets the network go on with `resume CODE`.
 */
import { NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../roster.ts";
import { decisionLines, openLines } from "./record-lines.ts";
import { resumeCodeOf } from "./resume.ts";

/** Shows who was admitted and revoked last, what is open, and when the record ends. */
export function onRestored(record: readonly Entry[], context: VerifyContext): Outcome {
  const { held } = context;
  if (!held) return NOTHING;
  const code = resumeCodeOf(held.restore);
  const lines = [
    title("verify-restored", { code }),
    line(record.length === 0 ? "verify-restored-empty" : "verify-restored-ends", {
      when: utcOf(Math.max(0, ...record.map(({ atMs }) => atMs))),
    }),
    ...(held.lost ? [line("verify-restored-lost", { count: held.lost })] : []),
    ...decisionLines(record, context),
    ...openLines(context),
    line("verify-restored-next", { code }),
  ];
  return only(warn(context, lines, { why: "restored", case: code }));
}

function utcOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
