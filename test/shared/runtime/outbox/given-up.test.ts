/** Words that did not come, and whose ticket somebody holds who does nothing about it, are told. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { Fault } from "../../../../shared/core/fault.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { fact, send, Stage, type TestBot } from "../stage.ts";

/** A bot that owes these effects for any message, and has nothing to do about their receipts. */
function owing(effects: readonly Effect[]): Partial<TestBot> {
  return {
    onMessage: () => ({ facts: [fact("one")], effects }),
    onReceipt: () => NOTHING,
  };
}

const remove: Effect = {
  do: "remove",
  roomId: "!river" as RoomId,
  userId: "@mallory:example.org" as UserId,
  ticket: "removal",
};

describe("what is given up", () => {
  it("is told when it is words that whoever holds their ticket does nothing about", async () => {
    const about = { about: "K7Q4", ticket: "about" } as const;
    const stage = new Stage(owing([{ ...send("!river", "one"), ...about }, remove]));
    stage.fails = (call) => {
      if (/^(?:send !river|remove) /u.test(call)) throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.pass(3_600_000);
    // What is owed beside words is looked for, and no one waits to read it.
    expect(stage.notices).toEqual(["given-up 1 K7Q4"]);
    expect(stage.rows("outbox")).toEqual([]);
  });

  it("is told after a restart, too, if the process died before it could", async () => {
    const bot = owing([{ ...send("!river", "one"), about: "K7Q4", ticket: "about" }]);
    const stage = new Stage(bot);
    stage.fails = (call) => {
      if (call.startsWith("send !river")) throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.until(() => stage.rows("given-up").length > 0);
    stage.kill();
    const next = new Stage(bot, stage.disk);
    await next.until(() => next.notices.length > 0);
    expect(next.notices).toEqual(["given-up 1 K7Q4"]);
  });
});
