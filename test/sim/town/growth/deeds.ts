/** How a network grows in a simulated night, and how it is rushed: by codes, words and reports. */
import type { CaseCode, RoomId } from "../../../../shared/core/values/ids.ts";
import { oneTimeCodesIn, type OneTimeCode } from "../../../../shared/domain/one-time-code.ts";
import type { HeldEvent } from "../../../harness/simulated-homeserver.ts";
import type { Actor } from "../../../harness/actors.ts";
import { bodyOf, cardOf, codeOf } from "../cards.ts";
import { AREAS, BOTS, CAST, MANAGEMENT, ORGANIZERS } from "../cast.ts";
import { any } from "../choice.ts";
import type { Meaning, TownNight } from "../night.ts";
import { inAnyOrder, revokeBy, voteOf } from "../people.ts";
import { FRESH, NEWCOMERS } from "./newcomers.ts";

/** Of codes and words for one's own sake the latest are spoken of. */
const LATEST = 3;
const MISTYPED = 0.15;
/** An answer that gives a code begins with it, behind a name. */
const CODE_WITHIN = 21;
/** Fifty times what is usual in such a time. */
const SURGE = 50;

type Deed = (night: TownNight) => void;
const DEEDS: readonly Deed[] = [
  ...[invite, invite, useCode, useCode, useCode, useCode, vouch, vouch, vouch, vouch, vouch],
  ...[vouch, standIn, voteAsNewcomer, voteAsNewcomer, voteAsNewcomer, voteAsNewcomer, judge],
  ...[judge, merge, merge, merge, merge, part, takeBack, shut],
  ...[codeAsRevoked, vouchAsRevoked, newcomerAsRevoked],
];

/** One deed of these, and perhaps a rush of reports. */
export function grow(night: TownNight): void {
  const { growth } = night.fate;
  if (growth === undefined) return;
  if (night.random.chance(growth.grow)) any(night, DEEDS)(night);
  if (night.random.chance(growth.rush)) any(night, [campaign, surge])(night);
  const { amid = 0 } = growth;
  if (amid > 0 && night.random.chance(amid)) confirmAmid(night);
}

function invite(night: TownNight): void {
  const confirmers = ["confirmer north/river 2", "confirmer north/river 2", "confirmer north/hill"];
  const role = any(night, [...confirmers, 'responder "Rio" 3', "confirmer 2", "organizer"]);
  order(night, any(night, ORGANIZERS), `invite ${role}`);
}

function takeBack(night: TownNight): void {
  const code = lastOf(night, codesOut(night));
  if (code !== undefined) order(night, any(night, ORGANIZERS), `invite withdraw ${code}`);
}

function useCode(night: TownNight): void {
  const code = lastOf(night, codesOut(night));
  if (code !== undefined) writeCode(night, any(night, NEWCOMERS), code);
}

/** As it is, or with a slip: another code, and good for nothing. */
function writeCode(night: TownNight, who: Actor, code: OneTimeCode): void {
  const isMistyped = night.random.chance(MISTYPED);
  const text = isMistyped ? `${code.slice(0, -1)}${code.endsWith("7") ? "9" : "7"}` : code;
  const meaning = isMistyped ? {} : { does: "code", invite: code };
  privately(night, who, text, meaning as Meaning);
}

function vouch(night: TownNight): void {
  const known = [CAST.Ben, CAST.Cleo, CAST.Dora, CAST.Eva, CAST.Finn];
  vouchOf(night, any(night, [...known, ...known, ...NEWCOMERS]));
}

function vouchOf(night: TownNight, who: Actor): void {
  const candidate = lastOf(night, candidatesOf(night));
  if (candidate === undefined) return;
  privately(night, who, `vouch ${candidate}`, { does: "vouch", candidate });
}

/** An organizer vouches herself, which counts where there are few confirmers. */
function standIn(night: TownNight): void {
  const candidate = lastOf(night, candidatesOf(night));
  if (candidate === undefined) return;
  const meaning = { does: "vouch", candidate } as const;
  order(night, any(night, ORGANIZERS), `vouch ${candidate}`, meaning);
}

function voteAsNewcomer(night: TownNight): void {
  voteOf(night, any(night, NEWCOMERS));
}

/** A second organizer agrees to a revocation, or somebody wants it undone. */
function judge(night: TownNight): void {
  const codes = night.server.events
    .filter((event) => event.roomId === MANAGEMENT && /ratify|revoke undo/u.test(bodyOf(event)))
    .flatMap(({ content }) => codeOf(content) ?? []);
  const code = lastOf(night, codes);
  if (code === undefined) return;
  order(night, any(night, ORGANIZERS), any(night, [`ratify ${code}`, `revoke undo ${code}`]));
}

/** By a confirmer, or by an organizer who does not look whether they are alike. */
function merge(night: TownNight): void {
  const [one, other] = [lastOf(night, casesOf(night)), lastOf(night, casesOf(night))];
  if (one === undefined || other === undefined || one === other) return;
  if (night.random.chance(0.5)) order(night, any(night, ORGANIZERS), `merge ${one} ${other}`);
  else privately(night, any(night, [CAST.Cleo, CAST.Dora, CAST.Eva]), `same ${one} ${other}`);
}

