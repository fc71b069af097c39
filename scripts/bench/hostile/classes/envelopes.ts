/** True ciphertexts in false envelopes: edited, pointed elsewhere, repeated, moved, renamed. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { choiceOf } from "../../../network/actor.ts";
import type { Came, HostileClass } from "../class.ts";
import { deliver, each, honestOrderCounts, obeyed, orders, type Order } from "../deliver.ts";
import { confirmedBy, forgedArea, pollOf, reported } from "../honest.ts";
import { takeAway, untilKeysAreThere } from "../honest.ts";
import { letIn } from "../inside.ts";
import { freshEventId, madeUp } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { Watch } from "../watch.ts";
import { editOf, encryptedVoteCounts } from "./clear-text.ts";

const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
/** Originals that are repeated; each is obeyed once before. */
const ORIGINALS = 5;
/** Who obeys commands, and who tells the organizers of replays. */
const BOTH = ["alert", "verify"] as const;

/** A class whose acts are orders of Olga's in envelopes that are not theirs. */
function enveloped(
  name: string,
  weight: number,
  shape: (town: Town, order: Order, index: number) => JsonObject,
): HostileClass {
  return {
    ...{ name, weight, by: "server", control: honestOrderCounts },
    act: async (town, count) => {
      const watch = new Watch(town);
      const given = await orders(town, town.people.olga, count);
      const accepted = await obeyed(town, given, {
        watch,
        shape: (order, index) => shape(town, order, index),
      });
      return watch.came(count, accepted);
    },
  };
}

const outerEdits = enveloped("ciphertexts with an edit written outside", 120, (town, order) => {
  const relation = { rel_type: "m.replace", event_id: freshEventId() };
  const content = { ...order.content, "m.relates_to": relation };
  return madeUp({ sender: town.people.olga.userId, content });
});

const oldClocks = enveloped("commands older than a command may be", 30, (town, order, index) => {
  const shiftMs = [-16 * MINUTE_MS, -60 * MINUTE_MS, -10 * YEAR_MS][index % 3] ?? -YEAR_MS;
  return madeUp({ sender: town.people.olga.userId, content: order.content, shiftMs });
});

const bundledEdits: HostileClass = {
  name: "edits bundled with a true question",
  by: "server",
  weight: 120,
  control: honestOrderCounts,
  act: async (town, count) => {
    const { olga } = town.people;
    const { management } = town.rooms;
    const watch = new Watch(town);
    const question = { msgtype: "m.text", body: "!area list" };
    const given = await each(count, async () => ({
      area: forgedArea(town),
      content: await olga.person.encrypt(management, "m.room.message", question),
    }));
    await untilKeysAreThere();
    const accepted = await obeyed(town, given, {
      watch,
      shape: ({ area, content }) => {
        const edit = madeUp({
          sender: olga.userId,
          type: "m.room.message",
          content: editOf(freshEventId(), `!area add ${area}`),
        });
        const unsigned = { "m.relations": { "m.replace": edit } };
        return madeUp({ sender: olga.userId, content, unsigned });
      },
    });
    return watch.came(count, accepted);
  },
};

const encryptedEdits: HostileClass = {
  name: "encrypted edits, sent on by the server",
  by: "server",
  weight: 100,
  control: honestOrderCounts,
  act: async (town, count) => {
    const { olga } = town.people;
    const { management } = town.rooms;
    const watch = new Watch(town);
    const given = await each(count, async () => {
      const area = forgedArea(town);
      const edit = editOf(freshEventId(), `!area add ${area}`);
      return { area, content: await olga.person.encrypt(management, "m.room.message", edit) };
    });
    await untilKeysAreThere();
    const shape = ({ content }: Order) => madeUp({ sender: olga.userId, content });
    const accepted = await obeyed(town, given, { watch, shape });
    return watch.came(count, accepted);
  },
};

const VOTE = "org.matrix.msc3381.poll.response";

