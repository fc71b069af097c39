/** People without the right, or without a signed device, who command and vote all the same. */
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { choiceOf, type Actor } from "../../../network/actor.ts";
import type { HostileClass } from "../class.ts";
import { deliver, each, honestOrderCounts, type Order } from "../deliver.ts";
import { confirmedBy, forgedArea, pollOf, reported, sealed } from "../honest.ts";
import { takeAway, untilKeysAreThere } from "../honest.ts";
import { letIn } from "../inside.ts";
import { freshEventId, madeUp } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { Watch } from "../watch.ts";
import { editOf, encryptedVoteCounts } from "./clear-text.ts";

const ALL = ["verify", "alert", "rooms"] as const;

/** A class whose acts are contents said to `alert` in a room; each may add an area. */
function said(
  name: string,
  weight: number,
  way: (
    town: Town,
    count: number,
  ) => Promise<Readonly<{ by: Actor; roomId: RoomId; given: readonly Order[] }>>,
): HostileClass {
  return {
    ...{ name, weight, by: "member", control: honestOrderCounts },
    act: async (town, count) => {
      const { by, roomId, given } = await way(town, count);
      await untilKeysAreThere();
      const watch = new Watch(town);
      const events = given.map(({ content }) => madeUp({ sender: by.userId, content }));
      await deliver(town, { bot: "alert", roomId }, events);
      await watch.settled(["alert"]);
      const came = watch.came(count, 0);
      const areas = given.map(({ area }) => area);
      return { ...came, accepted: await takeAway(town, areas) };
    },
  };
}

const unsignedDevice = said("commands from a device nobody signed", 100, async (town, count) => {
  const { olga } = town.people;
  const roomId = town.rooms.management;
  const device = await town.client(olga, { signed: false });
  const given = await each(count, async () => {
    const area = forgedArea(town);
    const words = { msgtype: "m.text", body: `!area add ${area}` };
    return { area, content: await device.encrypt(roomId, "m.room.message", words) };
  });
  return { by: olga, roomId, given };
});

const notAdmitted = said("commands of somebody never admitted", 300, async (town, count) => {
  const { trudy } = town.people;
  const roomId = town.rooms.management;
  await letIn(town, trudy, roomId);
  return { by: trudy, roomId, given: await ordersOf(town, trudy, { roomId, count }) };
});

const wrongRole = said("commands of members without the role", 200, async (town, count) => {
  const { eva } = town.people;
  const roomId = town.rooms.east;
  return { by: eva, roomId, given: await ordersOf(town, eva, { roomId, count }) };
});

const wrongRoom = said("an organizer's commands in other rooms", 100, async (town, count) => {
  const { olga } = town.people;
  const roomId = town.rooms.east;
  return { by: olga, roomId, given: await ordersOf(town, olga, { roomId, count }) };
});

async function ordersOf(
  town: Town,
  by: Actor,
  { roomId, count }: Readonly<{ roomId: RoomId; count: number }>,
): Promise<readonly Order[]> {
  return await each(count, async () => {
    const area = forgedArea(town);
    return { area, content: await sealed(by, roomId, `!area add ${area}`) };
  });
}

type Hiding = Readonly<{ type?: string; content: JsonObject }>;

/** Places in a message where a reader sees no command, or not hers. */
function hidden(town: Town, command: string): readonly Hiding[] {
  const { ben } = town.people;
  const file = { url: "mxc://example.org/x", info: {} };
  const html = { format: "org.matrix.custom.html", formatted_body: `<p>${command}</p>` };
  const thread = { rel_type: "m.thread", event_id: freshEventId(), is_falling_back: true };
  return [
    { content: { msgtype: "m.text", body: "good evening", ...html } },
    { content: { msgtype: "m.image", body: command, filename: "a.jpg", ...file } },
    { content: { msgtype: "m.file", body: "a.pdf", filename: command, ...file } },
    { content: { msgtype: "m.audio", body: command, ...file } },
    { content: { msgtype: "m.location", body: command, geo_uri: "geo:0,0" } },
    { content: { msgtype: "m.text", body: `good evening\n${command}` } },
    { content: { msgtype: "m.text", body: `> <${ben.userId}> ${command}\n\nno, never` } },
    { content: { msgtype: "m.text", body: `> ${command}` } },
    { content: { msgtype: "m.notice", body: command } },
    { content: { msgtype: "m.server_notice", body: command } },
    { content: { msgtype: "m.text", body: command, "m.relates_to": thread } },
    { type: "m.sticker", content: { body: command, ...file } },
    { type: "m.room.topic", content: { topic: command, body: command, msgtype: "m.text" } },
    { content: { msgtype: "m.text", body: "", "m.new_content": { body: command } } },
    { type: "m.room.encrypted", content: { msgtype: "m.text", body: command } },
  ];
}

