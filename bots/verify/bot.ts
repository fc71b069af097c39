/**
 * The verify bot: reports, confirmations, admissions. It is the receptionist in every room where
 * it is, and nothing that was meant for it stays without an answer.
 */
import { NOTHING, type Bot, type Outcome } from "../../shared/core/bot.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import { onGapLost } from "../../shared/conversation/news/gaps.ts";
import { interpret, type Interpretation } from "../../shared/conversation/command/interpret.ts";
import { refuseMessage, unknownWord } from "../../shared/conversation/answer/refusals.ts";
import { onInvited, onRejected } from "../../shared/conversation/answer/rejections.ts";
import { isAdmitted } from "../../shared/domain/authority/authority.ts";
import { onMembership } from "../../shared/conversation/news/strangers.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../shared/domain/network-state.ts";
import { obeyCommand } from "./case/commands.ts";
import { onReceipt } from "./people/confirmer-rooms.ts";
import {
  continueReport,
  stillOpen,
  tellDropped,
  type ControlWord,
} from "./report/conversations.ts";
import { draftDrop, openDrafts } from "./report/draft-notes.ts";
import type { ReportDraft } from "./report/drafts.ts";
import { lostAnswer } from "./report/lost.ts";
import { changed, onIdentity, pinned } from "./people/identities.ts";
import { afterPeople, joined, only } from "./outcome.ts";
import { decidePeople } from "./people/people.ts";
import { senderStanding, type VerifyContext } from "./people/roster.ts";
import { onRestored } from "./people/restored.ts";
import { choiceIn, voteByChoice, voteByPoll } from "./case/votes.ts";
import { onEntry, onErrand, onTick } from "./case/watch.ts";

export const verifyBot: Bot<NetworkState> = {
  name: "verify",
  writes: ["people", "case"],
  initial: EMPTY_NETWORK,
  fold: foldNetwork,
  knows: isAdmitted,
  onMessage,
  onRejected: (rejected, context) => onRejected("verify", rejected, context),
  onInvited: (invited, context) => onInvited("verify", invited, context),
  onGapLost: (gap, context) => onGapLost("verify", gap, context),
  onEntry,
  onTick,
  onReceipt,
  onErrand,
  onRestored,
  onMembership: (change, context) => onMembership("verify", change, context),
  onIdentity,
};

/**
 * An identity may speak before it was handed over: a first one is pinned and answered as such,
 * another one than was pinned is noted.
 */
function onMessage(message: Received, context: VerifyContext): Outcome {
  const { sender: userId, senderTag: tag, identityTag: identity } = message;
  const seen = { userId, tag, identity };
  // What a restored network learned last may be lost: no identity is recorded before it goes on.
  if (context.held) return respond(message, context);
  switch (senderStanding(message, context)) {
    case "good":
    case "not-admitted":
      return respond(message, context);
    case "changed-identity":
      return joined(changed(seen, context), respond(message, context));
    case "not-pinned": {
      const first = pinned(seen, context);
      const { people } = context.state;
      const decision = decidePeople({ type: "pin", person: tag, identity }, people);
      const after = decision.ok ? afterPeople(context, decision.events) : context;
      return joined(first, respond(message, after));
    }
  }
}

/** `interpret` alone decides whether it answers what is open or is a command. */
function respond(message: Received, context: VerifyContext): Outcome {
  const { report, vote } = openDrafts(message, context);
  const isAnswer = (text: string): boolean =>
    report !== undefined || (vote !== undefined && choiceIn(vote, text) !== undefined);
  const read = interpret({ bot: "verify", isAnswer }, message, context);
  const turn = { message, context };
  const withoutVote = (): Outcome => {
    if (report !== undefined) return duringReport(report, read, turn);
    const isCancelled = vote !== undefined && turnOf(read)?.control === "cancel";
    return isCancelled ? only(tellDropped(vote, message)) : respondTo(read, message, context);
  };
  if (vote === undefined || read.kind === "poll") return withoutVote();
  const code = read.kind === "answer" ? choiceIn(vote, read.text) : undefined;
  // Whatever does not answer the question ends it: no later number may count as a vote.
  if (code === undefined) return joined(draftDrop("vote", message, context), withoutVote());
  const voted = voteByChoice(vote, code, turn);
  return report === undefined ? voted : joined(voted, stillOpen(report, message, context));
}

type Turn = Readonly<{ message: Received; context: VerifyContext }>;

/** A command is obeyed, and the report stays open: its question is asked once more. */
function duringReport(
  draft: ReportDraft,
  read: Interpretation,
  { message, context }: Turn,
): Outcome {
  const said = turnOf(read);
  if (said !== undefined) return continueReport(draft, { ...said, message }, context);
  const outcome = respondTo(read, message, context);
  const isNew = read.kind === "mine" && read.asked.command.word === "report";
  if (message.body.kind !== "text" || isNew || outcome.leadsToFacts === true) return outcome;
  return joined(outcome, stillOpen(draft, message, context));
}

/** What a guided report makes of it; undefined for what is none of its business. */
function turnOf(
  read: Interpretation,
): Readonly<{ text: string; control: ControlWord | null }> | undefined {
  if (read.kind === "answer") return { text: read.text, control: null };
  if (read.kind !== "mine") return undefined;
  const { command, rest } = read.asked;
  const { word } = command;
  if (word === "cancel" || word === "back") return { text: rest, control: word };
  return word === "help" && rest === "" ? { text: "", control: word } : undefined;
}

function respondTo(read: Interpretation, message: Received, context: VerifyContext): Outcome {
  switch (read.kind) {
    case "mine":
      return (
        obeyCommand(read.asked, context) ?? unknownWord(read.asked.command.word, message, context)
      );
    case "refused":
      return refuseMessage(read, message, context);
    case "free":
    case "answer":
      return lostAnswer(read, message, context) ?? unknownWord(read.text, message, context);
    case "poll":
      return voteByPoll(read.answerIds, { message, language: read.language }, context);
    case "ignored":
      return NOTHING;
  }
}
