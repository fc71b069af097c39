/**
 * What is not obeyed, on a real network: clear text, unsigned devices, replays, edits, changed
 * identities, commands without the right, rooms without encryption. Each beside what is obeyed.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import type { Person, PersonMessage } from "../../shared/matrix/person/person.ts";
import { until } from "../harness/person-bot.ts";
import {
  codeOf,
  openRealNetwork,
  type Actor,
  type RealNetwork,
  type Seen,
} from "../harness/real-network.ts";

const ANSWER_MS = 500;
/** A signature that may still come is waited for first. */
const UNSIGNED_MS = 30_000;

let network: RealNetwork;
let management: RoomId;
let confirmers: RoomId;
let olga: Actor;
let ana: Actor;
let ben: Actor;
let pids: RealNetwork["pids"] extends () => infer Pids ? Pids : never;

beforeAll(async () => {
  // Rooms without encryption can exist here, so that their refusal shows.
  network = await openRealNetwork({ encryptsRooms: false });
  ({ olga, management } = network);
  [ana, ben] = await Promise.all([network.person("ana"), network.person("ben")]);
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  confirmers = await network.opens("!confirmers new north/river");
  await network.admit(ben, "confirmer north/river");
  pids = network.pids();
});

afterAll(() => network.stop());

async function areas(): Promise<string> {
  return (await olga.asks(management, "!area list", { kind: "answer" })).body;
}

async function sentAgain(roomId: RoomId, original: Seen["message"]["eventId"]): Promise<void> {
  // A member's own token stands in for the homeserver, which can do the same to anybody.
  const { content } = await olga.person.rawEvent(roomId, original);
  await olga.person.rawSend(roomId, "m.room.encrypted", content as JsonObject);
}

describe("a command", () => {
  it("control: is obeyed when it is encrypted, by an organizer, from a signed device", async () => {
    await olga.asks(management, "!area add sound", { kind: "answer" });
    expect(await areas()).toContain("sound");
  });

  it("is refused in clear text", async () => {
    const mark = olga.mark();
    const content = { msgtype: "m.text", body: "!area add cleartext" };
    await olga.person.rawSend(management, "m.room.message", content);
    const refusal = { kind: "refusal", reason: "not-encrypted" };
    await olga.sees(management, refusal, mark);
    expect(await areas()).not.toContain("cleartext");
    expect(olga.seen(management, refusal, mark)).toHaveLength(1);
  });

  it("is refused from a device that its owner has not signed", async () => {
    const unsigned = await network.network.client(olga.account, { signed: false });
    const mark = olga.mark();
    await unsigned.say(management, "!area add unsigned");
    await unsigned.stop();
    // Told in private: what is said in the room that device cannot read.
    const refusal = { kind: "refusal", reason: "unsigned-device" };
    await olga.sees(undefined, refusal, mark);
    expect(await areas()).not.toContain("unsigned");
    expect(olga.seen(undefined, refusal, mark)).toHaveLength(1);
  });

  it("in a committee's room is answered to an unsigned device where it can read it", async () => {
    const river = await network.opens('!committee new "River" north/river en');
    await network.admit(ben, 'responder "River"');
    const phone = await network.network.client(ben.account, { signed: false });
    const [mark, organizers] = [ben.mark(), olga.mark()];
    await phone.say(river, "!going");
    const reads = ({ content }: PersonMessage): boolean =>
      JSON.stringify(content[CARD_KEY] ?? {}).includes("unsigned-device");
    const told = await phone.waitFor(reads, UNSIGNED_MS);
    expect(told.roomId).not.toBe(river);
    expect(told.content["body"]).toMatch(/Element X.*Sable, Cinny.*FluffyChat.*Nheko/u);
    // No place, no code and no name, since anybody may have that device.
    expect(told.content["body"]).not.toMatch(/[Rr]iver|\bben\b|\b[A-Z2-9]{4}\b/u);
    const warning = { kind: "warning", why: "unsigned-device" };
    const { body } = await olga.sees(management, warning, organizers);
    expect(body).toContain(ben.userId);
    await phone.say(river, "!going 10");
    await pause(UNSIGNED_MS / 2);
    expect(olga.seen(management, warning, organizers)).toHaveLength(1);
    await phone.stop();
    // Nobody else in the room is told of it, and from her signed device it is answered there.
    expect(ben.seen(river, { kind: "refusal" }, mark)).toEqual([]);
    await ben.person.say(river, "!going");
    await ben.sees(river, {}, mark);
  });

  it("control: is obeyed from a second device that its owner has signed", async () => {
    const { recoveryKey } = olga.person;
    const signed = await network.network.client(olga.account, { recoveryKey });
    const mark = olga.mark();
    await signed.say(management, "!area add second-device");
    await olga.sees(management, { kind: "answer" }, mark);
    await signed.stop();
    expect(await areas()).toContain("second-device");
  });

  it("is not obeyed again when the server repeats it, and organizers are told", async () => {
    const original = await olga.person.say(management, "!area add repeated");
    await until(() => olga.seen(management, { kind: "answer" }).some(isAbout("repeated")));
    await olga.asks(management, "!area remove repeated", { kind: "answer" });
    const mark = olga.mark();
    await sentAgain(management, original);
    await olga.sees(management, { kind: "warning" }, mark);
    expect(await areas()).not.toContain("repeated");
    expect(olga.seen(management, { kind: "warning" }, mark)).toHaveLength(1);
  });

  it("is not changed by an edit", async () => {
    const chat = await ana.chat("verify");
    const asked = await ana.person.say(chat, "status");
    await ana.sees(chat, { kind: "answer" });
    const mark = ana.mark();
    await ana.person.send(chat, "m.room.message", editOf(asked, "report north/river raid"));
    await ana.sees(chat, { kind: "refusal", reason: "edit" }, mark);
    await ana.asks(chat, "help", { kind: "answer" });
    expect(ana.seen(chat, { kind: "case" }, mark)).toEqual([]);
  });

  it("is refused without the right", async () => {
    const refusal = { kind: "refusal", reason: "not-permitted" };
    await ana.asks(await ana.chat("alert"), "area add mine", refusal);
    await ana.asks(await ana.chat("verify"), `admit ${ana.userId} organizer`, refusal);
    await ana.asks(await ana.chat("rooms"), 'room new "Mine"', refusal);
    // A confirmer is no organizer, and an organizer commands in the management room only.
    await ben.asks(await ben.chat("alert"), "area add mine", refusal);
    await olga.asks(await olga.chat("alert"), "area add mine", refusal);
    expect(await areas()).not.toContain("mine");
  });

  it("is refused from somebody who was only brought into the management room", async () => {
    const mallory = await network.person("mallory");
    const mark = olga.mark();
    await mallory.entersAfter(() => olga.person.invite(management, mallory.userId));
    // She is put out soon; what she says until then is heard, and answered where she cannot read.
    await mallory.person.say(management, "!area add hers").catch(() => undefined);
    const warning = await olga.sees(management, { kind: "warning", why: "stranger" }, mark);
    expect(warning.body).toContain(mallory.userId);
    await mallory.person.goneFrom(management);
    expect(await areas()).not.toContain("hers");
  });
});

