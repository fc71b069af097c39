/** People come in by codes and vouches, and roles are taken back by two. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { Role } from "../../../shared/domain/streams/people.ts";
import { oneTimeCodesIn } from "../../../shared/domain/one-time-code.ts";
import { personCalled, tagOf, type Person } from "../../stage/people.ts";
import { quoted, roomsOf, type Town } from "./town.ts";

const ELSEWHERE = "elsewhere.example";

/** A code of an organizer's, a stranger who writes it, and what becomes of both. */
export function oneTimeCodes(town: Town): void {
  const { step, speech, order, stage, people } = town;
  const { committees, areas } = speech.own;
  const river = quoted(committees.river);
  step("invite");
  const code = invite(town, "responder", river);
  step("newcomer");
  const nora = comes(town, "nora", code);
  step("newcomer-already");
  writes(town, nora, invite(town, "responder", river));
  step("code-wrong");
  const late = comes(town, "late", code);
  writes(town, late, `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`);
  step("code-too-often");
  for (let count = 0; count < 6; count += 1) writes(town, late, code);
  stage.passes(2 * HOUR_MS);
  step("invite-where");
  order("committee new", quoted(committees.hill), areas.hill);
  comes(town, "rosa", invite(town, "responder"));
  step("invite-withdrawn");
  const withdrawn = invite(town, "confirmer", areas.river, "3", "24h");
  order("invite withdraw", withdrawn);
  order("invite withdraw", withdrawn);
  order("invite withdraw");
  step("invite-missing");
  order("invite");
  order("invite", roleOf(town, "organizer"), "9");
  step("organizer-code");
  comes(town, "petra", invite(town, "organizer"));
  order("revoke", people.otto.userId);
  step("organizer-code-alone");
  comes(town, "quinn", invite(town, "organizer"));
}

/** Confirmers give their word, and an organizer stands in where there are few. */
export function vouches(town: Town): void {
  const { step, speech, ask, order, stage, people } = town;
  const { areas } = speech.own;
  step("newcomer-waits");
  const nora = comes(town, "nora", invite(town, "confirmer", areas.river));
  const code = town.code();
  step("vouched");
  ask(people.ben, "vouch", code);
  ask(people.ben, "vouch", code);
  step("vouched-in");
  ask(people.carla, "vouch", code);
  step("vouch-refused");
  ask(people.ben, "vouch");
  ask(people.ben, "vouch", code);
  ask(people.ben, "vouch", nora.userId);
  ask(people.ben, "vouch", nora.userId, "?");
  ask(people.ben, "vouch", nora.userId, roleOf(town, "organizer"));
  ask(people.ben, "vouch", "@nobody:elsewhere.example");
  step("vouch-lapsed");
  const late = comes(town, "late", invite(town, "confirmer", areas.river));
  order("vouch", town.code());
  stage.meets({ ...late, identity: tagOf("another identity") });
  ask(people.dana, "vouch", town.code());
  comes(town, "lena", invite(town, "confirmer", areas.river));
  stage.passes(4 * DAY_MS);
  step("stood-in");
  order("confirmers new", areas.hill);
  comes(town, "mara", invite(town, "confirmer", areas.hill));
  order("vouch", town.code());
}

/** Roles are taken back by two, or by one for an hour. */
export function byTwo(town: Town): void {
  const { step, order, orderBy, stage, people } = town;
  step("revoked-stands");
  order("revoke", people.eva.userId);
  const founding = town.code();
  step("undone");
  order("revoke undo", founding);
  order("revoke undo", founding);
  order("revoke undo");
  stage.passes(2 * DAY_MS);
  const pia = personCalled("pia");
  stage.meets(pia);
  town.admit(pia, "organizer");
  orderBy(people.otto, "approve", town.code());
  stage.accepts(pia);
  stage.passes(2 * DAY_MS);
  step("revoked-by-one");
  order("revoke", people.ben.userId);
  const code = town.code();
  orderBy(people.otto, "revoke undo", code);
  order("ratify", code);
  step("ratified");
  orderBy(people.otto, "ratify", code);
  orderBy(people.otto, "ratify", code);
  order("ratify");
  step("revocation-lapsed");
  order("revoke", people.finn.userId);
  stage.passes(61 * MINUTE_MS);
  step("undo-organizer");
  order("revoke", pia.userId);
  const organizer = town.code();
  orderBy(people.otto, "ratify", organizer);
  order("revoke undo", organizer);
}

/** Somebody asks to be forgotten, thinks better of it, and goes in the end. */
export function leaving(town: Town): void {
  const { step, ask, people, speech, stage } = town;
  const [yes = ""] = speech.language.said.agrees;
  const [no = ""] = speech.language.said.refuses;
  const wish = speech.language.commands["forget me"][0] ?? "";
  step("forget-kept");
  ask(people.eva, "forget me");
  writes(town, people.eva, no);
  step("forget-private");
  stage.says(people.ben, roomsOf(town).confirmers, `!${wish}`);
  step("forgotten");
  ask(people.ben, "forget me");
  writes(town, people.ben, yes);
  step("forget-last");
  ask(people.otto, "forget me");
  writes(town, people.otto, yes);
  ask(people.olga, "forget me");
}

function roleOf({ speech }: Town, role: Role): string {
  return speech.language.roles[role][0] ?? role;
}

/** The code of the answer. */
function invite(town: Town, role: Role, ...rest: readonly string[]): string {
  town.order("invite", roleOf(town, role), ...rest);
  const bodies = town.stage.said.map(({ content }) => content["body"]).toReversed();
  for (const body of bodies) {
    const [code] = typeof body === "string" ? oneTimeCodesIn(body).codes : [];
    if (code !== undefined) return code;
  }
  throw new Error("no code was told");
}

function comes(town: Town, name: string, code: string): Person {
  const person = personCalled(name, ELSEWHERE);
  town.stage.meets(person);
  writes(town, person, code);
  return person;
}

function writes({ stage }: Town, who: Person, text: string): void {
  stage.says(who, stage.chat(who), text);
}
