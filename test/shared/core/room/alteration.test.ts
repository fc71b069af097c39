/** A room is compared with what was asked for, part by part. */
import { describe, expect, it } from "vitest";
import type { RoomState } from "../../../../shared/core/room/own-room.ts";
import {
  contentOf,
  partsAltered,
  ROOM_PARTS,
  typeOf,
  type RoomPart,
} from "../../../../shared/core/room/alteration.ts";
import { creationBody } from "../../../../shared/core/room/blueprint.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";

const ROOMS = "@rooms:h" as UserId;
const ALERT = "@alert:h" as UserId;
const OLGA = "@olga:h" as UserId;
const MADE = {
  codename: "Lantern 4",
  administrators: [ALERT],
  bots: new Set<string>([ROOMS, ALERT]),
};

/** The state of a room as a homeserver shows it right after its creation. */
function asCreated(): Map<string, RoomState> {
  const plan = { additionalCreators: [OLGA], isDirect: false, invite: [] };
  const body = creationBody({ ...plan, codename: MADE.codename, administrators: [ALERT] });
  const levels = body.power_level_content_override;
  const events = { ...levels.events, "m.room.name": 100, "m.room.tombstone": 150 };
  const contents = new Map<string, Readonly<Record<string, unknown>>>([
    ...body.initial_state.map(({ type, content }) => [type, content as never] as const),
    ["m.room.name", { name: body.name }],
    ["m.room.power_levels", { ...levels, events, historical: 100 }],
  ]);
  return new Map([...contents].map(([type, content]) => [type, { ...shown(type, content) }]));
}

function shown(type: string, content: RoomState["content"], sender: string = ROOMS): RoomState {
  return { type, stateKey: "", sender, content };
}

const partsOf = (state: ReadonlyMap<string, RoomState>) =>
  partsAltered(MADE, (type) => state.get(type)).map(({ part }) => part);

const CHANGES: Readonly<Record<RoomPart, RoomState["content"]>> = {
  name: { name: "Raid at the bridge" },
  joining: { join_rule: "public" },
  history: { history_visibility: "world_readable" },
  guests: { guest_access: "can_join" },
  powers: { ...contentOf("powers", MADE), users: { [OLGA]: 100 } },
  topic: { topic: "raids" },
  avatar: { url: "mxc://h/x" },
  alias: { alias: "#raids:h" },
  retention: { max_lifetime: 1000 },
  encryption: { algorithm: "m.megolm.v9" },
  replaced: { replacement_room: "!other" },
};

describe("a room", () => {
  it("is as it was made right after it was, whatever defaults the homeserver adds", () => {
    expect(partsOf(asCreated())).toEqual([]);
  });

  it.each(ROOM_PARTS)("shows what was changed, and is whole once it is put back: %s", (part) => {
    const state = asCreated();
    // Whoever is said to have sent it: a homeserver can name a bot.
    const sender = part === "retention" ? OLGA : ROOMS;
    state.set(typeOf(part), shown(typeOf(part), CHANGES[part], sender));
    expect(partsOf(state)).toEqual([part]);
    state.set(typeOf(part), shown(typeOf(part), contentOf(part, MADE)));
    expect(partsOf(state)).toEqual([]);
  });

  it.each(["invite", "kick", "events_default", "state_default", "users_default", "redact"])(
    "shows a level that lets members do more: %s",
    (level) => {
      const state = asCreated();
      const content = { ...contentOf("powers", MADE), [level]: level.endsWith("default") ? -1 : 0 };
      state.set(typeOf("powers"), shown(typeOf("powers"), content, OLGA));
      expect(partsOf(state)).toEqual(["powers"]);
    },
  );

  it("is not asked for a name that nobody knows any more", () => {
    const find = (type: string) => asCreated().get(type);
    expect(partsAltered({ ...MADE, codename: "" }, find)).toEqual([]);
  });
});
