/** T01: a mention pill as an argument, each as the app of an organizer writes it. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../bots/alert/bot.ts";
import { roomsBot } from "../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import { readContent } from "../../../shared/matrix/examine/message-content.ts";
import { actor } from "../../harness/actors.ts";
import { World, type Sent } from "../../harness/world.ts";

const BEN = actor("Ben");
const EVA = actor("Eva");
const MALLORY = actor("Mallory");
const OLGA = actor("Olga");
const NAMES = { userId: "@verify:example.org", displayName: "Aviso verify" };

type Pill = Readonly<{ body: string; html?: string; mentions?: readonly string[] }>;

function network(): World {
  const world = new World([verifyBot, alertBot, roomsBot]);
  world.area("north/river");
  world.admit(OLGA, "organizer");
  world.admit(EVA, "responder", "River");
  world.confirmers("north/river");
  for (const who of [BEN, EVA, MALLORY]) world.know(who);
  return world;
}

/** Olga sends it in the management room, and verify reads it as it reads what came. */
function writes(world: World, { body, html, mentions = [BEN.userId] }: Pill): readonly Sent[] {
  const content = {
    ...{ msgtype: "m.text", body, "m.mentions": { user_ids: mentions } },
    ...(html !== undefined && { format: "org.matrix.custom.html", formatted_body: html }),
  };
  const reading = readContent("m.room.message", content, NAMES);
  if (reading.kind !== "read") throw new Error("not read");
  return world.receives(OLGA, world.network.managementRoom, reading.body, {});
}

const isAdmitted = (world: World, who: typeof BEN): boolean =>
  (world.state.people.persons.get(who.tag)?.grants.length ?? 0) > 0;
const link = (who: typeof BEN, shown: string): string =>
  `<a href="https://matrix.to/#/${who.userId}">${shown}</a>`;

describe("T01: a mention pill as the person to admit", () => {
  it.each<[string, Pill]>([
    [
      "a: a name in the body, the link in the formatted body",
      {
        body: "!admit Ben Ortiz confirmer north/river",
        html: `!admit ${link(BEN, "Ben Ortiz")} confirmer north/river`,
      },
    ],
    [
      "b: a link in Markdown",
      { body: `!admit [Ben Ortiz](https://matrix.to/#/${BEN.userId}) confirmer north/river` },
    ],
    ["c: a bare link", { body: `!admit https://matrix.to/#/${BEN.userId} confirmer north/river` }],
    [
      "d: a link of the scheme matrix:",
      { body: `!admit matrix:u/${BEN.userId.slice(1)} confirmer north/river` },
    ],
    [
      "e: a capital and a comma",
      { body: `!admit ${BEN.userId.replace("@b", "@B")}, confirmer north/river` },
    ],
  ])("admits Ben, or says exactly what to write: %s", (_form, pill) => {
    const world = network();
    const sent = writes(world, pill);
    if (!isAdmitted(world, BEN)) {
      const finished = `!admit ${BEN.userId} confirmer north/river`;
      expect(sent.map(({ body }) => body).join("\n")).toContain(finished);
      writes(world, { body: finished, mentions: [] });
    }
    expect(isAdmitted(world, BEN)).toBe(true);
    expect(isAdmitted(world, MALLORY)).toBe(false);
  });

  it("f: names whom the link means, never whom the pill shows", () => {
    const world = network();
    const sent = writes(world, {
      body: "!admit Ana confirmer north/river",
      html: `!admit ${link(MALLORY, "Ana")} confirmer north/river`,
      mentions: [MALLORY.userId],
    });
    expect(sent[0]?.body).toContain(MALLORY.userId);
    expect(isAdmitted(world, actor("Ana"))).toBe(false);
  });

  it("g: revokes whom the pill means", () => {
    const world = network();
    world.admit(BEN, "confirmer", "north/river");
    writes(world, { body: "!revoke Ben Ortiz", html: `!revoke ${link(BEN, "Ben Ortiz")}` });
    expect(isAdmitted(world, BEN)).toBe(false);
    expect(isAdmitted(world, EVA)).toBe(true);
  });

  it("g: asks both of two pills into a room", () => {
    const world = network();
    world.admit(BEN, "confirmer", "north/river");
    writes(world, {
      body: '!room new "Food" ttl 2h Ben Ortiz, Eva',
      html: `!room new "Food" ttl 2h ${link(BEN, "Ben Ortiz")}, ${link(EVA, "Eva")}`,
      mentions: [BEN.userId, EVA.userId],
    });
    const made = JSON.stringify(world.effects.filter((effect) => effect.do === "create-room"));
    expect(made).toContain(BEN.userId);
    expect(made).toContain(EVA.userId);
  });
});