describe("a person whose identity was replaced", () => {
  it("counts for nothing, organizers are told, and admitting her again mends it", async () => {
    const chat = await ana.chat("verify");
    const report = "report north/river raid: 5 agents, two vans";
    const code = codeOf(await ana.asks(chat, report, { kind: "case" }));
    const counted = await ben.asks(confirmers, `!unsure ${code}`, { kind: "case", case: code });
    expect(counted.card["counts"]).toMatchObject({ unsure: 1, confirm: 0 });

    const mark = olga.mark();
    await ben.person.replaceIdentity();
    const refusal = { kind: "refusal", reason: "changed-identity" };
    await ben.asks(await ben.chat("verify"), `confirm ${code}`, refusal);
    const warning = await olga.sees(management, { kind: "warning" }, mark);
    expect(warning.body).toContain(ben.userId);
    await ben.person.goneFrom(confirmers);

    const admit = `!admit ${ben.userId} confirmer north/river`;
    await olga.asks(management, admit, refusal);
    // She was removed when her identity changed, and is asked in again.
    await ben.entersAfter(() => olga.asks(management, `${admit} again`, { kind: "answer" }));
    const again = await ben.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
    expect(again.card["counts"]).toMatchObject({ unsure: 0, confirm: 1 });
  });
});

describe("a room", () => {
  it("is left when it is not encrypted, and who asked is told in one that is", async () => {
    // She has never written to the bot: the answer is the first that there is between them.
    const dora = await network.person("dora");
    const { verify } = network.initialised.bots;
    const roomId = await dora.person.createRoom({ invite: [verify], encrypted: false });
    const told = await dora.sees(undefined, { kind: "refusal", reason: "not-encrypted" });
    expect(told.message.roomId).not.toBe(roomId);
    expect(await wireTypeOf(dora.person, told)).toBe("m.room.encrypted");
    await until(() => !dora.person.members(roomId).includes(verify));
  });

  it("of people who brought a bot in gets no network business done", async () => {
    const { alert } = network.initialised.bots;
    const roomId = await olga.person.createRoom({ invite: [alert], encrypted: true });
    await ana.entersAfter(() => olga.person.invite(roomId, ana.userId));
    // Her app gives keys to nobody who has only been asked in.
    await until(() => olga.person.members(roomId).includes(alert));
    // Told in private: in a room of others nobody is given the keys of what the bot says.
    const refusal = { kind: "refusal", reason: "not-permitted" };
    await olga.sees(undefined, refusal, await spokenIn(roomId));
    expect(await areas()).not.toContain("elsewhere");
  });

  it("control: is entered when it is private and encrypted", async () => {
    const { verify } = network.initialised.bots;
    const eva = await network.person("eva");
    const roomId = await eva.person.createRoom({ invite: [verify], encrypted: true });
    // What she says before her own app has seen the bot come in is not encrypted for it.
    await until(async () => {
      await eva.person.say(roomId, "help");
      await pause(ANSWER_MS);
      return eva.seen(roomId, { kind: "answer" }).length > 0;
    });
  });
});

/** A command of an organizer in a room that the network did not make. */
async function spokenIn(roomId: RoomId): Promise<number> {
  const mark = olga.mark();
  await olga.person.say(roomId, "!area add elsewhere");
  return mark;
}

describe("the bots", () => {
  it("have lived through all of it", () => {
    expect(network.pids()).toEqual(pids);
  });
});

function isAbout(word: string): (seen: Seen) => boolean {
  return ({ body }) => body.includes(word);
}

function editOf(original: Seen["message"]["eventId"], text: string): JsonObject {
  return {
    msgtype: "m.text",
    body: `* ${text}`,
    "m.new_content": { msgtype: "m.text", body: text },
    "m.relates_to": { rel_type: "m.replace", event_id: original },
  };
}

async function wireTypeOf(person: Person, { message }: Seen): Promise<unknown> {
  return (await person.rawEvent(message.roomId, message.eventId))["type"];
}
