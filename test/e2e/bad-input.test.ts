/**
 * Whatever people type on a real network gets one short answer in their language that says what
 * to do next, and nothing breaks.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeFromNumber } from "../../shared/core/values/case-code.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import {
  openRealNetwork,
  type Actor,
  type RealNetwork,
  type Seen,
} from "../harness/real-network.ts";

const CODE = codeFromNumber(99);
const SLIP = `${CODE.slice(0, 3)}${CODE.endsWith("2") ? "3" : "2"}`;
/** As much as fits into an event of 65,536 bytes once it is encrypted. */
const LONG = "agua ".repeat(8_800);
const RIGHT_TO_LEFT = "\u202Egnirts\u202C \u200F\u2067abc";
const MARKUP = '<img src=x onerror="alert(1)"><a href="http://example.org">here</a><script>';
const HOSTILE_NAME = `<b>verify</b> ${RIGHT_TO_LEFT} @room !report`;
const ANSWER_BYTES_MAX = 2_000;

let network: RealNetwork;
let olga: Actor;
let ana: Actor;
let lucia: Actor;
let chats: Readonly<Record<"en" | "es", Readonly<{ actor: Actor; chat: RoomId }>>>;
let pids: readonly (number | undefined)[];

beforeAll(async () => {
  network = await openRealNetwork();
  ({ olga } = network);
  [ana, lucia] = await Promise.all([
    network.person("ana", HOSTILE_NAME),
    network.person("lucia", `Lucía ${MARKUP}`),
  ]);
  await olga.asks(network.management, "!area add north/river", { kind: "answer" });
  const [english, spanish] = [await ana.chat("verify"), await lucia.chat("verify")];
  await lucia.asks(spanish, "idioma es", { kind: "answer", language: "es" });
  chats = { en: { actor: ana, chat: english }, es: { actor: lucia, chat: spanish } };
  pids = network.pids();
});

afterAll(() => network.stop());

describe.each(["en", "es"] as const)("in a private chat, in %s,", (language) => {
  it.each([
    ["an unknown word", "blorp", "unknown-command"],
    ["nothing but a sign", "!", "unknown-command"],
    ["a wrong case code", `status ${SLIP}`, "wrong-code"],
    ["the code of no case", `status ${CODE}`, "unknown-case"],
    ["a command without the right", `confirm ${CODE}`, "not-permitted"],
    ["an organizer's command", "revoke @ben:localhost", "not-permitted"],
    ["nothing but a phone number", "report 555-867-5309", "personal-data"],
    ["a long message", LONG, "too-much"],
    ["a long report", `report north/river ${LONG}`, "too-much"],
    ["a language that nobody speaks", "lang xx", "missing"],
    ["markup", MARKUP, "unknown-command"],
    ["marks that turn the direction", `${RIGHT_TO_LEFT} blorp`, "unknown-command"],
  ])("%s is answered with what to do next", async (_what, text, reason) => {
    const { actor, chat } = chats[language];
    const mark = actor.mark();
    const refusal = await actor.asks(chat, text, { kind: "refusal", reason, language });
    expectHarmless(refusal);
    // What was written after `report` opens one; nothing else may be left open for the next line.
    await actor.asks(chat, "cancel", { kind: "answer" });
    expect(actor.seen(chat, { kind: "refusal" }, mark)).toHaveLength(1);
  });

  it("an empty report is asked what it is about, and can be left", async () => {
    const { actor, chat } = chats[language];
    const question = await actor.asks(chat, "report", { kind: "question", language });
    expectHarmless(question);
    await actor.asks(chat, "cancel", { kind: "answer", language });
  });
});

describe("in an open report", () => {
  it("what is no command of hers is refused, and her report stays open", async () => {
    const { actor, chat } = chats.en;
    await actor.asks(chat, "report", { kind: "question", question: "what" });
    for (const [text, reason] of [
      [`!confirm ${CODE} onsite`, "not-permitted"],
      [`confirm ${CODE} onsite`, "not-permitted"],
      ["!blorp", "unknown-command"],
    ] as const) {
      const mark = actor.mark();
      await actor.asks(chat, text, { kind: "refusal", reason });
      expectHarmless(await actor.sees(chat, { kind: "question", question: "what" }, mark));
    }
    await actor.asks(chat, "cancel", { kind: "answer" });
  });
});

describe("sixty kilobytes in clear", () => {
  it("are refused like any clear text", async () => {
    const { actor, chat } = chats.en;
    const body = "report ".repeat(8_700);
    const mark = actor.mark();
    await actor.person.rawSend(chat, "m.room.message", { msgtype: "m.text", body });
    expectHarmless(await actor.sees(chat, { kind: "refusal", reason: "not-encrypted" }, mark));
  });
});

describe("in the management room", () => {
  it.each([
    ["an unknown word", "!blorp", "unknown-command"],
    ["an area of markup", `!area add ${MARKUP}`, "missing"],
    ["a committee without an area", '!committee new "River"', "missing"],
    ["a committee of an area that nobody knows", '!committee new "River" atlantis', "unknown-area"],
    ["a person who is none", "!admit ana organizer", "unknown-person"],
    ["a role that is none", "!admit @ana:localhost queen", "missing"],
    ["an alert without words", "!alert north/river urgent", "missing"],
    ["an alert to nobody", "!alert north/river info hello", "unknown-committee"],
    ["a wrong code", `!approve ${SLIP}`, "wrong-code"],
  ])("%s is answered with what to do next", async (_what, text, reason) => {
    const mark = olga.mark();
    expectHarmless(await olga.asks(network.management, text, { kind: "refusal", reason }));
    await olga.asks(network.management, "!area list", { kind: "answer" });
    expect(olga.seen(network.management, { kind: "refusal" }, mark)).toHaveLength(1);
  });
});

describe("the bots", () => {
  it("have lived through all of it, and still take a report", async () => {
    const { actor, chat } = chats.es;
    await actor.asks(chat, "reportar north/river redada: 3 agentes", { kind: "case" });
    expect(network.pids()).toEqual(pids);
  });
});

/** Short, without markup of others, and nothing in it turns the direction or rings anybody. */
function expectHarmless({ message, body }: Seen): void {
  const { content } = message;
  expect(body.length).toBeGreaterThan(0);
  expect(Buffer.byteLength(body)).toBeLessThan(ANSWER_BYTES_MAX);
  expect(content["formatted_body"]).toEqual(expect.any(String));
  // In a room it begins with whom it answers.
  const html = (content["formatted_body"] as string).replace(
    /^<a href="https:\/\/matrix\.to\/#\/[^"<>]*">[^<]*<\/a>: /u,
    "",
  );
  expect(html).not.toMatch(/<(?:img|script|a )/iu);
  expect(JSON.stringify(content)).not.toMatch(/[\u202E\u2067]/u);
  expect(content["m.mentions"]).toEqual({});
}
