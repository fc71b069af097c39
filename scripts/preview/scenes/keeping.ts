/** What is kept beyond its time, and what goes when its time is over. */
import { NOTHING, only } from "../../../shared/core/bot.ts";
import type { EventId } from "../../../shared/core/values/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../shared/core/values/time.ts";
import { LESSON_CHARACTERS_MAX } from "../../../shared/domain/streams/keeping/lessons.ts";
import { confirmed, quoted, roomsOf, type Town } from "./town.ts";

/** A case that is over is held, shown as held, let go, and forgotten with its time. */
export function holding(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const [off = ""] = speech.language.answers.off;
  step("");
  const code = confirmed(town);
  order("allclear", code);
  step("hold");
  order("hold", code, "5d");
  step("hold-shown");
  town.ask(people.eva, "status", code);
  order("delivery", code);
  order("retention");
  step("hold-off");
  order("hold", code, off);
  step("hold-refused");
  order("hold");
  order("hold", "2222");
  order("hold", code, off);
  order("hold", code, "1h");
  step("hold-over");
  order("hold", code, "2d");
  stage.passes(2 * DAY_MS);
}

/** What a case taught is asked for, written, listed and taken out. */
export function lessons(town: Town): void {
  const { step, people, order } = town;
  step("");
  const code = confirmed(town);
  step("note-asked");
  order("allclear", code);
  step("note-refused");
  order("note");
  order("note", code);
  order("note", "2222", "X");
  town.inRoom(people.eva, "note", code, "X");
  order("note", code, "x".repeat(LESSON_CHARACTERS_MAX + 1));
  order("note", code, "555-010-0123");
  step("notes-none");
  order("notes");
  step("note-kept");
  order("note", code, "555-010-0123, A, B, C");
  for (let count = 0; count < 10; count += 1) order("note", code, `A ${count}`);
  order("notes");
  step("note-dropped");
  order("notes drop");
  order("notes drop", "99");
  order("notes drop", "1");
}

/** What bots wrote is taken back where it stood, or it is said that it could not be. */
export function takenBack(town: Town): void {
  const { step, stage } = town;
  const eventIds = ["$one", "$two", "$three"] as EventId[];
  const takes = (): void => {
    stage.everyBot((bot, context) => {
      if (bot.name !== "alert" || bot.erasure === undefined) return NOTHING;
      const { committee: roomId } = roomsOf(town);
      return only(bot.erasure.effectFor({ roomId, eventIds }, context));
    });
  };
  step("erased");
  takes();
  step("not-erased");
  stage.refused = new Set(["erase"]);
  takes();
}

/** A committee and the network are burnt: by two, undone, and in the end for good. */
export function burnt(town: Town): void {
  const { step, stage, people, order, orderBy, speech } = town;
  const [now = ""] = speech.language.answers.now;
  const [yes = ""] = speech.language.said.agrees;
  const river = quoted(speech.own.committees.river);
  step("burns");
  order("burn");
  step("burn-missing");
  for (const word of ["burn room", "burn committee", "burn undo"] as const) order(word);
  order("burn room", river);
  order("burn committee", quoted("X"));
  order("burn network", "X");
  step("burn-room");
  order("room new", quoted("Tonight"), "2h");
  const room = town.code();
  order("room new", quoted("Tonight"), "2h");
  order("burn room", quoted("Tonight"), yes);
  order("burn room", room);
  order("burn room", room, yes);
  step("burn-lapsed");
  order("burn committee", river);
  stage.passes(20 * MINUTE_MS);
  step("burn-sealed");
  order("burn committee", river);
  const code = town.code();
  orderBy(people.otto, "approve", code);
  stage.passes(SECOND_MS);
  order("approve", code);
  order("burn");
  stage.says(people.eva, roomsOf(town).committee, speech.order("status"));
  step("burn-undone");
  order("burn undo", code);
  stage.passes(SECOND_MS);
  step("burnt-committee");
  order("burn committee", river, now);
  orderBy(people.otto, "approve", town.code(), now);
  ends(town);
  step("network-sealed");
  order("burn network");
  orderBy(people.otto, "approve", town.code());
  town.ask(people.ana, "status");
  stage.passes(47 * HOUR_MS);
  step("network-burnt");
  stage.passes(HOUR_MS);
  order("burn undo");
  ends(town);
}

/** So long that goodbyes are read and rooms are emptied. */
function ends({ stage }: Town): void {
  for (let count = 0; count < 8; count += 1) stage.passes(20 * SECOND_MS);
}