function part(night: TownNight): void {
  const code = lastOf(night, casesOf(night));
  if (code !== undefined) privately(night, any(night, [CAST.Cleo, CAST.Dora]), `apart ${code}`);
}

/** No more reports from where a series came, and again. */
function shut(night: TownNight): void {
  const code = lastOf(night, casesOf(night));
  if (code === undefined) return;
  order(night, any(night, ORGANIZERS), any(night, [`shut ${code}`, `open ${code}`, "open"]));
}

/** Whoever made a code is revoked while somebody uses it. */
function codeAsRevoked(night: TownNight): void {
  const maker = any(night, [CAST.Otto, CAST.Omar]);
  const who = any(night, NEWCOMERS);
  const code = lastOf(night, codesOut(night, maker));
  if (code === undefined) return;
  inAnyOrder(night, [
    () => {
      revokeBy(night, CAST.Olga, maker);
    },
    () => {
      writeCode(night, who, code);
    },
  ]);
}

function vouchAsRevoked(night: TownNight): void {
  const who = any(night, [CAST.Ben, CAST.Cleo, CAST.Eva]);
  inAnyOrder(night, [
    () => {
      revokeBy(night, any(night, ORGANIZERS), who);
    },
    () => {
      vouchOf(night, who);
    },
  ]);
}

/** Whoever just came in is revoked while she votes, vouches or uses one more code. */
function newcomerAsRevoked(night: TownNight): void {
  const who = any(night, NEWCOMERS);
  const code = lastOf(night, codesOut(night));
  inAnyOrder(night, [
    () => {
      revokeBy(night, any(night, ORGANIZERS), who);
    },
    () => {
      if (code !== undefined && night.random.chance(0.3)) writeCode(night, who, code);
      else any(night, [voteOf, vouchOf])(night, who);
    },
  ]);
}

/** A hundred fresh accounts report the same at once. */
function campaign(night: TownNight): void {
  const area = any(night, AREAS);
  for (const who of FRESH) report(night, who, area);
}

/** Everybody reports something, all over the town. */
function surge(night: TownNight): void {
  const people = [CAST.Ana, CAST.Ben, CAST.Finn, CAST.Jo, CAST.Gus, CAST.Hana, ...NEWCOMERS];
  for (let one = 0; one < SURGE; one += 1) report(night, any(night, people), any(night, AREAS));
}

/** All of it comes first, in the same instant; once a night, since bots hold answers back then. */
function confirmAmid(night: TownNight): void {
  if (night.said.some(({ who }) => FRESH.includes(who))) return;
  const code = lastOf(night, casesOf(night));
  if (code === undefined) {
    report(night, CAST.Jo, "north/river");
    return;
  }
  campaign(night);
  surge(night);
  for (const who of [CAST.Ben, CAST.Cleo, CAST.Dora, CAST.Eva, CAST.Finn]) {
    privately(night, who, `confirm ${code}`, { vote: { code, choice: "confirm" } });
  }
}

function report(night: TownNight, who: Actor, area: (typeof AREAS)[number]): void {
  const text = `report ${area} raid, ${night.random.below(9) + 2} agents in uniform`;
  privately(night, who, text, { reports: area });
}

function order(night: TownNight, who: Actor, text: string, meaning: Meaning = {}): void {
  night.say(who, MANAGEMENT, { kind: "text", text: `!${text}` }, meaning);
}

function privately(night: TownNight, who: Actor, text: string, meaning: Meaning = {}): void {
  const direct: RoomId = night.rooms.directOf(BOTS.verify, who.userId);
  night.say(who, direct, { kind: "text", text }, meaning);
}

/** One-time codes as organizers read them, of all of them or of one. */
function codesOut({ server }: TownNight, by?: Actor): readonly OneTimeCode[] {
  const start = by === undefined ? "" : `${by.name.toLowerCase()}: `;
  const told = server.events.filter(({ roomId, sender }) => {
    return roomId === MANAGEMENT && sender === BOTS.verify;
  });
  return told
    .map((event) => bodyOf(event))
    .filter((body) => body.startsWith(start))
    .flatMap((body) => oneTimeCodesIn(body.slice(0, CODE_WITHIN)).codes.slice(0, 1));
}

/** Codes that those were given who wait for vouches. */
function candidatesOf({ server }: TownNight): readonly CaseCode[] {
  const waits = ({ content, sender }: HeldEvent): boolean =>
    sender === BOTS.verify && cardOf(content)["why"] === "vouches";
  return server.events.filter(waits).flatMap(({ content }) => codeOf(content) ?? []);
}

/** Cases that people are asked about. */
function casesOf({ server }: TownNight): readonly CaseCode[] {
  return server.events.flatMap(({ content }) =>
    cardOf(content)["kind"] === "request" ? (codeOf(content) ?? []) : [],
  );
}

function lastOf<T>(night: TownNight, all: readonly T[]): T | undefined {
  const latest = [...new Set(all)].slice(-LATEST);
  return latest.length === 0 ? undefined : any(night, latest);
}
