/** Confirmers are asked, vote, and are told what became of it; so is whoever reported. */
import { HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { confirmed, inPoll, inRoom, reported, roomsOf, type Town } from "./town.ts";

/** Votes that count, one after the other, until the case is confirmed; and then taken back. */
export function votes(town: Town): void {
  const { step, people, ask } = town;
  const { ben, carla, dana } = people;
  step("request");
  const code = reported(town);
  step("vote-unsure");
  inRoom(town, ben, "unsure", code);
  step("vote-withdrawn");
  inRoom(town, ben, "withdraw", code);
  step("vote-refute");
  inRoom(town, dana, "refute", code, town.speech.own.harmless);
  step("vote-confirm");
  inRoom(town, ben, "confirm", code);
  step("status-unconfirmed");
  ask(dana, "status", code);
  step("status-list");
  ask(dana, "status");
  step("confirmed");
  inPoll(town, carla, "request", "confirm");
  inRoom(town, dana, "confirm", code);
  step("status-confirmed");
  ask(dana, "status", code);
  step("doubted");
  inRoom(town, ben, "withdraw", code);
  inRoom(town, carla, "withdraw", code);
  step("affirmed");
  inRoom(town, ben, "confirm", code);
  inRoom(town, carla, "confirm", code);
  step("over");
  town.order("allclear", code);
  step("status-over");
  ask(dana, "status", code);
  step("vote-closed");
  inRoom(town, ben, "confirm", code);
}

/** A false alarm, before and after people were told. */
export function falseAlarm(town: Town): void {
  const { step, people, ask } = town;
  const { ben, carla, dana } = people;
  step("refuted");
  const first = reported(town);
  ask(town.people.eva, "status", first);
  for (const who of [ben, carla]) inRoom(town, who, "refute", first, town.speech.own.harmless);
  step("status-refuted");
  ask(dana, "status", first);
  step("refuted-after-alert");
  const second = confirmed(town);
  inRoom(town, town.people.eva, "going", second);
  for (const who of [ben, carla, dana]) {
    inRoom(town, who, "refute", second, town.speech.own.harmless);
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
  step("expired-after-alert");
  const told = confirmed(town);
  for (const who of [ben, town.people.carla]) inRoom(town, who, "withdraw", told);
  stage.passes(2 * HOUR_MS);
}

/** Votes that do not count, each with its reason. */
export function votesRefused(town: Town): void {
  const { step, stage, speech, people } = town;
  const { ana, ben, dana } = people;
  const room = roomsOf(town).confirmers;
  step("no-open-case");
  inRoom(town, ben, "confirm");
  inRoom(town, ben, "withdraw");
  step("own-report");
  town.ask(ben, "report", speech.own.areas.river, speech.own.raid);
  inRoom(town, ben, "confirm", town.code());
  step("no-vote");
  inRoom(town, dana, "withdraw", town.code());
  step("unknown-case");
  inRoom(town, dana, "confirm", "2222");
  step("wrong-code");
  inRoom(town, dana, "confirm", "K7Q5");
  step("harmful");
  inRoom(town, dana, "refute", town.code(), speech.own.harmful);
  step("not-a-confirmer");
  stage.says(people.olga, room, speech.order("confirm", town.code()));
  inPoll(town, people.olga, "request", "confirm");
  step("poll-nowhere");
  stage.votes(dana, room, "no-such-answer");
  step("which-case");
  town.ask(ana, "report", speech.own.areas.river, speech.own.checkpoint);
  inRoom(town, dana, "confirm");
  step("which-case-chat");
  town.ask(dana, "confirm");
  stage.says(dana, stage.chat(dana), "1");
}

/** A case that is confirmed while alert is away, and one that no committee covers. */
export function stalled(town: Town): void {
  const { step, stage, speech, people } = town;
  const { areas, raid } = speech.own;
  step("stalled");
  stage.away = new Set(["alert"]);
  confirmed(town);
  stage.passes(MINUTE_MS);
  stage.away = new Set();
  step("no-committee");
  town.order("confirmers new", areas.hill);
  stage.accepts(people.olga);
  for (const who of [people.ben, people.carla]) {
    town.admit(who, "confirmer", areas.hill);
    stage.accepts(who);
  }
  town.ask(people.ana, "report", areas.hill, raid);
  const code = town.code();
  for (const who of [people.ben, people.carla]) town.ask(who, "confirm", code);
}
