/** Confirmers are asked, vote, and are told what became of it; so is whoever reported. */
import { HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { confirmed, reported, roomsOf, type Town } from "./town.ts";

/** Votes that count, one after the other, until the case is confirmed; and then taken back. */
export function votes(town: Town): void {
  const { step, people, ask } = town;
  const { ben, carla, dana } = people;
  step("request");
  const code = reported(town);
  step("vote-unsure");
  town.inRoom(ben, "unsure", code);
  step("vote-withdrawn");
  town.inRoom(ben, "withdraw", code);
  step("vote-refute");
  town.inRoom(dana, "refute", code, town.speech.own.harmless);
  step("vote-confirm");
  town.inRoom(ben, "confirm", code);
  step("status-unconfirmed");
  ask(dana, "status", code);
  step("status-list");
  ask(dana, "status");
  // What follows when it is enough is shown as the scene of an alert.
  step("");
  town.inPoll(carla, "request", "confirm");
  step("another-voice");
  town.inRoom(dana, "confirm", code);
  step("status-confirmed");
  ask(dana, "status", code);
  step("doubted");
  town.inRoom(ben, "withdraw", code);
  town.inRoom(carla, "withdraw", code);
  step("affirmed");
  town.inRoom(ben, "confirm", code);
  town.inRoom(carla, "confirm", code);
  step("over");
  town.order("allclear", code);
  step("status-over");
  ask(dana, "status", code);
  step("vote-closed");
  town.inRoom(ben, "confirm", code);
}

/** A false alarm, before and after people were told. */
export function falseAlarm(town: Town): void {
  const { step, people, ask } = town;
  const { ben, carla, dana } = people;
  step("refuted");
  const first = reported(town);
  ask(town.people.eva, "status", first);
  for (const who of [ben, carla]) town.inRoom(who, "refute", first, town.speech.own.harmless);
  step("status-refuted");
  ask(dana, "status", first);
  step("status-late");
  ask(dana, "status", town.speech.own.areas.river);
  step("");
  const second = confirmed(town);
  town.inRoom(town.people.eva, "going", second);
  step("refuted-after-alert");
  for (const who of [ben, carla, dana]) {
    town.inRoom(who, "refute", second, town.speech.own.harmless);
  }
  step("status-refuted-alert");
  ask(people.eva, "status", second);
}

/** Nobody can say. */
export function expired(town: Town): void {
  const { step, stage, ask } = town;
  const { ben } = town.people;
  step("expired");
  const code = reported(town);
  stage.passes(2 * HOUR_MS);
  step("status-expired");
  ask(ben, "status", code);
  step("");
  const told = confirmed(town);
  for (const who of [ben, town.people.carla]) town.inRoom(who, "withdraw", told);
  step("expired-after-alert");
  stage.passes(2 * HOUR_MS);
}

/** Votes that do not count, each with its reason. */
export function votesRefused(town: Town): void {
  const { step, stage, speech, people } = town;
  const { ana, ben, dana } = people;
  const room = roomsOf(town).confirmers;
  step("no-open-case");
  town.inRoom(ben, "confirm");
  town.inRoom(ben, "withdraw");
  step("");
  town.ask(ben, "report", speech.own.areas.river, speech.own.raid);
  step("own-report");
  town.inRoom(ben, "confirm", town.code());
  step("no-vote");
  town.inRoom(dana, "withdraw", town.code());
  step("unknown-case");
  town.inRoom(dana, "confirm", "2222");
  step("wrong-code");
  town.inRoom(dana, "confirm", "K7Q5");
  step("harmful");
  town.inRoom(dana, "refute", town.code(), speech.own.harmful);
  step("not-a-confirmer");
  stage.says(people.olga, room, speech.order("confirm", town.code()));
  town.inPoll(people.olga, "request", "confirm");
  step("poll-nowhere");
  stage.votes(dana, room, "no-such-answer");
  step("");
  town.ask(ana, "report", speech.own.areas.river, speech.own.checkpoint);
  step("which-case");
  town.inRoom(dana, "confirm");
  step("which-case-chat");
  town.ask(dana, "confirm");
  stage.says(dana, stage.chat(dana), "1");
}

/** A case that is confirmed while alert is away, and one that no committee covers. */
export function stalled(town: Town): void {
  const { step, stage, speech, people } = town;
  const { areas, raid } = speech.own;
  step("");
  stage.away = new Set(["alert"]);
  confirmed(town);
  step("stalled");
  stage.passes(MINUTE_MS);
  stage.away = new Set();
  step("");
  town.order("confirmers new", areas.hill);
  stage.accepts(people.olga);
  for (const who of [people.ben, people.carla]) {
    town.admit(who, "confirmer", areas.hill);
    stage.accepts(who);
  }
  town.ask(people.ana, "report", areas.hill, raid);
  const code = town.code();
  step("no-committee");
  for (const who of [people.ben, people.carla]) town.ask(who, "confirm", code);
}
