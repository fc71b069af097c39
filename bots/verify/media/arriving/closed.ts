/** What is not opened: one sentence why, and nothing of what was written is lost. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Attached } from "../../../../shared/core/protocol/message.ts";
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import { line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { keptLine, unfitLine, type Unfit } from "../unfit.ts";
import { askOn } from "./wordless.ts";

type Closed = Readonly<{
  said: Parameters<typeof askOn>[0];
  what: Attached;
  unfit: Unfit | undefined;
  open: Parameters<typeof askOn>[1];
}>;

/** `hear` answers the words that came with it. */
export function refuseClosed(
  { said, what, unfit, open }: Closed,
  context: VerifyContext,
  hear: (context: VerifyContext) => Outcome,
): Outcome {
  const hasWords = said.message.body.kind === "text";
  const isOpen = open !== undefined;
  const lines = [
    unfitLine(what, unfit),
    keptLine(hasWords ? "with-it" : isOpen ? "before" : "none"),
    ...(hasWords || isOpen ? [] : [line("common-text-only-report")]),
  ];
  const refused = refuseOnly(said, { reason: "malformed", lines });
  return joined(refused, hasWords ? hear(context) : askOn(said, open, context));
}
