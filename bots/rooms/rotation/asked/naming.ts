/** Which rooms somebody means who writes `room rotate NAME`. */
import type { Why } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { rotationOf } from "../../../../shared/domain/standing/succession.ts";
import { item, title, type Line } from "../../../../shared/language/text.ts";
import { foldText, foldWords } from "../../../../shared/language/words/fold.ts";
import { codeOf, tableOf, wordsOf } from "../../../../shared/language/words/typed.ts";
import { standingRooms, type StandingRoom } from "../who/standing-rooms.ts";

const ALL_WORDS = wordsOf(({ answers }) => answers.all);
const NOW_WORDS = wordsOf(({ answers }) => answers.now);
const ROLES = tableOf(({ roles }) => roles);

/** Of a committee, of a place, of the organizers, what people see it called, or all of them. */
export function roomsNamed(name: string, context: NetworkContext): readonly StandingRoom[] {
  const rooms = standingRooms(context);
  if (ALL_WORDS.includes(foldText(name))) return rooms;
  const { role, rest } = roleIn(name);
  if (role === "organizer") return rooms.filter(({ of }) => of.kind === "management");
  if (role === "confirmer") {
    const confirmers = rooms.filter(({ of }) => of.kind === "confirmers");
    return rest === "" ? confirmers : confirmers.filter((room) => isCalled(room, rest));
  }
  const found = rooms.filter((room) => isCalled(room, name));
  const committees = found.filter(({ of }) => of.kind === "committee");
  return committees.length > 0 ? committees : found;
}

function isCalled({ name, codename }: StandingRoom, typed: string): boolean {
  const wanted = foldWords(typed);
  return wanted !== "" && (foldWords(name) === wanted || foldWords(codename) === wanted);
}

function roleIn(name: string) {
  const [first = "", ...rest] = name.split(/\s+/u);
  return { role: codeOf(first, ROLES), rest: rest.join(" ") };
}

/** Those of which none is under way. */
export function freeAmong(
  rooms: readonly StandingRoom[],
  { state }: NetworkContext,
): readonly StandingRoom[] {
  return rooms.filter(({ of }) => rotationOf(state, of) === undefined);
}

/** What is under way of these. */
export function movesOf(
  rooms: readonly StandingRoom[],
  { state }: NetworkContext,
): readonly Rotation[] {
  return rooms.flatMap(({ of }) => rotationOf(state, of) ?? []);
}

/** The name without the word that says that it shall be done at once. */
export function withoutNow(args: readonly string[]): Readonly<{ name: string; isNow: boolean }> {
  const isNow = NOW_WORDS.includes(foldText(args.at(-1) ?? ""));
  return { name: (isNow ? args.slice(0, -1) : args).join(" ").trim(), isNow };
}

/** A room in a list: what it is for, and what people see it called. */
export function standingItem({ of, name, codename }: StandingRoom): Line {
  return item("rooms-rotate-item", { kind: of.kind, name, codename });
}

/** None of that name: those that there are. */
export function unknownRoom(name: string, context: NetworkContext): Why {
  const lines = [
    title("rooms-rotate-unknown", { name }),
    ...standingRooms(context).map(standingItem),
  ];
  return { reason: "unknown-committee", lines };
}
