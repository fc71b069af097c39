/**
 * Who counts, on a real network: distinct admitted people with their own encrypted votes, and
 * nobody else; and who is told, by area, severity and language.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assert } from "../../shared/core/assert.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import { POLL_END_TYPE } from "../../shared/language/content.ts";
import {
  choiceOf,
  codeOf,
  editsOf,
  openRealNetwork,
  type Actor,
  type RealNetwork,
  type Seen,
} from "../harness/real-network.ts";

type Nine = [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor];

const SEEN_MS = 30_000;
const RAID = "report north/river raid: 5 agents, two vans, marked vests";

let network: RealNetwork;
let confirmers: RoomId;
let river: RoomId;
let norte: RoomId;
let nightWatch: RoomId;
let harbor: RoomId;
let olga: Actor;
let omar: Actor;
let rita: Actor;
let ben: Actor;
let carmen: Actor;
let mallory: Actor;
let eva: Actor;
let fidel: Actor;
let grace: Actor;
let hugo: Actor;

beforeAll(async () => {
  network = await openRealNetwork();
  ({ olga } = network);
  const { management } = network;
  const names = ["omar", "rita", "ben", "carmen", "mallory", "eva", "fidel", "grace", "hugo"];
  const people = await Promise.all(names.map((name) => network.person(name)));
  [omar, rita, ben, carmen, mallory, eva, fidel, grace, hugo] = people as Nine;
  for (const area of ["north", "north/river", "harbor"]) {
    await olga.asks(management, `!area add ${area}`, { kind: "answer" });
  }
  river = await network.opens('!committee new "River" north/river en');
  norte = await network.opens('!committee new "Norte" north es');
  nightWatch = await network.opens('!committee new "Night watch" north en urgent');
  harbor = await network.opens('!committee new "Harbor" harbor en');
  confirmers = await network.opens("!confirmers new north/river");
  await network.admit(omar, "organizer");
  for (const actor of [rita, ben, carmen]) await network.admit(actor, "confirmer north/river");
  await network.admit(eva, 'responder "River"');
  await network.admit(fidel, 'responder "Norte"');
  await network.admit(grace, 'responder "Night watch"');
  await network.admit(hugo, 'responder "Harbor"');
});

afterAll(() => network.stop());

/** Reports from somebody's direct chat with verify, and gives the poll that the confirmers see. */
async function reported(by: Actor, text: string): Promise<Readonly<{ code: string; poll: Seen }>> {
  const chat = await by.chat("verify");
  const code = codeOf(await by.asks(chat, text, { kind: "case", state: "unconfirmed" }));
  return { code, poll: await ben.poll(confirmers, "request", code) };
}

/** What somebody's app is told of this poll when it ends; others end beside it. */
async function endOf(actor: Actor, { message }: Seen): Promise<string> {
  const ended = await actor.person.waitFor(({ type, roomId, content }) => {
    const isOfIt = JSON.stringify(content["m.relates_to"] ?? {}).includes(message.eventId);
    return type === POLL_END_TYPE && roomId === message.roomId && isOfIt;
  }, SEEN_MS);
  return JSON.stringify(ended.content["org.matrix.msc1767.text"]);
}

function alertsIn(actor: Actor, roomId: RoomId, code: string): readonly Seen[] {
  return actor.seen(roomId, { kind: "alert", case: code, msgType: "Alert" });
}