const turnedVotes: HostileClass = {
  name: "votes pointed at another poll",
  by: "server",
  weight: 80,
  control: encryptedVoteCounts,
  act: async (town, count) => {
    const { ben } = town.people;
    const { confirmers } = town.rooms;
    const [own, other] = [await reported(town), await reported(town)];
    const [poll, otherPoll] = [await pollOf(town, own), await pollOf(town, other)];
    const watch = new Watch(town);
    const relation = { rel_type: "m.reference", event_id: otherPoll.message.eventId };
    const events = await each(count, async () => {
      const content = await ben.person.encrypt(confirmers, VOTE, {
        "m.relates_to": { rel_type: "m.reference", event_id: poll.message.eventId },
        [VOTE]: { answers: [choiceOf(poll, "confirm")] },
      });
      return madeUp({ sender: ben.userId, content: { ...content, "m.relates_to": relation } });
    });
    await untilKeysAreThere();
    await deliver(town, { bot: "verify", roomId: confirmers }, events);
    await watch.settled(["verify"]);
    const came = watch.came(count, 0);
    return { ...came, accepted: await confirmedBy(town, other) };
  },
};

type Repeating = Readonly<{
  again: (town: Town, first: JsonObject, index: number) => Promise<JsonObject> | JsonObject;
  between?: (town: Town) => Promise<void>;
}>;

/** Orders that were obeyed once and taken back; then told again, `count` times in all. */
function repeated(name: string, weight: number, { again, between }: Repeating): HostileClass {
  return {
    ...{ name, weight, by: "server", control: honestOrderCounts },
    act: async (town, count) => {
      const { olga } = town.people;
      const given = await orders(town, olga, Math.min(count, ORIGINALS));
      const firsts = given.map(({ content }) => madeUp({ sender: olga.userId, content }));
      const shape = (_order: Order, index: number): JsonObject => firsts[index] ?? {};
      const before = await obeyed(town, given, { watch: new Watch(town), shape });
      await between?.(town);
      const watch = new Watch(town);
      const copies = await each(count, (n) => again(town, firsts[n % firsts.length] ?? {}, n));
      const roomId = town.rooms.management;
      await Promise.all(BOTH.map((bot) => deliver(town, { bot, roomId }, copies)));
      await watch.settled(BOTH);
      const areas = given.map(({ area }) => area);
      const accepted = await takeAway(town, areas);
      return watch.came(count, accepted, before === given.length ? undefined : "not all first");
    },
  };
}

const withNewId = (_town: Town, first: JsonObject): JsonObject => ({
  ...first,
  event_id: freshEventId(),
});

async function restart(town: Town): Promise<void> {
  await town.stopBots();
  await town.startBots();
}

const replays = repeated("replays under new ids", 900, { again: withNewId });
const stutters = repeated("replays under the same id", 500, { again: (_town, first) => first });
const laterReplays = repeated("replays after a restart", 200, {
  again: withNewId,
  between: restart,
});

const moved: HostileClass = {
  name: "events moved into other rooms",
  by: "server",
  weight: 300,
  control: honestOrderCounts,
  act: async (town, count) => {
    const { olga, ana } = town.people;
    const { east, confirmers } = town.rooms;
    const targets: readonly RoomId[] = [east, confirmers, await olga.chat("alert")];
    const watch = new Watch(town, [ana]);
    const given = await orders(town, olga, count);
    let accepted = 0;
    for (const [place, roomId] of targets.entries()) {
      const some = given.filter((_order, index) => index % targets.length === place);
      const shape = ({ content }: Order): JsonObject => madeUp({ sender: olga.userId, content });
      accepted += await obeyed(town, some, { watch, roomId, shape });
    }
    return watch.came(count, accepted);
  },
};

const renamed: HostileClass = {
  name: "an accomplice's ciphertext under an organizer's name",
  by: "server",
  weight: 200,
  control: honestOrderCounts,
  act: async (town, count): Promise<Came> => {
    const { olga, trudy } = town.people;
    await letIn(town, trudy, town.rooms.management);
    const watch = new Watch(town);
    const given = await orders(town, trudy, count);
    const shape = ({ content }: Order): JsonObject => madeUp({ sender: olga.userId, content });
    const accepted = await obeyed(town, given, { watch, shape });
    return watch.came(count, accepted);
  },
};

/** In the order in which they are done; the restart comes last. */
export const ENVELOPES: readonly HostileClass[] = [
  outerEdits,
  bundledEdits,
  encryptedEdits,
  oldClocks,
  turnedVotes,
  replays,
  stutters,
  moved,
  renamed,
  laterReplays,
];