const hiddenCommands = said("commands hidden in messages", 150, async (town, count) => {
  const { olga } = town.people;
  const roomId = town.rooms.management;
  const given = await each(count, async (index) => {
    const area = forgedArea(town);
    const ways = hidden(town, `!area add ${area}`);
    const { type = "m.room.message", content } = ways[index % ways.length] ?? { content: {} };
    return { area, content: await olga.person.encrypt(roomId, type, content) };
  });
  return { by: olga, roomId, given };
});

const ownEdits = said("edits of an own message", 100, async (town, count) => {
  const { olga } = town.people;
  const roomId = town.rooms.management;
  const original = await olga.person.say(roomId, "good evening");
  const given = await each(count, async () => {
    const area = forgedArea(town);
    const edit = editOf(original, `!area add ${area}`);
    return { area, content: await olga.person.encrypt(roomId, "m.room.message", edit) };
  });
  return { by: olga, roomId, given };
});

/** A class whose acts are votes that must not count; `cast` gives them as encrypted events. */
function votes(
  name: string,
  weight: number,
  cast: (town: Town, code: string, count: number) => Promise<readonly Vote[]>,
): HostileClass {
  return {
    ...{ name, weight, by: "member", control: encryptedVoteCounts },
    act: async (town, count) => {
      const code = await reported(town);
      await pollOf(town, code);
      const acts = await cast(town, code, count);
      await untilKeysAreThere();
      const watch = new Watch(town);
      for (const [roomId, some] of Map.groupBy(acts, (vote) => vote.roomId)) {
        const events = some.map(({ by, content }) => madeUp({ sender: by.userId, content }));
        await deliver(town, { bot: "verify", roomId }, events);
      }
      await watch.settled(ALL);
      const came = watch.came(count, 0);
      return { ...came, accepted: await confirmedBy(town, code) };
    },
  };
}

type Vote = Readonly<{ by: Actor; roomId: RoomId; content: JsonObject }>;

const VOTE = "org.matrix.msc3381.poll.response";

const othersPolls = votes("answers to polls of others", 100, async (town, code, count) => {
  const poll = await pollOf(town, code);
  const { eva, wes, ana } = town.people;
  const places = [
    [eva, await eva.chat("verify")],
    [wes, await wes.chat("verify")],
    [ana, await ana.chat("verify")],
  ] as const;
  return await each(count, async (index) => {
    const [by, roomId] = places[index % places.length] ?? places[0];
    const relation = { rel_type: "m.reference", event_id: poll.message.eventId };
    const answers = { answers: [choiceOf(poll, "confirm")] };
    const content = { "m.relates_to": relation, [VOTE]: answers };
    return { by, roomId, content: await by.person.encrypt(roomId, VOTE, content) };
  });
});

const changedIdentity = votes(
  "votes after an identity was changed",
  60,
  async (town, code, count) => {
    const swapped = await town.newcomer(`rosa-${town.next()}`);
    const { confirmers, management } = town.rooms;
    await swapped.entersAfter(() =>
      town.people.olga.asks(management, `!admit ${swapped.userId} confirmer east`, {
        kind: "answer",
      }),
    );
    // She is known by her first identity, and not only by her account.
    await swapped.asks(await swapped.chat("verify"), "status", { kind: "answer" });
    await swapped.person.replaceIdentity();
    return await each(count, async () => ({
      by: swapped,
      roomId: confirmers,
      content: await sealed(swapped, confirmers, `!confirm ${code}`),
    }));
  },
);

const revoked = votes("votes of somebody who was revoked", 100, async (town, code, count) => {
  const carl = await town.newcomer(`carl-${town.next()}`);
  const { olga } = town.people;
  const { confirmers, management } = town.rooms;
  await carl.entersAfter(() =>
    olga.asks(management, `!admit ${carl.userId} confirmer east`, { kind: "answer" }),
  );
  const chat = await carl.chat("verify");
  await carl.asks(chat, "status", { kind: "answer" });
  // Encrypted while he still was a confirmer, and kept back by whoever helps him.
  const kept = await each(count, async (index) => {
    const roomId = index % 2 === 0 ? confirmers : chat;
    return { by: carl, roomId, content: await sealed(carl, roomId, `!confirm ${code}`) };
  });
  await olga.asks(management, `!revoke ${carl.userId}`, { kind: "answer" });
  return kept;
});

export const OUTSIDERS: readonly HostileClass[] = [
  unsignedDevice,
  notAdmitted,
  wrongRole,
  wrongRoom,
  hiddenCommands,
  ownEdits,
  othersPolls,
  changedIdentity,
  revoked,
];
