/** What the homeserver can say in anybody's name without any key: clear text. */
import type { BotName } from "../../../../shared/core/protocol/entry.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { choiceOf, type Seen } from "../../../network/actor.ts";
import type { Came, HostileClass } from "../class.ts";
import { deliver, honestOrderCounts } from "../deliver.ts";
import { confirmedBy, forgedArea, pollOf, reported, takeAway } from "../honest.ts";
import { freshEventId, madeUp } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { Watch } from "../watch.ts";

type Place = Readonly<{ bot: BotName; roomId: RoomId }>;
type Spoken = Place & Readonly<{ sender: UserId; body: string }>;

const TYPES = ["m.text", "m.emote", "m.notice"] as const;
const ALL: readonly BotName[] = ["verify", "alert", "rooms"];

const commands: HostileClass = {
  name: "commands, reports and votes in clear",
  by: "server",
  weight: 2_400,
  control: honestOrderCounts,
  act: async (town, count) => {
    const { olga, ana, ben, mallory } = town.people;
    const { management, confirmers } = town.rooms;
    const [chat, code] = [await ana.chat("verify"), await reported(town)];
    await pollOf(town, code);
    const watch = new Watch(town, [ana]);
    const areas: string[] = [];
    const added = (): string => {
      areas.push(forgedArea(town));
      return areas.at(-1) ?? "";
    };
    const says = (
      place: Place,
      { userId }: Readonly<{ userId: UserId }>,
      body: string,
    ): Spoken => ({
      ...{ ...place, sender: userId, body },
    });
    const ways: readonly (() => Spoken)[] = [
      () => says({ bot: "alert", roomId: management }, olga, `!area add ${added()}`),
      () =>
        says({ bot: "alert", roomId: management }, olga, "!alert east watch said by the server"),
      () =>
        says(
          { bot: "verify", roomId: management },
          olga,
          `!admit ${mallory.userId} responder "West"`,
        ),
      () => says({ bot: "verify", roomId: confirmers }, ben, `!confirm ${code}`),
      () => says({ bot: "verify", roomId: chat }, ana, "report east raid: 5 agents"),
      () => says({ bot: "rooms", roomId: management }, olga, '!room new "Theirs"'),
    ];
    const spoken = Array.from(
      { length: count },
      (_, n) => ways[n % ways.length]?.() ?? ways[0]?.(),
    );
    const acts = spoken.filter((one) => one !== undefined);
    await speak(town, acts);
    await watch.settled(ALL);
    const effects = watch.effects().length;
    const came = watch.came(count, 0, kindsOf(watch.effects()));
    const facts = (await takeAway(town, areas)) + (await confirmedBy(town, code));
    return { ...came, accepted: Math.max(effects, facts) };
  },
};

/** What the bots said as if something had been done; undefined when nothing was. */
function kindsOf(effects: readonly Seen[]): string | undefined {
  return effects.length === 0 ? undefined : effects.map(({ card }) => card["kind"]).join(", ");
}

/** One room after the other, so that many go into one answer. */
async function speak(town: Town, acts: readonly Spoken[]): Promise<void> {
  const places = Map.groupBy(acts, ({ bot, roomId }) => `${bot} ${roomId}`);
  for (const [first, ...rest] of places.values()) {
    if (first === undefined) continue;
    const events = [first, ...rest].map(({ sender, body }, index) =>
      madeUp({
        sender,
        type: "m.room.message",
        content: { msgtype: TYPES[index % TYPES.length] ?? "m.text", body },
      }),
    );
    await deliver(town, first, events);
  }
}

const VOTE_TYPES = ["org.matrix.msc3381.poll.response", "m.poll.response", "m.reaction"] as const;

const votes: HostileClass = {
  name: "poll votes and reactions in clear",
  by: "server",
  weight: 500,
  control: encryptedVoteCounts,
  act: async (town, count) => {
    const { ben, omar } = town.people;
    const code = await reported(town);
    const poll = await pollOf(town, code);
    const watch = new Watch(town);
    const content = clearVote(poll.message.eventId, choiceOf(poll, "confirm"));
    const events = Array.from({ length: count }, (_, n) =>
      madeUp({
        sender: n % 2 === 0 ? ben.userId : omar.userId,
        type: VOTE_TYPES[n % VOTE_TYPES.length] ?? VOTE_TYPES[0],
        content,
      }),
    );
    await deliver(town, { bot: "verify", roomId: town.rooms.confirmers }, events);
    await watch.settled(["verify"]);
    const came = watch.came(count, 0);
    return { ...came, accepted: await confirmedBy(town, code) };
  },
};

function clearVote(poll: string, answer: string): JsonObject {
  return {
    "m.relates_to": { rel_type: "m.reference", event_id: poll, key: answer },
    "org.matrix.msc3381.poll.response": { answers: [answer] },
    "m.selections": [answer],
  };
}

/** A confirmer's encrypted answer to a poll is counted. */
export async function encryptedVoteCounts(town: Town): Promise<boolean> {
  const code = await reported(town);
  const poll = await pollOf(town, code);
  const told = await town.people.ben.votes(poll, "confirm", { kind: "case", case: code });
  return Reflect.get(told.card["counts"] ?? {}, "confirm") === 1;
}

const EDIT = "m.replace";

const edits: HostileClass = {
  name: "edits in clear of what an organizer said",
  by: "server",
  weight: 300,
  control: honestOrderCounts,
  act: async (town, count): Promise<Came> => {
    const { olga } = town.people;
    const original = await olga.person.say(town.rooms.management, "good evening, everybody");
    const watch = new Watch(town);
    const areas = Array.from({ length: count }, () => forgedArea(town));
    const events = areas.map((area, n) =>
      madeUp({
        sender: olga.userId,
        type: "m.room.message",
        content: editOf(n % 2 === 0 ? original : freshEventId(), `!area add ${area}`),
      }),
    );
    await deliver(town, { bot: "alert", roomId: town.rooms.management }, events);
    await watch.settled(["alert"]);
    const came = watch.came(count, 0);
    return { ...came, accepted: await takeAway(town, areas) };
  },
};

/** What stands in the place of `original` from now on, if one believes it. */
export function editOf(original: string, body: string): JsonObject {
  return {
    msgtype: "m.text",
    body: `* ${body}`,
    "m.new_content": { msgtype: "m.text", body },
    "m.relates_to": { rel_type: EDIT, event_id: original },
  };
}

export const CLEAR_TEXT: readonly HostileClass[] = [commands, votes, edits];
