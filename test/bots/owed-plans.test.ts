/** What the record owes is what was asked for: or a room that was made would not be found. */
import { describe, expect, it } from "vitest";
import type { Bot } from "../../shared/core/bot.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../shared/domain/network-state.ts";
import { alertBot } from "../../bots/alert/bot.ts";
import { roomsBot } from "../../bots/rooms/bot.ts";
import { verifyBot } from "../../bots/verify/bot.ts";
import { ana, ben, CODE, olga, orders, otto, raise, town, type Town } from "./alert/town.ts";

type Asked = Readonly<{
  what: string;
  bot: Bot<NetworkState>;
  /** The fact by which the room is there. */
  end: string;
  ask(place: Town): void;
}>;

const ROOMS: readonly Asked[] = [
  {
    what: "a temporary room",
    bot: roomsBot,
    end: "opened",
    ask: (place) => orders(place, `!room new "Evening" ${ana.userId} ${ben.userId}`, otto),
  },
  {
    what: "an incident room",
    bot: roomsBot,
    end: "opened",
    ask: (place) => {
      raise(place);
      place.world.says(ana, place.river, `!going ${CODE}`);
    },
  },
  {
    what: "a confirmer room",
    bot: verifyBot,
    end: "confirmers-opened",
    ask: (place) => orders(place, "!confirmers new north/river", otto),
  },
  {
    what: "a committee's room",
    bot: alertBot,
    end: "committee-opened",
    ask: (place) => orders(place, '!committee new "Bridge" south/bridge', otto),
  },
];

/** The network as it was before this fact, the last of its type. */
function before(end: string, { world }: Town): NetworkState {
  const place = world.entries.findLastIndex(({ type }) => type === end);
  return world.entries.slice(0, place).reduce(foldNetwork, EMPTY_NETWORK);
}

describe("while it is being made", () => {
  it.each(ROOMS)("$what is owed by the very plan it was asked for by", ({ bot, end, ask }) => {
    const place = town([verifyBot, alertBot, roomsBot]);
    ask(place);
    const asked = place.world.effects.find((effect) => effect.do === "create-room");
    const context = { ...place.world.contextOf(bot.name), state: before(end, place) };
    const owed = (bot.owes?.(context) ?? []).map(({ effect }) => effect);
    const [made] = owed.filter((effect) => effect.do === "create-room");
    expect(made).toMatchObject({ ref: asked?.ref, plan: asked?.plan });
    expect(asked?.plan.additionalCreators).toContain(
      end === "opened" ? creatorOf(place) : otto.userId,
    );
  });

  it.each(ROOMS)("control: $what is not owed once it is there", ({ bot, ask }) => {
    const place = town([verifyBot, alertBot, roomsBot]);
    ask(place);
    const owed = bot.owes?.(place.world.contextOf(bot.name)) ?? [];
    expect(owed.filter(({ effect }) => effect.do === "create-room")).toEqual([]);
  });
});

/** Otto asked for the temporary room; for an incident room any organizer will do. */
function creatorOf({ world }: Town): string {
  const [room] = [...world.state.rooms.values()];
  return room?.kind === "temporary" ? otto.userId : olga.userId;
}
