/**
 * The alert bot: which committees there are, what they are told, and who answers. Pure; `main.ts`
 * gives it a runtime.
 */
import { NOTHING, type Bot, type Context, type Outcome } from "../../shared/core/bot.ts";
import type { Received } from "../../shared/core/message.ts";
import { helpOutcome } from "../../shared/conversation/help.ts";
import { interpret, unknownWord, type Asked } from "../../shared/conversation/interpret.ts";
import { onInvited, onRejected } from "../../shared/conversation/rejections.ts";
import { tellStatus } from "../../shared/conversation/status.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../shared/domain/network-state.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { changeAreas, listAreas } from "./areas.ts";
import { alertByHand, approve, onAlertTick } from "./by-hand.ts";
import { onCaseEntry } from "./case-watch.ts";
import { allClear, retract, update } from "./changes.ts";
import { listCommittees, openCommittee } from "./committees.ts";
import { delivery, who } from "./inspection.ts";
import { onPeopleEntry, overhearAdmission } from "./onlooker.ts";
import { onAlertReceipt } from "./receipts.ts";
import { answerByPoll, answerByWord } from "./roll-call.ts";

type AlertContext = Context<NetworkState>;

export const alertBot: Bot<NetworkState> = {
  name: "alert",
  writes: ["committee", "alert"],
  initial: EMPTY_NETWORK,
  fold: foldNetwork,
  onMessage,
  onRejected: (rejected, context) => onRejected("alert", rejected, context),
  onInvited: (invited, context) => onInvited("alert", invited, context),
  onEntry: (entry, context) =>
    entry.stream === "people" ? onPeopleEntry(entry, context) : onCaseEntry(entry, context),
  onTick: onAlertTick,
  onReceipt: onAlertReceipt,
};

function onMessage(message: Received, context: AlertContext): Outcome {
  const overheard = overhearAdmission(message, context);
  if (overheard !== undefined) return overheard;
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
  const { word } = asked.command;
  switch (word) {
    case "area add":
      return changeAreas(asked, "add", context);
    case "area remove":
      return changeAreas(asked, "remove", context);
    case "area list":
      return listAreas(asked, context);
    case "committee new":
      return openCommittee(asked, context);
    case "committee list":
      return listCommittees(asked, context);
    case "who":
      return who(asked, context);
    case "delivery":
      return delivery(asked, context);
    case "alert":
      return alertByHand(asked, context);
    case "approve":
      return approve(asked, context);
    case "update":
      return update(asked, context);
    case "allclear":
      return allClear(asked, context);
    case "retract":
      return retract(asked, context);
    case "going":
    case "cant":
    case "here":
    case "home":
      return answerByWord(asked, word, context);
    case "status":
      return { facts: [], effects: tellStatus(asked, context).effects };
    case "help":
      return helpOutcome("alert", asked, context);
    default:
      return unknownWord("alert", asked.message, context);
  }
}
