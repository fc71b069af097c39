/** Which handler answers which command word. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { CommandWord } from "../../../shared/language/languages/language.ts";
import { helpOutcome } from "../../../shared/conversation/command/help.ts";
import type { Asked } from "../../../shared/conversation/command/interpret.ts";
import { answerOnly, refuseOnly } from "../../../shared/conversation/answer/outcomes.ts";
import { tellStatus } from "../../../shared/conversation/answer/status.ts";
import { LANGUAGE_LIST } from "../../../shared/language/languages/list.ts";
import { toldHere } from "../../../shared/conversation/answer/told.ts";
import { item, line, pickLanguage, title } from "../../../shared/language/text.ts";
import { listConfirmers, newConfirmers } from "../people/confirmer-rooms.ts";
import { admitCommand, approveCommand } from "../people/organizer-proposals.ts";
import { joined, only, withPeople } from "../outcome.ts";
import { decidePeople } from "../people/people.ts";
import { lostConversation } from "../report/lost.ts";
import { reportCommand } from "../report/reports.ts";
import { resumeCommand } from "../people/restored.ts";
import { revokeCommand } from "../people/revocations.ts";
import type { VerifyContext } from "../people/roster.ts";
import { voteByWord } from "./votes.ts";

type Handler = (asked: Asked, context: VerifyContext) => Outcome;

/** The commands that verify owns; the others belong to other bots. */
const HANDLERS: Readonly<Partial<Record<CommandWord, Handler>>> = {
  report: reportCommand,
  confirm: (asked, context) => voteByWord(asked, "confirm", context),
  refute: (asked, context) => voteByWord(asked, "refute", context),
  unsure: (asked, context) => voteByWord(asked, "unsure", context),
  withdraw: (asked, context) => voteByWord(asked, "withdraw", context),
  status: statusCommand,
  lang: languageCommand,
  help: (asked, context) => helpOutcome("verify", asked, context),
  cancel: nothingOpen,
  back: nothingOpen,
  "confirmers new": newConfirmers,
  "confirmers list": listConfirmers,
  admit: admitCommand,
  approve: approveCommand,
  // Taking a role away is right at any time, and most of all before the network goes on.
  revoke: (asked, context) => ({ ...revokeCommand(asked, context), duringHold: true }),
  resume: resumeCommand,
};

/** Answers a command of verify's; undefined when the word belongs to another bot. */
export function obeyCommand(asked: Asked, context: VerifyContext): Outcome | undefined {
  return HANDLERS[asked.command.word]?.(asked, context);
}

function nothingOpen(asked: Asked, context: VerifyContext): Outcome {
  const lines = [title("verify-nothing-open"), line("verify-nothing-open-next")];
  return lostConversation(asked, context) ?? answerOnly(asked, lines);
}

/** Notes where the state of an open case was told, so that a correction can go there. */
function statusCommand(asked: Asked, context: VerifyContext): Outcome {
  const { effects, told } = tellStatus(asked, context);
  return { facts: [], effects, notes: toldHere(told, asked.message, context) };
}

function languageCommand(asked: Asked, context: VerifyContext): Outcome {
  const language = pickLanguage(asked.rest);
  if (language === undefined) {
    const lines = [
      title("verify-which-language"),
      ...LANGUAGE_LIST.map(({ code, name }) => item("verify-language", { language: code, name })),
    ];
    return refuseOnly(asked, { reason: "missing", lines });
  }
  const person = asked.message.senderTag;
  const command = { type: "choose-language", person, language } as const;
  const decision = decidePeople(command, context.state.people);
  const lines = [title("verify-language-chosen"), line("verify-language-next")];
  const reply = answerOnly({ ...asked, language }, lines);
  return joined(decision.ok ? withPeople(decision.events) : only(), reply);
}
