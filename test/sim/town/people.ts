/** What people do in a simulated night: one deed at a time, chosen by the seed. */
import type { CaseCode, EventId, RoomId } from "../../../shared/core/values/ids.ts";
import type { Choice } from "../../../shared/domain/streams/cases.ts";
import type { HeldEvent } from "../../harness/simulated-homeserver.ts";
import type { Actor } from "../../harness/actors.ts";
import { cardOf, codeOf, warningsOf } from "./cards.ts";
import {
  AREAS,
  BOTS,
  CAST,
  COMMITTEES,
  CONFIRMER_ROOMS,
  EVERYBODY,
  MANAGEMENT,
  ORGANIZERS,
} from "./cast.ts";
import { any } from "./choice.ts";
import type { Meaning, TownNight } from "./night.ts";
import { actAsServer } from "./server-deeds.ts";

const LATEST = 2;
const ACCEPTS = 0.7;
const LOOKS = 0.2;
const CONFIRMERS = [CAST.Ben, CAST.Cleo, CAST.Dora, CAST.Eva, CAST.Finn, CAST.Iris, CAST.Mallory];
const REPORTERS = [CAST.Ana, CAST.Ben, CAST.Finn, CAST.Jo];

type Deed = (night: TownNight) => void;
/** Repeated as often as they are likely. */
const DEEDS: readonly Deed[] = [
  ...[report, voteByWord, voteByWord, voteByWord, voteByWord, voteByWord, voteByWord],
  ...[voteByPoll, voteByPoll, voteByPoll, voteByPoll, voteByPoll, voteByPoll, answerByPoll],
  ...[answerByPoll, answerByPoll, answerByWord, answerByWord, organize, organize, organize],
  ...[organize, roster, roster, appoint, chat, intrude],
];
/** What changes who may do what, in the very instant in which somebody does it. */
const PAIRS: readonly Deed[] = [voteAsRevoked, orderAsRevoked, approveAsRevoked, revokeEachOther];

/** Those who were asked in come, or think about it; then somebody does something. */
export function act(night: TownNight): void {
  for (const { roomId, members } of night.rooms.all()) {
    for (const { userId } of night.people) {
      const isAsked = members.get(userId) === "invite";
      if (isAsked && night.random.chance(ACCEPTS)) night.rooms.join(roomId, userId);
    }
  }
  any(night, DEEDS)(night);
  const { hostility } = night.fate;
  if (hostility === undefined) return;
  if (night.random.chance(hostility.together)) any(night, PAIRS)(night);
  actAsServer(night, hostility);
  if (night.random.chance(LOOKS)) resume(night);
}

/** Whoever looks at the card after a restore lets the network go on. */
export function resume(night: TownNight): void {
  const code = warningsOf(night, "restored")
    .map(({ content }) => codeOf(content))
    .at(-1);
  const last = night.burns.at(-1);
  if (code === undefined || last === undefined) return;
  if (night.processOf("verify")?.roster.resumed.has(last.restore.id) === true) return;
  const text = `!resume ${code}`;
  night.say(CAST.Olga, MANAGEMENT, { kind: "text", text }, { does: "resume" });
}

function report(night: TownNight): void {
  const who = any(night, REPORTERS);
  const text = `report ${any(night, AREAS)} raid, 6 agents in uniform, two vans`;
  night.say(who, directOf(night, who), { kind: "text", text });
}

function voteByWord(night: TownNight): void {
  voteOf(night, any(night, [...CONFIRMERS, CAST.Ana]));
}

export function voteOf(night: TownNight, who: Actor): void {
  const code = anyCode(night);
  if (code === undefined) return;
  const choices = ["confirm", "confirm", "confirm", "refute", "unsure", "withdraw"] as const;
  const choice = any<Choice>(night, choices);
  const text = `${choice} ${code}${choice === "refute" ? " a bus" : ""}`;
  const rooms = CONFIRMER_ROOMS.map(({ roomId }) => roomId);
  const inside = rooms.filter((roomId) => night.rooms.isIn(roomId, who.userId));
  const roomId = any(night, [...inside, directOf(night, who)]);
  const typed = night.rooms.isDirect(roomId) ? text : `!${text}`;
  night.say(who, roomId, { kind: "text", text: typed }, { vote: { code, choice } });
}

