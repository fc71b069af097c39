/** Somebody came with a code for organizers: whoever made it has proposed her. */
import { joined, noting, only, type Outcome } from "../../../../../shared/core/bot.ts";
import { warn } from "../../../../../shared/conversation/answer/answers.ts";
import { organizersByRoster } from "../../../../../shared/domain/authority/proposals.ts";
import { drawCode } from "../../../../../shared/domain/codes.ts";
import { line, title } from "../../../../../shared/language/text.ts";
import { recordOf } from "../../record.ts";
import type { VerifyContext } from "../../roster.ts";
import { approvalLine, proposedNote } from "./proposal-words.ts";

type Tag = ReturnType<VerifyContext["tagOf"]>;
type Proposed = Readonly<{
  userId: Parameters<VerifyContext["tagOf"]>[0];
  person: Tag;
  identity: Tag;
  by: Tag;
}>;

/** Told to the organizers, with what the second of them writes; undefined where it cannot be. */
export function proposeByCode(
  { userId, ...proposal }: Proposed,
  context: VerifyContext,
): Outcome | undefined {
  const code = drawCode(context);
  if (code === undefined) return undefined;
  const command = { type: "propose-organizer", code, ...proposal, again: false } as const;
  const proposed = recordOf(command, context);
  if (!proposed.ok) return undefined;
  const isAlone = organizersByRoster(context.state.people).length < 2;
  const lines = [
    title("verify-newcomer-proposed", { user: userId, code }),
    isAlone ? line("verify-newcomer-proposed-alone", { user: userId }) : approvalLine(code),
  ];
  return joined(
    proposed.recorded,
    only(warn(context, lines, { why: "organizer", case: code })),
    noting([proposedNote(code, userId, context)]),
  );
}