describe("a case that three may vote on, one of whom reported it", () => {
  let code: string;
  let poll: Seen;

  beforeAll(async () => {
    ({ code, poll } = await reported(rita, RAID));
  });

  it("does not count the reporter's own confirmation, by word or by poll", async () => {
    const refusal = { kind: "refusal", reason: "own-report", case: code };
    await rita.asks(confirmers, `!confirm ${code}`, refusal);
    await rita.votes(poll, "confirm", refusal);
  });

  it("counts one person once, by poll and by word", async () => {
    const first = await ben.votes(poll, "confirm", { kind: "case", case: code });
    expect(first.card["counts"]).toMatchObject({ confirm: 1, needed: 2 });
    const again = await ben.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
    expect(again.card).toMatchObject({ state: "unconfirmed", counts: { confirm: 1 } });
  });

  it("counts nobody who was brought into the room but never admitted", async () => {
    const asked = `!status ${code}`;
    const before = await ben.asks(confirmers, asked, { kind: "case", case: code });
    const mark = olga.mark();
    await mallory.entersAfter(() => olga.person.invite(confirmers, mallory.userId));
    // She is put out soon: what she says until then is heard, and counts for nothing. Ben could
    // have told her the id of the answer; it is no secret among confirmers.
    const { roomId, eventId } = poll.message;
    await mallory.person.say(confirmers, `!confirm ${code}`).catch(() => undefined);
    await mallory.person.vote(roomId, eventId, choiceOf(poll, "confirm")).catch(() => undefined);
    await olga.sees(network.management, { kind: "warning", why: "stranger" }, mark);
    await mallory.person.goneFrom(confirmers);
    const after = await ben.asks(confirmers, asked, { kind: "case", case: code });
    expect(after.card["counts"]).toEqual(before.card["counts"]);
  });

  it("names whom a vote does not count for, where everybody reads the answer", async () => {
    const refusal = { kind: "refusal", reason: "not-permitted", case: code };
    const told = await olga.votes(poll, "confirm", refusal);
    expect(told.message.roomId).toBe(confirmers);
    expect(told.body).toMatch(/^olga: You are not a confirmer/u);
  });

  it("counts nobody from her chat with the bot either", async () => {
    const refusal = { kind: "refusal", reason: "not-permitted" };
    await eva.asks(await eva.chat("verify"), `confirm ${code}`, refusal);
  });

  it("is told once, when a second one confirms: to each committee concerned", async () => {
    const confirmedAtMs = Date.now();
    const told = await carmen.asks(confirmers, `!confirmo ${code}`, { kind: "case", case: code });
    expect(told.card["state"]).toBe("confirmed");
    const pattern = { kind: "alert", case: code, msgType: "Alert" };
    const cards = [
      await eva.sees(river, pattern),
      await fidel.sees(norte, pattern),
      await grace.sees(nightWatch, pattern),
    ];
    const firstAtMs = Math.min(...cards.map(({ message }) => message.atMs));
    expect(firstAtMs).toBeGreaterThanOrEqual(confirmedAtMs);
    expect(cards.map(({ card }) => card["language"])).toEqual(["en", "es", "en"]);
    expect(cards.map(({ card }) => card["severity"])).toEqual(["urgent", "urgent", "urgent"]);
    await rita.sees(await rita.chat("verify"), { kind: "case", case: code, state: "confirmed" });
  });

  it("is asked about no more once it is confirmed: its poll ends with the result", async () => {
    expect(await endOf(ben, poll)).toContain("confirmed. Yes: 2 · No: 0");
  });

  it("is corrected everywhere when it is refuted afterwards", async () => {
    const refute = { kind: "case", case: code };
    await ben.asks(confirmers, `!refute ${code} a utility crew`, refute);
    await carmen.asks(confirmers, `!refuto ${code}`, { ...refute, state: "refuted" });
    const pattern = { kind: "alert", case: code, msgType: "Cancel" };
    for (const [actor, roomId] of [
      [eva, river],
      [fidel, norte],
      [grace, nightWatch],
    ] as const) {
      const line = await actor.sees(roomId, pattern);
      expect(line.card).toMatchObject({ certainty: "Unlikely", why: "refuted" });
      const [card] = alertsIn(actor, roomId, code);
      assert(card !== undefined, "the committee was told that it began");
      const edits = editsOf(actor, card.message.eventId).map(({ content }) => content);
      // Doubted by the first of the two, corrected by the second: the card says the last.
      expect(edits.at(-1)?.["m.new_content"]).toMatchObject({ [CARD_KEY]: pattern });
      expect(actor.seen(roomId, pattern)).toHaveLength(1);
      expect(alertsIn(actor, roomId, code)).toHaveLength(1);
    }
    await rita.sees(await rita.chat("verify"), { kind: "case", case: code, state: "refuted" });
  });
});