function voteByPoll(night: TownNight): void {
  const poll = anyPoll(night, "request");
  if (poll === undefined) return;
  const { choices, code } = poll;
  const choice = any(night, ["confirm", "confirm", "confirm", "refute", "unsure"] as const);
  const answerIds = [choices[choice] ?? ""];
  const meaning = { vote: { code, choice } };
  night.say(any(night, CONFIRMERS), poll.roomId, { kind: "poll-answer", answerIds }, meaning);
}

function answerByPoll(night: TownNight): void {
  const poll = anyPoll(night, "rollcall");
  if (poll === undefined) return;
  const answerIds = [poll.choices[any(night, ["going", "going", "cant"] as const)] ?? ""];
  const who = any(night, [CAST.Finn, CAST.Gus, CAST.Hana, CAST.Ben, CAST.Mallory, CAST.Jo]);
  night.say(who, poll.roomId, { kind: "poll-answer", answerIds });
}

function answerByWord(night: TownNight): void {
  const who = any(night, [CAST.Finn, CAST.Gus, CAST.Hana, CAST.Ben, CAST.Jo]);
  const rooms = COMMITTEES.flatMap(({ roomId }) => roomId ?? []);
  const inside = rooms.filter((roomId) => night.rooms.isIn(roomId, who.userId));
  const code = anyCode(night);
  if (inside.length === 0 || code === undefined) return;
  const text = `!${any(night, ["going", "here", "home", "cant"])} ${code}`;
  night.say(who, any(night, inside), { kind: "text", text });
}

function organize(night: TownNight): void {
  const code = anyCode(night) ?? "2222";
  const area = any(night, AREAS);
  const severity = any(night, ["info", "watch", "urgent"]);
  command(night, any(night, ORDERS)(code, area, severity));
}

type Order = (code: string, area: string, severity: string) => readonly [string, Meaning];
const ORDERS: readonly Order[] = [
  (code) => [`update ${code} fewer vans now`, {}],
  (code) => [`update ${code} they moved to the corner`, {}],
  (code) => [`allclear ${code}`, {}],
  (code) => [`retract ${code} it was a parade`, {}],
  (_code, area, severity) => [`alert ${area} ${severity} water at the corner`, { does: "alert" }],
  (code) => [`approve ${code}`, { does: "approve" }],
  (code) => [`approve ${code}`, { does: "approve" }],
  (code) => [`delivery ${code}`, {}],
  (code) => [`status ${code}`, {}],
  (_code, area) => [`who ${area}`, {}],
  () => [`room new "Bread" ${CAST.Jo.userId}`, {}],
  (code) => [`room close ${code}`, {}],
  (code) => [`room close ${code} now`, {}],
  () => ["confirmers new south", {}],
];

function roster(night: TownNight): void {
  const { userId } = any(night, [CAST.Ben, CAST.Cleo, CAST.Finn, CAST.Gus, CAST.Jo, CAST.Iris]);
  if (night.random.chance(0.5)) {
    command(night, [`revoke ${userId}`, { does: "revoke", about: userId }]);
    return;
  }
  const role = any(night, ["confirmer north/river", "confirmer north/hill", 'responder "Rio"']);
  command(night, [`admit ${userId} ${role}`, { does: "admit", about: userId }]);
  // The wrong person: taken back before anything can have come of it.
  if (night.random.chance(0.3))
    command(night, [`revoke ${userId}`, { does: "revoke", about: userId }]);
}

function voteAsRevoked(night: TownNight): void {
  const who = any(night, [CAST.Ben, CAST.Cleo, CAST.Dora, CAST.Eva]);
  inAnyOrder(night, [
    () => {
      command(night, revokeOf(who));
    },
    () => {
      voteOf(night, who);
    },
  ]);
}

function orderAsRevoked(night: TownNight): void {
  const who = any(night, [CAST.Otto, CAST.Omar]);
  const { userId } = any(night, [CAST.Jo, CAST.Gus]);
  const order = any(night, [
    [`alert ${any(night, AREAS)} watch smoke at the corner`, { does: "alert" }],
    [`admit ${userId} confirmer north/hill`, { does: "admit", about: userId }],
    [`revoke ${userId}`, { does: "revoke", about: userId }],
    [`room new "Soup" ${userId}`, {}],
  ] as const);
  inAnyOrder(night, [
    () => {
      commandBy(night, CAST.Olga, revokeOf(who));
    },
    () => {
      commandBy(night, who, order);
    },
  ]);
}

