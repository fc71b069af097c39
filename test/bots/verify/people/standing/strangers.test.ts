/** What somebody who was never admitted can find out, and what she can do: report, and no more. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../../bots/verify/bot.ts";
import { COMMANDS, wordIn } from "../../../../../shared/conversation/command/commands.ts";
import type { Neighbors, Settings } from "../../../../../shared/core/settings.ts";
import { codeFromNumber } from "../../../../../shared/core/values/case-code.ts";
import type { BotName } from "../../../../../shared/core/protocol/entry.ts";
import type { AreaPath, RoomId } from "../../../../../shared/core/values/ids.ts";
import { actor } from "../../../../harness/actors.ts";
import { START_MS, World, type Sent } from "../../../../harness/world.ts";
import { into, reasons } from "../../network.ts";

const olga = actor("Olga");
const ben = actor("Ben");
const mallory = actor("Mallory");
const REAL = codeFromNumber(7);
const UNREAL = codeFromNumber(9);

function network(settings: Partial<Settings> = {}): World {
  const world = new World([verifyBot, alertBot, roomsBot], settings);
  world.admit(olga, "organizer");
  world.area("north/river", "south");
  world.confirmers("north/river");
  world.admit(ben, "confirmer", "north/river");
  world.committee("Rio", { areas: ["north/river"] });
  const salute = { size: "3-5", activity: "raid", uniform: "plain", equipment: "vans" } as const;
  world.caseFact({
    ...{ type: "reported", code: REAL, area: "north/river" as AreaPath, severity: "urgent" },
    ...{ reporter: ben.tag, replyRoom: world.direct(ben), expiresAtMs: START_MS + 3_600_000 },
    salute: { ...salute, seenAtMs: START_MS, note: "" },
  });
  return world;
}

/** What is told apart: words and card, without what was typed. */
function told(sent: readonly Sent[], typed: string): string {
  const plain = sent.map(({ body, card }) => [body.replaceAll(typed, "…"), card]);
  return JSON.stringify(plain);
}

const BOTS: readonly BotName[] = ["verify", "alert", "rooms"];
const PAIRS: readonly (readonly [real: string, unreal: string])[] = [
  [`status ${REAL}`, `status ${UNREAL}`],
  ["status north/river", "status nowhere/land"],
  [`confirm ${REAL}`, `confirm ${UNREAL}`],
  [`refute ${REAL}`, `refute ${UNREAL}`],
  [`going ${REAL}`, `going ${UNREAL}`],
  [`approve ${REAL}`, `approve ${UNREAL}`],
  ["who north/river", "who nowhere/land"],
  [`delivery ${REAL}`, `delivery ${UNREAL}`],
  [`admit ${ben.userId} organizer`, "admit @nobody:example.org organizer"],
  [`revoke ${ben.userId}`, "revoke @nobody:example.org"],
];

describe.each(BOTS)("to a stranger, %s", (bot) => {
  it.each(PAIRS)("answers %j and %j alike", (real, unreal) => {
    const answers = [real, unreal].map((text) => {
      const world = network();
      const typed = text.split(" ")[1] ?? "";
      return told(world.says(mallory, world.direct(mallory, bot), text), typed);
    });
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).not.toBe("[]");
  });

  it("tells no area, case, committee, person or number, whatever she asks", () => {
    const world = network();
    const chat = world.direct(mallory, bot);
    for (const text of ["status", "report", "help", "help status", "1", "cancel", "area list"]) {
      for (const { body, card } of world.says(mallory, chat, text)) {
        const all = `${body} ${JSON.stringify(card)}`;
        expect(all).not.toMatch(/south|Rio|@ben|@olga|"open"/u);
        expect(all).not.toContain(REAL);
        if (!text.startsWith("help")) expect(all).not.toContain("north/river");
      }
    }
  });
});

