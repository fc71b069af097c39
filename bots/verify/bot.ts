/**
 * The verify bot: reports, confirmations, admissions. It is the receptionist in every room where
 * it is, and nothing that was meant for it stays without an answer.
 */
import { NOTHING, type Bot, type Outcome } from "../../shared/core/bot.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import { onGapLost } from "../../shared/conversation/news/gaps.ts";
import {
  interpret,
  unknownWord,
  type Interpretation,
} from "../../shared/conversation/command/interpret.ts";
import { clean } from "../../shared/conversation/command/parse.ts";
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
import { continueReport, type ControlWord } from "./report/conversations.ts";
import { draftDrop, openDraft } from "./report/draft-facts.ts";
import { changed, onIdentity, pinned } from "./people/identities.ts";
import { afterPeople, joined } from "./outcome.ts";
import { decidePeople } from "./people/people.ts";
import { isInNetwork, senderStanding, type VerifyContext } from "./people/roster.ts";
import { onRestored } from "./people/restored.ts";
import { voteByNumber, voteByPoll } from "./case/votes.ts";
import { onEntry, onErrand, onTick } from "./case/watch.ts";

export const verifyBot: Bot<NetworkState> = {
  name: "verify",
  writes: ["people", "case"],
  initial: EMPTY_NETWORK,
  fold: foldNetwork,
  unread: ({ unread }) => unread,
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

/** An open conversation has the first word: only control words are not an answer to it. */
function respond(message: Received, context: VerifyContext): Outcome {
  const read = interpret("verify", message, context);
  if (message.body.kind !== "text" || !isInNetwork(message, context)) {
    return respondTo(read, message, context);
  }
  const draft = openDraft(message, context);
  const text = clean(message.body.text).text;
  switch (draft?.of) {
    case "report":
      return continueReport(draft, { text, control: controlOf(read), message }, context);
    case "vote": {
      const answered = voteByNumber(draft, text, { message, context });
      if (answered !== undefined) return answered;
      break;
    }
    case undefined:
      break;
  }
  const dropped = message.isDirect ? draftDrop(message, context) : NOTHING;
  return joined(dropped, respondTo(read, message, context));
}

function respondTo(read: Interpretation, message: Received, context: VerifyContext): Outcome {
  switch (read.kind) {
    case "mine":
      return obeyCommand(read.asked, context) ?? unknownWord("verify", message, context);
    case "answered":
      return read.outcome;
    case "free":
      return unknownWord("verify", message, context);
    case "poll":
      return voteByPoll(read.answerIds, { message, language: read.language }, context);
    case "ignored":
      return NOTHING;
  }
}

/** `cancel`, `back` and `help` by themselves; "back of a van" is an answer. */
function controlOf(read: Interpretation): ControlWord | null {
  if (read.kind !== "mine" || read.asked.rest !== "") return null;
  const { word } = read.asked.command;
  return word === "cancel" || word === "back" || word === "help" ? word : null;
}
