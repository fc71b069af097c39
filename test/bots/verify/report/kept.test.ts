/** What is written with the bot is no state: where it is while it is open, and what is left. */
import { describe, expect, it } from "vitest";
import type { Context } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { DRAFT_LIFE_MS, STEPS } from "../../../../bots/verify/report/draft/drafts.ts";
import { LOST_KNOWN_MS } from "../../../../bots/verify/report/draft/lost.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../../../shared/domain/network-state.ts";
import { emptyHeads, place as placed } from "../../../../shared/runtime/eventlog/chain.ts";
import { markRebuilt } from "../../../../shared/runtime/restore/rebuilt.ts";
import { emptyDisk, memoryRows, type Disk } from "../../../harness/memory-rows.ts";
import { START_MS } from "../../../sim/night.ts";
import { NETWORK, resumed, Stage, type TestBot } from "../../../shared/runtime/stage.ts";
import { onlyCase, reported, town } from "../network.ts";

const SECRET = "tamarindo";
const RESTORE = "0123456789abcdef";
const WORDS = `two vans, and a ${SECRET} tree`;
const ANSWERS = [WORDS, "north/river"];

/** The real bot on the real runtime, over a disk in memory that is not sealed. */
const VERIFY: Partial<TestBot> = {
  writes: verifyBot.writes,
  onMessage: (message, context) => verifyBot.onMessage(message, onNetwork(context)),
  onTick: (context) => verifyBot.onTick(onNetwork(context)),
};

function onNetwork(context: Context<readonly Entry[]>): Context<NetworkState> {
  return { ...context, state: context.state.reduce(foldNetwork, EMPTY_NETWORK) };
}

/** A stage that knows one area. */
async function stageOver(disk: Disk = emptyDisk()): Promise<Stage> {
  const stage = new Stage(VERIFY, disk);
  const data = { area: "north/river" };
  const added = { stream: "committee", type: "area-added", version: 1, data } as const;
  for (const entry of placed([added], emptyHeads(), { atMs: START_MS, cause: null })) {
    await stage.entry(entry, NETWORK.bots.alert);
  }
  return stage;
}

let said = 0;
async function says(stage: Stage, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    said += 1;
    await stage.say(text, `$said-${said}`);
    await stage.pass(2_000);
  }
}

/** What is kept of conversations; in which language she writes is another note. */
const drafts = (stage: Stage): readonly string[] =>
  stage.rows("notes").filter((name) => !/^(spoken|often)\//u.test(name));

/** Everything on the disk, of every space. */
function onDisk({ spaces }: Disk): string {
  const rows = [...spaces].flatMap(([space, kept]) =>
    [...kept].map(([key, bytes]) => `${space} ${key} ${new TextDecoder().decode(bytes)}`),
  );
  return rows.join("\n");
}

const appended = ({ done }: Stage): readonly string[] =>
  done.filter((call) => call.startsWith("append"));

describe("a report that was begun", () => {
  it("is nowhere once it is cancelled: no entry, no row, at whatever step", async () => {
    for (const count of STEPS.keys()) {
      const stage = await stageOver();
      await says(stage, "report", ...ANSWERS.slice(0, count));
      await says(stage, `they have a ${SECRET} dog`);
      expect(onDisk(stage.disk)).toContain("draft/");
      await says(stage, "cancel");
      expect(appended(stage)).toEqual([]);
      expect(drafts(stage)).toEqual([]);
      expect(onDisk(stage.disk)).not.toContain(SECRET);
    }
  });

  it("control: while it is open its words are on the disk", async () => {
    const stage = await stageOver();
    await says(stage, "report", ...ANSWERS);
    expect(onDisk(stage.disk)).toContain(SECRET);
    expect(appended(stage)).toEqual([]);
  });

  it("goes on over a restart", async () => {
    const stage = await stageOver();
    await says(stage, "report", ...ANSWERS.slice(0, 1));
    stage.kill();
    const again = new Stage(VERIFY, stage.disk);
    await says(again, ANSWERS[1] ?? "", "yes");
    expect(again.done.some((call) => /Case .... is noted/u.test(call))).toBe(true);
    expect(drafts(again)).toEqual([]);
  });

  it("is taken off the disk when it is left lying", async () => {
    const stage = await stageOver();
    await says(stage, "report", ...ANSWERS);
    await stage.pass(DRAFT_LIFE_MS + 120_000);
    expect(drafts(stage)).toEqual([]);
    expect(onDisk(stage.disk)).not.toContain(SECRET);
  });

  it("is lost with the disk, and whoever goes on with it is told so", async () => {
    for (const text of ["3", "yes", "idk", "now", "cancel", "back"]) {
      const disk = emptyDisk();
      await memoryRows(disk).write((transaction) => {
        markRebuilt(transaction, { id: RESTORE, atMs: START_MS });
      });
      const stage = await stageOver(disk);
      await says(stage, text);
      expect(stage.done.at(-1), `held: ${text}`).toMatch(/I lost what we were writing/u);
      await stage.entry(resumed(RESTORE), NETWORK.bots.verify);
      await says(stage, text);
      expect(stage.done.at(-1), `resumed: ${text}`).toMatch(/I lost what we were writing/u);
    }
  });

  it("cannot be begun while a restored network waits for its organizers", async () => {
    const disk = emptyDisk();
    await memoryRows(disk).write((transaction) => {
      markRebuilt(transaction, { id: RESTORE, atMs: START_MS });
    });
    const stage = await stageOver(disk);
    await says(stage, "report");
    expect(stage.notices).toContain("held-refusal");
    expect(drafts(stage)).toEqual([]);
  });
});

describe("an answer without a question", () => {
  it("is told that nothing was asked, and a greeting is answered", () => {
    const { world, ana, anaChat } = town();
    const [sent] = world.says(ana, anaChat, "3");
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "closed" });
    expect(sent?.body).toMatch(/no question open[^]*Begin again/u);
    expect(world.says(ana, anaChat, "good evening")[0]?.body).toMatch(/Hello/u);
  });

  it("is told that it was lost for a day after a restore, and what she sees is a report", () => {
    const { world, ana, anaChat } = town();
    world.peopleFact({ type: "resumed", restore: RESTORE });
    expect(world.says(ana, anaChat, "yes")[0]?.body).toMatch(/I lost what we were writing/u);
    const [begun] = world.says(ana, anaChat, "a white truck behind the store");
    expect(begun?.card).toMatchObject({ kind: "question", question: "area" });
    world.says(ana, anaChat, "cancel");
    world.nowMs += LOST_KNOWN_MS;
    expect(world.says(ana, anaChat, "yes")[0]?.body).toMatch(/no question open/u);
  });
});

