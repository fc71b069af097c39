/** A neighbor and the verify bot, from the first words to a case; and what goes wrong between. */
import { DAY_MS, HOUR_MS } from "../../../shared/core/values/time.ts";
import type { EventId } from "../../../shared/core/values/ids.ts";
import { REJECTION_REASONS } from "../../../shared/core/protocol/message.ts";
import { personCalled, type Person } from "../../stage/people.ts";
import { roomsOf, type Town } from "./town.ts";

/** One question after the other, to the end. */
export function guidedReport(town: Town): void {
  const { step, stage, speech, ask } = town;
  const { eva } = town.people;
  const chat = stage.chat(eva);
  const { answers } = speech.language;
  const says = (name: string, text: string): void => {
    step(name);
    stage.says(eva, chat, text);
  };
  says("hello", speech.own.greeting);
  says("slip", speech.own.slip);
  step("help");
  ask(eva, "help");
  step("ask-what");
  ask(eva, "report");
  says("ask-area", speech.own.raid);
  says("area-unknown", speech.own.nowhere);
  says("several-places", `${speech.own.areas.river}, ${speech.own.areas.hill}`);
  says("preview", speech.own.areas.river);
  says("what-is-wrong", "❌");
  says("corrected", "8");
  says("note-harmful", speech.own.harmful);
  says("note-long", "x ".repeat(400));
  step("help-within");
  ask(eva, "help");
  step("answer-too-old");
  late(town, eva, speech.own.note);
  says("added", speech.own.update);
  says("replaced", `${speech.own.areas.hill}: ${speech.own.raid}`);
  step("back");
  ask(eva, "back");
  says("place-unknown", answers.unknown[0] ?? "");
  says("noted", answers.yes[0] ?? "");
  step("status");
  ask(eva, "status", town.code());
}

/** Somebody with an account whom nobody admitted: she is told less. */
export function neighborReport(town: Town): void {
  const { step, stage, speech, ask } = town;
  const { ana } = town.people;
  const chat = stage.chat(ana);
  step("neighbor-help");
  ask(ana, "help");
  step("neighbor-status-nothing");
  ask(ana, "status");
  step("neighbor-ask-area");
  ask(ana, "report");
  step("neighbor-area-unknown");
  stage.says(ana, chat, speech.own.raid);
  stage.says(ana, chat, speech.own.nowhere);
  step("neighbor-passed-on");
  stage.says(ana, chat, speech.own.nowhere);
  step("neighbor-cancelled");
  ask(ana, "report");
  ask(ana, "cancel");
  // How that is asked of confirmers is shown as the scene of votes.
  step("");
  ask(ana, "report", speech.own.areas.river, speech.own.raid);
  step("neighbor-status");
  ask(ana, "status");
}

/** Words first, without any command, and what is said when it is over. */
export function ownWords(town: Town): void {
  const { step, stage, speech, ask } = town;
  const { ana } = town.people;
  const chat = stage.chat(ana);
  const { answers, talk } = speech.language;
  const says = (name: string, text: string): void => {
    step(name);
    stage.says(ana, chat, text);
  };
  says("begun", speech.own.presence);
  says("not-known-where", answers.unknown[0] ?? "");
  step("still-open");
  ask(ana, "status");
  says("sent", answers.yes[0] ?? "");
  says("where-else", talk.wrongPlaces[0] ?? "");
  says("moved", speech.own.areas.hill);
  says("left", talk.left[0] ?? "");
  says("taken-back", talk.mistakes[0] ?? "");
  step("take-back-over");
  ask(ana, "withdraw", town.code());
  step("ask-what-again");
  ask(ana, "report");
  says("not-understood", "?");
  step("");
  ask(ana, "cancel");
}

/** The same in one line, and what that may lack. */
export function reportInOneLine(town: Town): void {
  const { step, stage, speech, ask } = town;
  const { ana, ben } = town.people;
  const chat = stage.chat(ana);
  const { raid, harmful, nowhere } = speech.own;
  step("nothing-open");
  ask(ana, "cancel");
  step("answer-to-nothing");
  stage.says(ana, chat, "2");
  step("line-harmful");
  ask(ana, "report", speech.own.areas.river, raid, harmful);
  step("line-without-area");
  ask(town.people.eva, "report", raid);
  step("neighbor-line-without-area");
  ask(ana, "report", raid);
  step("open-after-command");
  ask(ana, "status");
  step("");
  ask(ana, "cancel");
  step("line-unknown-area");
  ask(ana, "report", nowhere, raid);
  step("passed-on");
  stage.says(ana, chat, nowhere);
  step("presence");
  ask(ana, "report", speech.own.areas.river, speech.own.presence);
  step("few-confirmers");
  ask(ana, "report", speech.own.areas.hill, raid);
  step("in-a-room");
  stage.says(ben, roomsOf(town).confirmers, speech.order("report"));
  step("line-in-a-room");
  stage.says(ben, roomsOf(town).confirmers, speech.order("report", raid));
  step("markup");
  ask(ana, "report", speech.own.areas.river, `${raid} <b>NOW</b> <img src=x> & "quoted" *stars*`);
  step("lang");
  ask(ana, "lang");
  step("lang-unknown");
  ask(ana, "lang", "klingon");
  step("lang-chosen");
  ask(ana, "lang", speech.language.code);
}

