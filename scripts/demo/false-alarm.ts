/** The first case: it looks like a raid, is confirmed too quickly, and turns out to be false. */
import { assert } from "../../shared/core/assert.ts";
import type { CaseCode } from "../../shared/core/values/ids.ts";
import { parseCode } from "../../shared/core/values/case-code.ts";
import { CHARACTERS, COMMITTEES, type CharacterName } from "./cast.ts";
import type { Seen } from "../network/actor.ts";
import { Player } from "./player.ts";
import { chatOf, exchange, roomCalled, shows, type Stage } from "./stage.ts";

/** Her own words, without a command; then the place; then what she puts right. */
const GUIDED_ANSWERS = [
  "hay una redada junto al mercado, 3 agentes y dos camionetas",
  "north/river",
  "no, eran 8 agentes",
];
/** What her report says of it in the end. */
const PUT_RIGHT = "redada junto al mercado, 8 agentes y dos camionetas";

/** Guided report, two confirmations, the alert, two refutations, the correction everywhere. */
export async function falseAlarm(stage: Stage): Promise<void> {
  const { narrator } = stage;
  narrator.scene(
    "2. A report that turns out to be false",
    "Most reports are false alarms. That path has to be as good as the other one: everybody who " +
      "was told hears that it was nothing.",
  );
  const code = await guidedReport(stage);
  await twoConfirm(stage, code);
  const marks = marksOf(stage);
  for (const { name, member } of COMMITTEES) {
    await shows(stage, member, {
      where: roomCalled(stage, name),
      pattern: { kind: "alert", case: code, msgType: "Alert" },
      mark: 0,
      what: `The committee ${name} is alerted`,
    });
  }
  narrator.note("Darío calls a shop owner he knows; Ben walks closer. It is a utility crew.");
  await refutes(stage, code, { who: "dario", what: "es una cuadrilla de la luz" });
  await refutes(stage, code, { who: "ben", what: "utility crew, orange vests" });
  for (const { name, member } of COMMITTEES) {
    await shows(stage, member, {
      where: roomCalled(stage, name),
      pattern: { kind: "alert", case: code, msgType: "Cancel" },
      mark: marks[member],
      what: `The committee ${name} is told that it was false`,
    });
  }
  await shows(stage, "ana", {
    where: await chatOf(stage, "ana", "verify"),
    pattern: { kind: "case", case: code, state: "refuted" },
    mark: marks.ana,
    what: "Ana, who reported it, is told, too",
  });
}

async function guidedReport(stage: Stage): Promise<CaseCode> {
  const { narrator } = stage;
  narrator.note("Ana writes to the verify bot in her own words, and is asked only where.");
  const ask = { who: "ana", where: "verify" } as const;
  let shown = "";
  for (const text of GUIDED_ANSWERS) {
    ({ body: shown } = await exchange(stage, { ...ask, text }, { kind: "question" }));
  }
  assert(shown.includes(PUT_RIGHT), "a report says what she put right");
  const sent = await exchange(
    stage,
    { ...ask, text: "sí" },
    { kind: "case", state: "unconfirmed" },
  );
  return codeIn(sent);
}

/** Ben answers the poll, Carmen writes a word: two distinct people, so the quorum stands. */
export async function twoConfirm(stage: Stage, code: CaseCode): Promise<void> {
  const { narrator, players } = stage;
  const where = roomCalled(stage, "confirmers");
  const request = { kind: "request", case: code } as const;
  await shows(stage, "ben", { where, pattern: request, mark: 0, what: "The confirmers are asked" });
  const poll = await pollOf(players.ben, code);
  narrator.typed("Ben", "confirmers", "(taps the poll: confirm)");
  await narrator.step("Ben's encrypted vote is sent", async () => {
    stage.cause.atMs = Date.now();
    await players.ben.person.vote(where, poll.message.eventId, Player.choiceOf(poll, "confirm"));
  });
  await exchange(
    stage,
    { who: "carmen", where: "confirmers", text: `!confirmo ${code}` },
    { kind: "case", case: code, state: "confirmed" },
  );
}

async function pollOf(player: Player, code: CaseCode): Promise<Seen> {
  const message = await player.person.waitFor(
    ({ type, content }) =>
      type.endsWith("poll.start") && JSON.stringify(content).includes(`"${code}"`),
    30_000,
  );
  return Player.seen(message);
}

async function refutes(
  stage: Stage,
  code: CaseCode,
  { who, what }: Readonly<{ who: "ben" | "dario"; what: string }>,
): Promise<void> {
  const text = `!refute ${code} ${what}`;
  await exchange(stage, { who, where: "confirmers", text }, { kind: "case", case: code });
}

function marksOf(stage: Stage): Readonly<Record<CharacterName, number>> {
  const entries = CHARACTERS.map((name) => [name, stage.players[name].mark()] as const);
  return Object.fromEntries(entries) as Record<CharacterName, number>;
}

/** The case code that a card carries. */
export function codeIn(seen: Seen): CaseCode {
  const code = typeof seen.card["case"] === "string" ? parseCode(seen.card["case"]) : undefined;
  if (code === undefined) throw new Error("the answer carries no case code");
  return code;
}