describe("where a status was told", () => {
  it("leaves no entry, and is corrected there, in a chat and in a room", () => {
    const place = town();
    const { world, ana, olga, river } = place;
    const code = reported(place);
    const chat = world.direct(olga);
    const before = world.entries.length;
    world.says(olga, chat, "status");
    world.says(olga, world.network.managementRoom, `!status ${code}`);
    expect(world.entries).toHaveLength(before);
    for (const who of [place.ben, place.cleo]) world.says(who, river, `!refute ${code} a parade`);
    const told = world.sent.filter(
      ({ card }) => card["state"] === "refuted" && card["msgType"] === "Cancel",
    );
    const rooms = told.map(({ roomId }) => roomId);
    expect(rooms).toContain(chat);
    expect(rooms).toContain(world.network.managementRoom);
    expect(rooms.filter((roomId) => roomId === chat)).toHaveLength(1);
    expect(world.notedBy("verify", "told/").size).toBe(0);
    expect(ana.tag).toBe(onlyCase(place).reporter);
  });

  it("control: a room where nobody asked hears nothing", () => {
    const place = town();
    const { world, olga, river } = place;
    const code = reported(place);
    const chat = world.direct(olga);
    for (const who of [place.ben, place.cleo]) world.says(who, river, `!refute ${code} a parade`);
    expect(world.sent.filter(({ roomId }) => roomId === chat)).toEqual([]);
  });

  it("is corrected at each change, as long as the case is open", () => {
    const place = town();
    const { world, olga, river, ben, cleo } = place;
    const code = reported(place);
    const chat = world.direct(olga);
    world.says(olga, chat, `status ${code}`);
    for (const who of [ben, cleo]) world.says(who, river, `!confirm ${code}`);
    world.says(ben, river, `!withdraw ${code}`);
    const states = world.sent
      .filter(({ roomId, card }) => roomId === chat && card["msgType"] !== undefined)
      .map(({ card }) => card["state"]);
    expect(states).toEqual(["confirmed", "unconfirmed"]);
    expect(world.notedBy("verify", "told/").size).toBe(1);
  });

  it("asks nothing of the disk for a case that is over, nor for the one who reported it", () => {
    const place = town();
    const { world, ana, anaChat, olga } = place;
    const code = reported(place);
    world.says(ana, anaChat, `status ${code}`);
    expect(world.notedBy("verify", "told/").size).toBe(0);
    world.passes(world.settings.caseExpiryMs);
    world.says(olga, world.direct(olga), `status ${code}`);
    expect(world.notedBy("verify", "told/").size).toBe(0);
  });
});

describe("a revocation", () => {
  it("ends every conversation of hers, and no other", () => {
    const { world, olga, ben, ana, anaChat } = town();
    const chats = [world.direct(ben), world.openChat(ben)];
    for (const chat of chats) world.says(ben, chat, "report");
    world.says(ana, anaChat, "report");
    expect(world.notedBy("verify", "draft/").size).toBe(3);
    world.says(olga, world.network.managementRoom, `!revoke ${ben.userId}`);
    expect([...world.notedBy("verify", "draft/").keys()]).toEqual([
      expect.stringContaining(ana.tag),
    ]);
  });
});