/** Each command of the table, with a code and with a person. */
const OF_ALL_COMMANDS = COMMANDS.filter(({ word }) => word !== "report").flatMap(({ word }) =>
  [wordIn("en", word), wordIn("es", word)].flatMap((typed) => [
    `${typed} ${REAL}`,
    `${typed} ${REAL.toLowerCase()} now`,
    `${typed} ${ben.userId}`,
  ]),
);
const CODES = [REAL, REAL.toLowerCase(), `(${REAL})`, `${REAL} confirmo`, `is ${REAL} true?`];
/** What names a place: where neighbors may report, they hear whether theirs is known. */
const PLACES = [
  ...COMMANDS.map(({ word }) => `${wordIn("en", word)} north/river`),
  ...["report north/river raid, 6 agents", "six agents at north river", "north/river"],
  ...["is it true that there is a raid at north/river?", "dicen que hay migra en north/river"],
];

describe.each<readonly [BotName, Neighbors]>([
  ...BOTS.map((bot) => [bot, "server"] as const),
  ...BOTS.map((bot) => [bot, "admitted"] as const),
])("%s, where neighbors are: %s", (bot, neighbors) => {
  it("says the same to a stranger where what she names exists and where it does not", () => {
    const isShared = neighbors === "admitted";
    const full = network({ neighbors });
    const empty = new World([verifyBot, alertBot, roomsBot], { neighbors });
    empty.admit(olga, "organizer");
    if (!isShared) empty.area("north/river", "south");
    // Both worlds hear the same words in the same order; only what is behind them differs.
    for (const text of [...OF_ALL_COMMANDS, ...CODES, ...(isShared ? PLACES : [])]) {
      const [here, there] = [full, empty].map((world) => {
        const answer = told(world.says(mallory, world.direct(mallory, bot), text), "\u0000");
        if (!isShared && bot === "verify") world.says(mallory, world.direct(mallory), "cancel");
        return answer;
      });
      expect(here, text).toBe(there);
      expect(here, text).not.toBe("[]");
    }
  });
});

it("on a shared server nobody reports or asks but those who were admitted", () => {
  const world = network({ neighbors: "admitted" });
  const chat = world.direct(mallory);
  const answers = ["report north/river raid", "status", "help", "hola", "word", "my rooms"].map(
    (text) => world.says(mallory, chat, text).map(({ card }) => [card["kind"], card["reason"]]),
  );
  expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify([["refusal", "not-permitted"]])]),
  );
  expect(world.state.cases.size).toBe(1);
  expect(world.notedBy("verify").size).toBe(0);
});

it("somebody who was admitted is told (the control of all this)", () => {
  const world = network();
  const chat = world.direct(ben);
  expect(world.says(ben, chat, `status ${REAL}`)[0]?.body).toContain("north/river");
  expect(world.says(ben, chat, "status south")[0]?.body).not.toBe(
    world.says(ben, chat, "status nowhere")[0]?.body,
  );
  expect(world.says(ben, chat, "report two armed men outside")[0]?.body).toContain("south");
});

