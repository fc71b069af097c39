/** What goes wrong with the machines, or is done by somebody who means harm. */
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { EventId, RoomId } from "../../../shared/core/values/ids.ts";
import { NOTHING } from "../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { RuntimeNotice } from "../../../shared/runtime/notice.ts";
import { canaryTurn } from "../../../bots/alert/drill/canary/turn.ts";
import { describeNotice } from "../../../bots/process/notices.ts";
import { MESSAGE_TYPE } from "../../../shared/language/content.ts";
import { personCalled, tagOf, type Person } from "../../stage/people.ts";
import { confirmed, roomsOf, reported, type Town } from "./town.ts";

const QUARTER_MS = 15 * MINUTE_MS;
const RESTORE = "0123456789abcdef0123456789abcdef";
const MALLORY = personCalled("mallory", "elsewhere.example");

/** Somebody whom nobody admitted is put into rooms. */
export function strangers(town: Town): void {
  const { step, stage, people, speech } = town;
  const { confirmers, committee } = roomsOf(town);
  const places: readonly (readonly [string, RoomId])[] = [
    ["management", stage.network.managementRoom],
    ["state", stage.network.stateRoom],
    ["confirmers", confirmers],
    ["committee", committee],
    ["chat", stage.chat(people.ana)],
  ];
  for (const [name, roomId] of places) {
    step(`stranger-${name}`);
    stage.enters(roomId, MALLORY);
  }
  step("new-identity");
  const identity = tagOf("another identity");
  stage.meets({ ...people.ben, identity });
  step("new-identity-writes");
  stage.says({ ...people.ben, identity }, stage.chat(people.ben), speech.say("status"));
  step("new-identity-again");
  town.admit(people.ben, "confirmer", speech.own.areas.river);
  town.admit(
    people.ben,
    "confirmer",
    `${speech.own.areas.river} ${speech.language.again[0] ?? ""}`,
  );
}

/** Something may have been written that nobody will read. */
export function gaps(town: Town): void {
  const { step, stage, people } = town;
  const places: readonly (readonly [string, RoomId])[] = [
    ["management", stage.network.managementRoom],
    ["state", stage.network.stateRoom],
    ["network", roomsOf(town).confirmers],
    ["chat", stage.chat(people.ana)],
  ];
  for (const [name, roomId] of places) {
    step(`gap-${name}`);
    stage.tells(roomId, (bot, context) => bot.onGapLost?.({ roomId }, context) ?? NOTHING);
  }
}

/** All disks burnt, and the network came back from its rooms. */
export function restored(town: Town): void {
  const { step, stage, people, speech, order } = town;
  step("");
  reported(town);
  confirmed(town);
  order("revoke", people.dana.userId);
  town.ask(people.ana, "report");
  stage.burnDisks();
  stage.held = { restore: RESTORE, lost: 1 };
  step("restored");
  stage.everyBot((bot, context) => bot.onRestored?.(stage.entries, context) ?? NOTHING);
  const code = town.code();
  step("resume-wrong");
  order("resume", "2222");
  step("lost-report");
  stage.says(people.ana, stage.chat(people.ana), "1");
  step("resumed");
  order("resume", code);
  stage.held = null;
  step("lost-cancel");
  stage.says(people.ana, stage.chat(people.ana), speech.say("cancel"));
}

const NOTICES = [
  ...["safe-mode", "safe-mode-over", "unread-fact", "intruder", "entries-lost", "put-aside"],
  ...[
    "state-room-refused",
    "silent-bot",
    "silent-bot-over",
    "deaf-bot",
    "deaf-bot-over",
    "cut-off",
  ],
  ...["cut-off-over", "given-up", "witness-forged", "self-untrusted", "flood"],
] as const;
const REFUSALS = ["safe-mode-refusal", "held-refusal", "put-aside"] as const;

/** What a runtime says of itself, and what it answers when it cannot obey. */
export function runtimeNotices(town: Town): void {
  const { step, stage, people } = town;
  const { managementRoom } = stage.network;
  const chat = stage.chat(people.ana);
  const say = (which: RuntimeNotice, roomId: RoomId, subject: Subject): void => {
    const content = describeNotice(which, stage.contextOf("verify"), subject);
    stage.deliver("verify", roomId, { type: MESSAGE_TYPE, content });
  };
  for (const which of NOTICES) {
    step(`notice-${which}`);
    say(which, managementRoom, { count: 3, bot: "alert", codes: ["K7Q4"] });
  }
  step("notice-emoji");
  say("emoji", managementRoom, { bot: "alert", sender: people.ana.userId, emoji: [0, 21, 63] });
  step("notice-emoji-mismatch");
  say("emoji-mismatch", managementRoom, { bot: "alert", sender: people.ana.userId });
  step("notice-flood-one");
  say("flood", managementRoom, { count: 12, sender: people.ana.userId });
  step("notice-flood-here");
  say("flood", chat, { roomId: chat, count: 12 });
  for (const which of REFUSALS) {
    step(which);
    say(which, chat, { message: messageOf(people.ana, chat) });
  }
}

/** Test messages that nobody can read, and that are read again. */
export function testMessages({ step, stage, people, last }: Town): void {
  let read: readonly string[] = [];
  const turn = (name: string, listensSinceMs: number | null): void => {
    step(name);
    stage.everyBot((bot, context) => {
      if (bot.name !== "alert") return NOTHING;
      const network = { ...context.network, canary: people.ana.userId };
      const settings = { ...context.settings, canaryMs: MINUTE_MS };
      return canaryTurn({ read, listensSinceMs }, { ...context, network, settings }).outcome;
    });
    stage.passes(QUARTER_MS);
  };
  turn("canary-sent", 1);
  turn("canary-away", null);
  read = Object.values(last("choices", "receipt") as Readonly<Record<string, string>>);
  turn("canary-read", 1);
  turn("", 1);
  turn("canary-unread", 1);
}

type Subject = NonNullable<Parameters<typeof describeNotice>[2]>;

function messageOf({ userId, tag, identity }: Person, roomId: RoomId): Received {
  return {
    ...{ roomId, eventId: "$one" as EventId, sender: userId, senderTag: tag },
    ...{ identityTag: identity, sentAtMs: 0, hasNewIdentity: false },
    ...{ isDirect: true, isAddressed: true, body: { kind: "text", text: "" } },
  };
}