/** What comes from people whom nobody knows, or in a form that cannot be read. */
export function badMessages(town: Town): void {
  const { step, stage, speech, ask } = town;
  const { ana, ben } = town.people;
  const chat = stage.chat(ana);
  for (const what of ["picture", "sound", "video", "file", "position", "other"] as const) {
    step(`unsupported-${what}`);
    stage.receives(ana, chat, { body: { kind: "unsupported", what } });
  }
  step("too-long");
  stage.says(ana, chat, "x ".repeat(3_000));
  step("too-old");
  late(town, ana, speech.say("report"));
  step("other-bot");
  stage.says(ben, stage.chat(ben), speech.say("going"));
  stage.says(ben, stage.chat(ben, "alert"), speech.say("report"));
  step("not-permitted-confirmer");
  ask(ana, "confirm", "2222");
  step("not-permitted-responder");
  stage.says(ana, stage.chat(ana, "alert"), speech.say("going"));
  step("not-permitted-organizer");
  ask(ana, "stats");
  step("management-only");
  ask(town.people.olga, "stats");
  step("stranger");
  const stranger = personCalled("mallory", "elsewhere.example");
  stage.says(stranger, stage.chat(stranger), speech.say("status"));
  step("stranger-vote");
  stage.says(ana, roomsOf(town).confirmers, speech.order("confirm"));
  step("foreign-group");
  const group = stage.foreignRoom(ben.userId, stage.network.bots.verify, ana.userId);
  stage.says(ben, group, speech.order("status"));
  for (const attached of ["picture", "sound", "video", "file"] as const) {
    step(`attached-${attached}`);
    const body = { kind: "text", text: "hello", attached } as const;
    stage.receives(ana, stage.chat(ana, "alert"), { body });
  }
  step("unsupported-elsewhere");
  stage.receives(ana, stage.chat(ana, "alert"), { body: { kind: "unsupported", what: "picture" } });
  step("help-alert");
  stage.says(ana, stage.chat(ana, "alert"), speech.say("help"));
  step("help-rooms");
  stage.says(ana, stage.chat(ana, "rooms"), speech.say("help"));
  step("status-unknown");
  ask(ben, "status", "2222");
  step("status-slip");
  ask(ben, "status", "K7Q5");
  step("status-area");
  ask(ben, "status", speech.own.areas.river);
  step("help-organizer-chat");
  ask(town.people.olga, "help");
  step("status-nowhere");
  ask(ben, "status", speech.own.nowhere);
  step("status-stranger");
  ask(ana, "status", "2222");
  step("unknown-in-room");
  stage.says(ben, roomsOf(town).confirmers, "!xyzzy");
}

/** "Is it true?", by pasting what people say: it becomes a report where nobody has reported it. */
export function rumors(town: Town): void {
  const { step, speech, stage, ask } = town;
  const { eva } = town.people;
  const { areas, raid, correction } = speech.own;
  const [said = ""] = speech.language.reading.talk.secondHand;
  step("rumor-asked");
  ask(eva, "status", areas.hill, raid);
  ask(eva, "cancel");
  step("rumor-pasted");
  stage.says(eva, stage.chat(eva), `${said} ${areas.hill} ${raid}`);
  ask(eva, "cancel");
  step("rumor-nowhere");
  ask(eva, "status", correction);
}

/** Messages that are not obeyed, whatever stands in them; and invitations to the bots. */
export function rejections(town: Town): void {
  const { step, stage } = town;
  const { ben } = town.people;
  const chat = stage.chat(ben);
  for (const reason of REJECTION_REASONS) {
    step(`rejected-${reason}`);
    const event = {
      roomId: chat,
      eventId: `$${reason}` as EventId,
      sender: ben.userId,
      senderTag: ben.tag,
    };
    const rejected = { ...event, isDirect: true, isAddressed: true, reason };
    stage.tells(chat, (bot, context) => bot.onRejected(rejected, context));
  }
  for (const isEncrypted of [true, false]) {
    step(isEncrypted ? "invited-by-stranger" : "invited-unencrypted");
    const inviter = isEncrypted ? personCalled("mallory", "elsewhere.example") : ben;
    inviteVerify(town, inviter, isEncrypted);
  }
}

/** Who loses what she was writing. */
export function lostReports(town: Town): void {
  const { step, stage, ask } = town;
  const { ana } = town.people;
  step("left-lying");
  ask(ana, "report");
  stage.passes(DAY_MS);
  stage.says(ana, stage.chat(ana), "1");
}

function inviteVerify({ stage }: Town, inviter: Person, isEncrypted: boolean): void {
  const { userId, tag } = inviter;
  const roomId = stage.foreignRoom(userId, stage.network.bots.verify);
  const invited = { roomId, inviter: userId, inviterTag: tag, isEncrypted, isDirect: false };
  stage.tells(roomId, (bot, context) => bot.onInvited(invited, context));
}

/** What verify reads hours after it was written. */
function late({ stage }: Town, who: Person, text: string): void {
  const sentAtMs = stage.nowMs - 2 * HOUR_MS;
  stage.receives(who, stage.chat(who), { body: { kind: "text", text }, sentAtMs });
}
