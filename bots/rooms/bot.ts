/**
 * The rooms bot: rooms that will not be there tomorrow, and what stays of them. Pure; `main.ts`
 * gives it a runtime.
 */
import { NOTHING, type Bot, type Outcome } from "../../shared/core/bot.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import type { CommandWord } from "../../shared/conversation/command/commands.ts";
import { onGapLost } from "../../shared/conversation/news/gaps.ts";
import { helpOutcome } from "../../shared/conversation/command/help.ts";
import { reportIdentity } from "../../shared/conversation/news/identities.ts";
import { interpret, unknownWord, type Asked } from "../../shared/conversation/command/interpret.ts";
import { onInvited, onRejected } from "../../shared/conversation/answer/rejections.ts";
import { isAdmitted } from "../../shared/domain/authority/authority.ts";
import { onMembership, sweepAfter } from "../../shared/conversation/news/strangers.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../shared/domain/network-state.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { closeByCommand, onRoomsTick } from "./closing.ts";
import { onAlertEntry } from "./incident/incident.ts";
import type { RoomsContext } from "./incident/inside.ts";
import { listRooms, tellRetention } from "./listing.ts";
import { onRoomsReceipt } from "./receipts.ts";
import { openTemporary } from "./temporary/temporary.ts";

type Handler = (asked: Asked, context: RoomsContext) => Outcome;

const HANDLERS: Readonly<Partial<Record<CommandWord, Handler>>> = {
  "room new": openTemporary,
  "room close": closeByCommand,
  "room list": listRooms,
  retention: tellRetention,
  help: (asked, context) => helpOutcome("rooms", asked, context),
};

export const roomsBot: Bot<NetworkState> = {
  name: "rooms",
  writes: ["room", "retention"],
  initial: EMPTY_NETWORK,
  fold: foldNetwork,
  unread: ({ unread }) => unread,
  knows: isAdmitted,
  onMessage,
  onRejected: (rejected, context) => onRejected("rooms", rejected, context),
  onInvited: (invited, context) => onInvited("rooms", invited, context),
  onGapLost: (gap, context) => onGapLost("rooms", gap, context),
  onEntry: (entry, context) => {
    if (entry.stream === "alert") return onAlertEntry(entry, context);
    return { facts: [], effects: sweepAfter("rooms", entry, context) };
  },
  onMembership: (change, context) => onMembership("rooms", change, context),
  onIdentity: (seen, context) => reportIdentity("rooms", seen, context),
  onTick: onRoomsTick,
  onReceipt: onRoomsReceipt,
};

function onMessage(message: Received, context: RoomsContext): Outcome {
  const meaning = interpret("rooms", message, context);
  switch (meaning.kind) {
    case "mine":
      return obey(meaning.asked, context);
    case "answered":
      return meaning.outcome;
    case "free":
      return unknownWord("rooms", message, context);
    case "poll":
    case "ignored":
      return NOTHING;
  }
}

function obey(asked: Asked, context: RoomsContext): Outcome {
  const handler = HANDLERS[asked.command.word];
  return handler?.(asked, context) ?? unknownWord("rooms", asked.message, context);
}
