/** The next message of a person whose report is open: her answer, or a control word. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import { dropReport } from "./dropped.ts";
import { goBack, goOn } from "./go-on.ts";
import { explain } from "./open-question.ts";
import { tooOld } from "./too-old.ts";

type Said = Readonly<{
  text: string;
  control: "cancel" | "back" | "help" | null;
  message: Received;
}>;

/** One turn of a report that is open. */
export function continueReport(draft: ReportDraft, said: Said, context: VerifyContext): Outcome {
  const { message, control } = said;
  switch (control) {
    case "cancel":
      return dropReport(draft, message, context);
    case "help":
      return explain(draft, message, context);
    case "back":
      return goBack(draft, message, context);
    case null:
      return tooOld(draft, message, context) ?? goOn(draft, said, context);
  }
}