describe("two cases that are open at once", () => {
  it("keep a vote where it was given, whatever poll the homeserver points it at", async () => {
    const one = await reported(rita, RAID);
    const other = await reported(rita, "report north/river presence: 2 agents, unmarked car");
    const { sent, answered } = await voteOn(one.poll, { pointedAt: other.poll });
    expect(codeOf(answered)).toBe(one.code);
    // The same ciphertext once more, as if it had been a vote on the other case.
    const mark = olga.mark();
    await ben.person.rawSend(confirmers, "m.room.encrypted", {
      ...sent,
      "m.relates_to": relationTo(other.poll),
    });
    await olga.sees(network.management, { kind: "warning" }, mark);
    const tally = await carmen.asks(confirmers, `!unsure ${other.code}`, { kind: "case" });
    expect(tally.card).toMatchObject({ case: other.code, counts: { confirm: 0, unsure: 1 } });
  });

  it("control: a vote on the poll that it is pointed at does count", async () => {
    const { code, poll } = await reported(rita, RAID);
    const { answered } = await voteOn(poll, { pointedAt: poll });
    expect(answered.card).toMatchObject({ case: code, counts: { confirm: 1 } });
  });
});

/** Ben's encrypted "confirm" on `poll`, which arrives as an answer to `pointedAt`. */
async function voteOn(
  poll: Seen,
  { pointedAt }: Readonly<{ pointedAt: Seen }>,
): Promise<Readonly<{ sent: JsonObject; answered: Seen }>> {
  const type = "org.matrix.msc3381.poll.response";
  const sent = await ben.person.encrypt(confirmers, type, {
    "m.relates_to": relationTo(poll),
    [type]: { answers: [choiceOf(poll, "confirm")] },
  });
  const mark = ben.mark();
  const relation = { "m.relates_to": relationTo(pointedAt) };
  await ben.person.rawSend(confirmers, "m.room.encrypted", { ...sent, ...relation });
  return { sent, answered: await ben.sees(confirmers, { kind: "case" }, mark) };
}

function relationTo({ message }: Seen): JsonObject {
  return { rel_type: "m.reference", event_id: message.eventId };
}

describe("committees that are not concerned", () => {
  it("hear nothing of what is below their floor or beyond their area", async () => {
    const { code } = await reported(rita, "report north/river presence: 2 agents, unmarked car");
    await ben.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
    await carmen.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
    await eva.sees(river, { kind: "alert", case: code, msgType: "Alert", severity: "watch" });
    await fidel.sees(norte, { kind: "alert", case: code, msgType: "Alert", severity: "watch" });
    // What comes to them afterwards shows that nothing is still on its way.
    const words = "!alert harbor info the pier is closed today";
    const byHand = codeOf(await olga.asks(network.management, words, { kind: "answer" }));
    await hugo.sees(harbor, { kind: "alert", case: byHand });
    expect(hugo.seen(harbor, { kind: "alert" }).map(codeOf)).toEqual([byHand]);
    const floor = grace.seen(nightWatch, { kind: "alert" }).map(({ card }) => card["severity"]);
    expect(new Set(floor)).toEqual(new Set(["urgent"]));
    expect(alertsIn(grace, nightWatch, code)).toEqual([]);
  });
});

describe("an urgent alert by hand", () => {
  it("needs a second organizer, and then comes once", async () => {
    const { management } = network;
    const proposed = await olga.asks(management, "!alert north/river urgent stay away", {
      kind: "answer",
    });
    const code = codeOf(proposed);
    const refusal = { kind: "refusal", reason: "not-permitted", case: code };
    await olga.asks(management, `!approve ${code}`, refusal);
    expect(alertsIn(eva, river, code)).toEqual([]);
    await omar.asks(management, `!approve ${code}`, { kind: "answer", case: code });
    await eva.sees(river, { kind: "alert", case: code, msgType: "Alert" });
    await fidel.sees(norte, { kind: "alert", case: code, msgType: "Alert" });
    await omar.asks(management, `!approve ${code}`, { kind: "refusal", reason: "already" });
    const rollCall = await eva.poll(river, "rollcall", code);
    await eva.votes(rollCall, "going", { kind: "answer", case: code });
    await olga.asks(management, `!allclear ${code}`, { kind: "answer" });
    await eva.sees(river, { kind: "alert", case: code, msgType: "Cancel" });
    expect(await endOf(eva, rollCall)).toContain(`Over (${code}). Going 1`);
    expect(alertsIn(eva, river, code)).toHaveLength(1);
    expect(alertsIn(fidel, norte, code)).toHaveLength(1);
  });
});