describe("a report by a stranger", () => {
  it("is taken for an area that she names, and its end is told to her", () => {
    const world = network();
    const chat = world.direct(mallory);
    const [where] = world.says(mallory, chat, "two armed men outside");
    expect(where?.card).toMatchObject({ question: "area" });
    expect(world.says(mallory, chat, "north/river")[0]?.card).toMatchObject({
      ...{ kind: "question", question: "preview" },
    });
    world.says(mallory, chat, "cancel");
    const [, thanks] = world.says(mallory, chat, "report north/river raid, 6 agents").toReversed();
    const code = [...world.state.cases.keys()].find((one) => one !== REAL) ?? "";
    expect(thanks).toBeDefined();
    expect(world.says(mallory, chat, `status ${code}`)[0]?.card).toMatchObject({ case: code });
    expect(world.says(mallory, chat, "status")[0]?.body).toContain(code);
    expect(world.says(actor("Eve"), world.direct(actor("Eve")), `status ${code}`)[0]?.card).toEqual(
      expect.objectContaining({ reason: "unknown-case" }),
    );
  });

  it("from a place that nobody knows is asked once more, then read by the organizers", () => {
    const world = network();
    const chat = world.direct(mallory);
    const [where] = world.says(mallory, chat, "report vans with masked men at atlantis");
    expect(where?.card).toMatchObject({ kind: "question", question: "area" });
    const sent = world.says(mallory, chat, "Main Street by the mill");
    expect(into(chat, sent).map((one) => one.card["kind"])).toEqual(["answer"]);
    const [warning] = into(world.network.managementRoom, sent);
    expect(warning?.card).toMatchObject({ kind: "warning", why: "unknown-place" });
    expect(warning?.body).toMatch(/Main Street by the mill[^]*masked men/u);
    expect(world.notedBy("verify", "draft/").size).toBe(0);
    expect(world.state.cases.size).toBe(1);
  });

  it("passes on nothing that could harm somebody", () => {
    const world = network();
    const chat = world.direct(mallory);
    world.says(mallory, chat, "report vans at atlantis");
    const sent = world.says(mallory, chat, "by the mill, call 555-867-5309");
    const [warning] = into(world.network.managementRoom, sent);
    expect(warning?.body).toContain("by the mill");
    expect(JSON.stringify(sent)).not.toMatch(/867|5309/u);
  });
});

describe("somebody who was revoked", () => {
  it("is told to ask an organizer, by every bot, and cannot report", () => {
    const world = network();
    world.says(olga, world.network.managementRoom, `!revoke ${ben.userId}`);
    for (const bot of BOTS) {
      for (const text of ["status", `status ${REAL}`, "report north/river raid", "help", "hello"]) {
        const sent = world.says(ben, world.direct(ben, bot), text);
        expect(reasons(sent), `${bot}: ${text}`).toEqual(["not-permitted"]);
        expect(sent[0]?.body).toMatch(/not part of this network/u);
      }
    }
    expect(world.facts("reported")).toHaveLength(1);
    world.admit(ben, "confirmer", "north/river");
    expect(world.says(ben, world.direct(ben), `status ${REAL}`)[0]?.card["kind"]).toBe("case");
  });

  it("is told nothing more of what she had reported", () => {
    const world = network();
    world.says(olga, world.network.managementRoom, `!revoke ${ben.userId}`);
    expect(into(world.direct(ben), world.passes(3_600_000))).toEqual([]);
  });
});

describe("status that was asked in many chats", () => {
  it("is corrected once, in the newest", () => {
    const world = network();
    const cleo = actor("Cleo");
    world.admit(cleo, "responder", "nowhere");
    const chats: RoomId[] = [];
    for (let count = 0; count < 25; count += 1) {
      const chat = world.openChat(cleo);
      chats.push(chat);
      world.says(cleo, chat, `status ${REAL}`);
    }
    expect(world.notedBy("verify", `told/${REAL}/`).size).toBe(1);
    const sent = world.passes(3_600_000);
    const hers = sent.filter(({ roomId }) => chats.includes(roomId));
    expect(hers.map(({ roomId }) => roomId)).toEqual([chats.at(-1)]);
  });

  it("counts no vote of somebody who does not count any more", () => {
    const world = network();
    const [anyone, cleo] = [actor("Ana"), actor("Cleo")];
    for (const who of [anyone, cleo]) world.admit(who, "confirmer", "north/river");
    for (const who of [anyone, cleo]) {
      world.caseFact({
        ...{ type: "voted", code: REAL, voter: who.tag, choice: "confirm", how: null, what: null },
      });
    }
    const counts = (bot: BotName) =>
      world.says(anyone, world.direct(anyone, bot), `status ${REAL}`)[0]?.card["counts"];
    expect(counts("verify")).toMatchObject({ confirm: 2 });
    world.says(olga, world.network.managementRoom, `!revoke ${cleo.userId}`);
    expect(counts("verify")).toMatchObject({ confirm: 1 });
    expect(counts("alert")).toMatchObject({ confirm: 1 });
  });
});
