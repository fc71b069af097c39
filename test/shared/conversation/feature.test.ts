import { describe, expect, it } from "vitest";
import { alertBot, alertFeatures } from "../../../bots/alert/bot.ts";
import { areaFeature } from "../../../bots/alert/area/feature.ts";
import { committeeFeature } from "../../../bots/alert/committee/feature.ts";
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { botOf } from "../../../shared/conversation/bot-of.ts";
import { COMMANDS } from "../../../shared/conversation/command/commands.ts";
import type { Feature, Handler, Sees } from "../../../shared/conversation/feature.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { World } from "../../harness/world.ts";

const roomId = "!room:example.org" as RoomId;
const listAreasOnly = ({ state }: Sees<"committees">): Outcome =>
  state.committees.areas.size > 0 ? NOTHING : only();

describe("a bot and its features", () => {
  it("does not compile when a command of its own has no handler", () => {
    const features = [areaFeature, committeeFeature] as const;
    // @ts-expect-error -- `alert`, `approve`, `going` … are alert's, and nobody answers them
    botOf({ name: "alert", writes: ["alert"], features });
    // The control: with all of them it does.
    botOf({ name: "alert", writes: ["alert"], features: alertFeatures });
    expect(COMMANDS.filter(({ owners }) => owners.includes("alert")).length).toBeGreaterThan(10);
  });

  it("does not compile when a function reads what it did not ask for", () => {
    const listsAreas: Handler = (_asked, context) => listAreasOnly(context);
    // @ts-expect-error -- it was given committees alone
    const reads = (context: Sees<"committees">): NetworkState => context.state;
    expect([listsAreas.length, reads.length]).toEqual([2, 1]);
  });

  it("hears of everything in the order of its features, and joins what they make of it", () => {
    const heard: string[] = [];
    const hearing = (name: string): Feature => ({
      commands: {},
      onTick: () => {
        heard.push(name);
        return only({ do: "leave", roomId });
      },
      onReceipt: () => NOTHING,
    });
    const features = [...alertFeatures, hearing("a"), hearing("b")] as const;
    const bot = botOf({ name: "alert", writes: ["alert"], features });
    const outcome = bot.onTick(new World([alertBot]).contextOf("alert"));
    expect(heard).toEqual(["a", "b"]);
    expect(outcome.effects).toHaveLength(2);
  });
});
