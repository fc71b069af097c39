/** What is said in a room of which the bot has not read yet waits for the news of it. */
import { describe, expect, it } from "vitest";
import { EARLY_WAIT_MS } from "../../../../shared/runtime/intake/early.ts";
import { send, Stage, type TestBot } from "../stage.ts";

/** A bot that does not know its desk before somebody says so. */
function stageOf() {
  let isKnown = false;
  const bot: Partial<TestBot> = {
    isEarly: () => !isKnown,
    onMessage: ({ eventId }) => ({
      facts: [],
      effects: [send("!desk", `${isKnown ? "known" : "unknown"} ${eventId}`)],
    }),
  };
  const stage = new Stage(bot);
  const know = (): void => {
    isKnown = true;
  };
  return { bot, stage, know };
}

describe("a message of an unknown room", () => {
  it("is obeyed when the room is known, in the order in which it was said", async () => {
    const { stage, know } = stageOf();
    await stage.say("one");
    await stage.say("two");
    await stage.pass(3_000);
    expect(stage.done).toEqual([]);
    know();
    await stage.say("three");
    expect(await stage.until(() => stage.done.length === 3)).toBe(true);
    expect(stage.done).toEqual(["one", "two", "three"].map((id) => `send !desk known $${id}`));
    expect(stage.settled).toEqual(["$one", "$two", "$three"]);
  });

  it("is answered by what is known once it has waited long enough", async () => {
    const { stage } = stageOf();
    await stage.say("one");
    await stage.pass(EARLY_WAIT_MS + 2_000);
    expect(stage.done).toEqual(["send !desk unknown $one"]);
  });

  it("is found again by a process that starts meanwhile", async () => {
    const { stage } = stageOf();
    await stage.say("one");
    await stage.pass(2_000);
    expect(stage.settled).toEqual([]);
  });

  it("is not kept back by a bug in the bot", async () => {
    const { bot } = stageOf();
    const stage = new Stage({
      ...bot,
      isEarly: () => {
        throw new Error("a bug");
      },
    });
    await stage.say("one");
    expect(await stage.until(() => stage.done.length === 1)).toBe(true);
  });
});
