/** The cases that somebody may have meant who named none, or a wrong one. */
import { jointly } from "../../../../shared/domain/merged.ts";
import { isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import { choice, item, line, type Line } from "../../../../shared/language/text.ts";
import { openCasesOf } from "../../people/roster.ts";
import { OFFERED_MAX } from "../../report/draft/drafts.ts";
import { caseArgs } from "../case-lines.ts";
import type { Vote, Voter } from "./voter.ts";

/** All that she could say this about. */
export function casesFor(vote: Vote, { message, context }: Voter): readonly Case[] {
  const person = message.senderTag;
  return openCasesOf(
    person,
    context,
    (found) =>
      isOpenCase(found) &&
      (vote.choice === "withdraw"
        ? jointly(context.state.cases, found).votes.has(person)
        : found.reporter !== person),
  );
}

/** As many of them as a phone shows at once. */
export function offeredOf(cases: readonly Case[]): readonly Case[] {
  return cases.slice(0, OFFERED_MAX);
}

/** The cases that this person could have meant; nothing for somebody without a say in any. */
export function openLines({ message, context }: Voter): readonly Line[] {
  const open = offeredOf(openCasesOf(message.senderTag, context, isOpenCase));
  return open.length === 0 ? [] : [line("verify-open-cases"), ...open.map(openItem)];
}

/** One of them, as a numbered choice. */
export function openChoice(found: Case): Line {
  return choice("verify-open-case", caseArgs(found));
}

/** One of them, as an item of a list. */
export function openItem(found: Case): Line {
  return item("verify-open-case", caseArgs(found));
}