/** A new organizer, or an urgent alert, is approved while one of those concerned is revoked. */
function approveAsRevoked(night: TownNight): void {
  const [who, other] = any(night, [
    [CAST.Otto, CAST.Omar],
    [CAST.Omar, CAST.Otto],
  ] as const);
  const code = proposed(night) ?? anyCode(night) ?? "2222";
  inAnyOrder(night, [
    () => {
      commandBy(night, CAST.Olga, revokeOf(who));
    },
    () => {
      commandBy(night, any(night, [who, other]), [`approve ${code}`, { does: "approve" }]);
    },
  ]);
}

function revokeEachOther(night: TownNight): void {
  inAnyOrder(night, [
    () => {
      commandBy(night, CAST.Otto, revokeOf(CAST.Omar));
    },
    () => {
      commandBy(night, CAST.Omar, revokeOf(CAST.Otto));
    },
  ]);
}

/** An organizer who was revoked is proposed again, and another one approves. */
function appoint(night: TownNight): void {
  const { userId } = any(night, [CAST.Otto, CAST.Omar, CAST.Hana]);
  const again = night.random.chance(0.3) ? " again" : "";
  command(night, [`admit ${userId} organizer${again}`, { does: "admit", about: userId }]);
  const code = proposed(night);
  if (code !== undefined) command(night, [`approve ${code}`, { does: "approve" }]);
}

function proposed(night: TownNight): CaseCode | undefined {
  const answers = night.server.events.filter(
    ({ content }) => cardOf(content)["why"] === "organizer",
  );
  return answers.map(({ content }) => codeOf(content)).at(-1);
}

/** She is revoked by this organizer. */
export function revokeBy(night: TownNight, by: Actor, who: Actor): void {
  commandBy(night, by, revokeOf(who));
}

function revokeOf({ userId }: Actor): readonly [string, Meaning] {
  return [`revoke ${userId}`, { does: "revoke", about: userId }];
}

export function inAnyOrder(night: TownNight, deeds: readonly (() => void)[]): void {
  const isTurned = night.random.chance(0.5);
  for (const deed of isTurned ? [...deeds].reverse() : deeds) deed();
}

function chat(night: TownNight): void {
  const who = any(night, EVERYBODY);
  const text = any(night, ["hello", "status", "help", "2", `status ${anyCode(night) ?? ""}`]);
  night.say(who, directOf(night, who), { kind: "text", text });
  night.say(who, MANAGEMENT, { kind: "text", text: "good night" }, { isTalk: true });
}

/** The homeserver puts somebody into a room where nobody wants her. */
function intrude(night: TownNight): void {
  const rooms = [...CONFIRMER_ROOMS, ...COMMITTEES].flatMap(({ roomId }) => roomId ?? []);
  const eventId = night.server.freshId("$member") as EventId;
  night.rooms.haunt(any(night, rooms), CAST.Mallory.userId, { isTold: true, eventId });
}

function command(night: TownNight, order: readonly [string, Meaning]): void {
  commandBy(night, any(night, ORGANIZERS), order);
}

function commandBy(
  night: TownNight,
  who: Actor,
  [text, meaning]: readonly [string, Meaning],
): void {
  night.say(who, MANAGEMENT, { kind: "text", text: `!${text}` }, meaning);
}

function directOf(night: TownNight, { userId }: Actor): RoomId {
  return night.rooms.directOf(BOTS.verify, userId);
}

/** One of the codes that were spoken of last. */
function anyCode(night: TownNight): CaseCode | undefined {
  const codes = new Set(night.server.events.flatMap(({ content }) => codeOf(content) ?? []));
  const latest = [...codes].slice(-LATEST);
  return latest.length === 0 ? undefined : any(night, latest);
}

function anyPoll(night: TownNight, kind: "request" | "rollcall") {
  const polls = night.server.events.flatMap((event) => pollIn(event, kind) ?? []).slice(-4);
  return polls.length === 0 ? undefined : any(night, polls);
}

function pollIn({ content, roomId }: HeldEvent, kind: string) {
  const card = cardOf(content);
  const code = codeOf(content);
  const choices = card["choices"] as Readonly<Record<string, string>> | undefined;
  if (card["kind"] !== kind || choices === undefined || code === undefined) return undefined;
  return { roomId, code, choices };
}
