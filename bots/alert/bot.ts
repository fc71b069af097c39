/**
 * The alert bot: which committees there are, what they are told, and who answers. Pure; `main.ts`
 * gives it a runtime.
 */
import { NOTHING, type Bot, type Context, type Outcome } from "../../shared/core/bot.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import type { CommandWord } from "../../shared/conversation/command/commands.ts";
import { onGapLost } from "../../shared/conversation/news/gaps.ts";
import { helpOutcome } from "../../shared/conversation/command/help.ts";
import { reportIdentity } from "../../shared/conversation/news/identities.ts";
import { interpret, unknownWord, type Asked } from "../../shared/conversation/command/interpret.ts";
import { onInvited, onRejected } from "../../shared/conversation/answer/rejections.ts";
import { onMembership, sweepAfter } from "../../shared/conversation/news/strangers.ts";
import { tellStatus } from "../../shared/conversation/answer/status.ts";
import { isAdmitted } from "../../shared/domain/authority/authority.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../shared/domain/network-state.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { changeAreas, listAreas } from "./area/areas.ts";
import { alertByHand, approve, onAlertTick } from "./alert/by-hand.ts";
import { onCaseEntry } from "./alert/case-watch.ts";
import { allClear, retract, update } from "./alert/changes.ts";
import { listCommittees, openCommittee } from "./committee/committees.ts";
import { onAlertErrand } from "./committee/errands.ts";
import { delivery, who } from "./committee/inspection.ts";
import { onAlertReceipt } from "./alert/receipts.ts";
import { answerByPoll, answerByWord } from "./alert/roll-call.ts";

type AlertContext = Context<NetworkState>;

type Handler = (asked: Asked, context: AlertContext) => Outcome;

const HANDLERS: Readonly<Partial<Record<CommandWord, Handler>>> = {
  "area add": (asked, context) => changeAreas(asked, "add", context),
  "area remove": (asked, context) => changeAreas(asked, "remove", context),
  "area list": listAreas,
  "committee new": openCommittee,
  "committee list": listCommittees,
  who,
  delivery,
  alert: alertByHand,
  approve,
  update,
  allclear: allClear,
  retract,
  going: (asked, context) => answerByWord(asked, "going", context),
  cant: (asked, context) => answerByWord(asked, "cant", context),
  here: (asked, context) => answerByWord(asked, "here", context),
  home: (asked, context) => answerByWord(asked, "home", context),
  status: (asked, context) => ({ facts: [], effects: tellStatus(asked, context).effects }),
  help: (asked, context) => helpOutcome("alert", asked, context),
};

export const alertBot: Bot<NetworkState> = {
  name: "alert",
  writes: ["committee", "alert"],
  initial: EMPTY_NETWORK,
  fold: foldNetwork,
  unread: ({ unread }) => unread,
  knows: isAdmitted,
  onMessage,
  onRejected: (rejected, context) => onRejected("alert", rejected, context),
  onInvited: (invited, context) => onInvited("alert", invited, context),
  onGapLost: (gap, context) => onGapLost("alert", gap, context),
  onEntry: (entry, context) =>
    entry.stream === "people"
      ? { facts: [], effects: sweepAfter("alert", entry, context) }
      : onCaseEntry(entry, context),
  onMembership: (change, context) => onMembership("alert", change, context),
  onIdentity: (seen, context) => reportIdentity("alert", seen, context),
  onTick: onAlertTick,
  onReceipt: onAlertReceipt,
  onErrand: onAlertErrand,
};

function onMessage(message: Received, context: AlertContext): Outcome {
  const meaning = interpret("alert", message, context);
  switch (meaning.kind) {
    case "mine":
      return obey(meaning.asked, context);
    case "answered":
      return meaning.outcome;
    case "free":
      return unknownWord("alert", message, context);
    case "poll":
      return answerByPoll(message, meaning, context);
    case "ignored":
      return NOTHING;
  }
}

function obey(asked: Asked, context: AlertContext): Outcome {
  const handler = HANDLERS[asked.command.word];
  return handler?.(asked, context) ?? unknownWord("alert", asked.message, context);
}
