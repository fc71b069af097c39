/** What the bots tell verify of identities: it does not meet everybody itself. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { actor, tagFor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";

const rita = actor("Rita");
const mallory = actor("Mallory");
const OTHER = tagFor("another identity");

describe.each([alertBot, roomsBot])("$name", (bot) => {
  function told(identity: Tag, who = rita, already: readonly Tag[] = []) {
    const world = new World([]);
    world.admit(rita, "responder", world.committee("Rio", { areas: ["north"] }).id);
    for (const one of already) {
      world.peopleFact({ type: "identity-changed", person: rita.tag, identity: one });
    }
    const seen = { userId: who.userId, tag: who.tag, identity, isFirst: false };
    return bot.onIdentity?.(seen, world.contextOf(bot.name)).effects ?? [];
  }

  it("tells verify of another identity than was pinned", () => {
    const body = { do: "note-identity", userId: rita.userId, identity: OTHER };
    expect(told(OTHER)).toMatchObject([{ do: "errand", errand: { to: "verify", body } }]);
  });

  it("tells nothing of the pinned one, of one that is known, or of a stranger", () => {
    expect(told(rita.identity)).toEqual([]);
    expect(told(OTHER, rita, [OTHER])).toEqual([]);
    expect(told(OTHER, mallory)).toEqual([]);
  });
});
