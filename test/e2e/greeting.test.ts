/**
 * Nobody stands in an empty room: a person with an encrypted client of her own, who comes in after
 * everything was said, reads what the room is for and what is open.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../shared/core/values/time.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import type { PersonMessage } from "../../shared/matrix/person/person.ts";
import { Actor, codeOf, openRealNetwork, type RealNetwork } from "../harness/real-network.ts";

const GREETING = { kind: "receipt", why: "greeting" } as const;
const SEEN_MS = 90_000;

let network: RealNetwork;
let olga: Actor;
let management: RoomId;
let river: RoomId;
let code: string;
let lea: Latecomer;

beforeAll(async () => {
  network = await openRealNetwork();
  ({ olga, management } = network);
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await network.opens('!committee new "River" north/river en');
  const sent = await olga.asks(management, "!alert north/river watch Vans at the bridge", {
    kind: "answer",
  });
  code = codeOf(sent);
  lea = await askedIn("lea");
});

afterAll(async () => {
  await lea.actor.person.stop();
  await network.stop();
});

describe("whoever comes in later", () => {
  it("reads in the management room what it is, and under which name she sees it", async () => {
    const { body } = await olga.sees(management, GREETING);
    expect(body).toContain("This is the management room");
    expect(body).toContain("“Workshop”");
  });

  it("reads in a committee's room of the alert that was sent before she was admitted", async () => {
    const eva = await network.person("eva");
    await network.admit(eva, 'responder "River"');
    const { body } = await eva.sees(river, { kind: "room" });
    expect(body).toContain("This is the room of the committee River.");
    expect(body).toMatch(/You see this room as “\p{L}+ \d+”\./u);
    expect(body).toContain("Vans at the bridge");
    expect(body).toContain(`${code}: “!going”`);
  });

  it("is spoken to by verify as soon as she was admitted, in a chat of her own", async () => {
    const fay = await network.person("fay");
    await network.admit(fay, 'responder "River"');
    const { body } = await fay.sees(undefined, GREETING);
    expect(body).toContain("“my rooms”");
  });

  it("reads in the room of a case what it is about, and who is on the way", async () => {
    const ben = await network.person("ben");
    await network.admit(ben, 'responder "River"');
    await ben.asks(river, `!going ${code} 10`, { kind: "answer" });
    const isSituation = ({ roomId, content }: PersonMessage) =>
      roomId !== river && JSON.stringify(content[CARD_KEY] ?? {}).includes(`"room":"${code}"`);
    const { content } = await ben.person.waitFor(isSituation, SEEN_MS);
    const { body } = content;
    expect(body).toContain("Vans at the bridge");
    expect(body).toContain("On the way: ben (10 min)");
  });

  it("reads in the room of the confirmers what is asked there", async () => {
    const desk = await network.opens("!confirmers new north/river");
    const rita = await network.person("rita");
    await network.admit(rita, "confirmer north/river");
    const { body } = await rita.sees(desk, GREETING);
    expect(body).toContain("This room confirms what is reported in north/river.");
  });
});

/** Somebody who was asked into every kind of room, and leaves the invitations lying. */
type Latecomer = Readonly<{
  actor: Actor;
  desk: RoomId;
  court: RoomId;
  chat: RoomId;
  sinceMs: number;
}>;

async function askedIn(name: string): Promise<Latecomer> {
  const { network: real, initialised } = network;
  const account = await real.account(name, name);
  const actor = new Actor(
    await real.client(account, { autoJoin: false }),
    account,
    initialised.bots,
  );
  const asks = (text: string, kind: string) => olga.asks(management, text, { kind });
  const desk = await network.opens("!confirmers new north");
  for (const role of ["organizer", "confirmer north", 'responder "River"']) {
    await asks(`!admit ${actor.userId} ${role}`, "answer");
  }
  const court = await olga.entersAfter(() =>
    asks(`!room new "Court on Monday" ${actor.userId}`, "room"),
  );
  const chat = await actor.person.nextInvitation("chat");
  return { actor, desk, court, chat, sinceMs: Date.now() };
}

describe("whoever comes a minute after a room was made", () => {
  beforeAll(async () => {
    await pause(Math.max(0, lea.sinceMs + MINUTE_MS - Date.now()));
  });

  it.each<[string, () => RoomId, string]>([
    ["in the management room", () => management, "This is the management room"],
    ["in a committee's room", () => river, "This is the room of the committee River."],
    ["in a confirmers' room", () => lea.desk, "This room confirms what is reported in north."],
    ["in a temporary room", () => lea.court, "Court on Monday"],
    ["in a direct chat", () => lea.chat, "“my rooms”"],
  ])("reads %s what it is for", async (_, roomOf, expected) => {
    const { person } = lea.actor;
    await person.join(roomOf());
    const isTold = ({ roomId, content }: PersonMessage) =>
      roomId === roomOf() && JSON.stringify(content["body"] ?? "").includes(expected);
    await person.waitFor(isTold, SEEN_MS);
  });

  it("reads in the room of a case what it is for", async () => {
    const { person } = lea.actor;
    await person.say(river, `!going ${code}`);
    await person.join(await person.nextInvitation());
    // Who is on the way may be said before it.
    const isSituation = ({ roomId, content }: PersonMessage) =>
      roomId !== river &&
      JSON.stringify(content[CARD_KEY] ?? {}).includes(`"room":"${code}"`) &&
      JSON.stringify(content["body"] ?? "").includes("Vans at the bridge");
    const { content } = await person.waitFor(isSituation, SEEN_MS);
    expect(content["body"]).toContain("ben (10 min)");
  });
});

describe("`my rooms`", () => {
  it("says which of the neutral names is which", async () => {
    const chat = await olga.chat("verify");
    const { body } = await olga.asks(chat, "my rooms", { kind: "answer" });
    expect(body).toContain("“Workshop”");
    expect(body).toMatch(/Committee River \(“\p{L}+ \d+”\)/u);
  });
});
