/** What happens when every code names something: nothing may borrow the code of something else. */
import { only, type Context, type Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { CaseCode } from "../../core/values/ids.ts";
import { drawCode } from "../../domain/codes.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { line, title } from "../../language/text.ts";
import { refusal, warn } from "./answers.ts";

type Asker = Readonly<{ message: Received; language: string }>;

/** What is done under a code that names nothing yet; refused while there is none. */
export function underCode(
  asker: Asker,
  context: Context<NetworkState>,
  done: (code: CaseCode) => Outcome,
): Outcome {
  const code = drawCode(context);
  return code === undefined ? refuseWithoutCode(asker, context) : done(code);
}

/** Refuses what would need a code, and warns the organizers, who alone can end what is open. */
export function refuseWithoutCode(
  { message, language }: Asker,
  context: Context<NetworkState>,
): Outcome {
  const lines = [title("common-no-code"), line("common-no-code-next")];
  const warning = [title("common-warn-no-code"), line("common-warn-no-code-next")];
  return only(
    refusal({ message, language }, { reason: "too-much", lines }),
    warn(context, warning, { why: "no-code" }),
  );
}
