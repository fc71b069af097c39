/** Members who mean harm with the rights that they have, or with words alone. */
import { codeFromNumber, CODES_COUNT } from "../../../../shared/core/values/case-code.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { choiceOf, type Actor } from "../../../network/actor.ts";
import type { HostileClass } from "../class.ts";
import { confirmedBy, pollOf, reported } from "../honest.ts";
import type { Town } from "../town.ts";
import { askedOf, comesTrue, Watch } from "../watch.ts";
import { encryptedVoteCounts } from "./clear-text.ts";
import { CONFIRMERS } from "./ghosts.ts";

const ANSWER_MS = 10_000;
const SAID_MS = 3_000;
const ENTERS_MS = 5_000;

const doubleVotes: HostileClass = {
  name: "one person votes again and again, every way there is",
  by: "member",
  weight: 60,
  control: encryptedVoteCounts,
  act: async (town, count) => {
    const { ben } = town.people;
    const { confirmers } = town.rooms;
    const code = await reported(town);
    const poll = await pollOf(town, code);
    const { recoveryKey } = ben.person;
    const second = await town.client(ben, { recoveryKey });
    const other = await town.newcomer(`ben-${town.next()}`);
    const [chat, otherChat] = [await ben.chat("verify"), await other.chat("verify")];
    const watch = new Watch(town, [ben, other]);
    const { eventId } = poll.message;
    const words = `confirm ${code}`;
    const ways: readonly (() => Promise<unknown>)[] = [
      () => ben.person.vote(confirmers, eventId, choiceOf(poll, "confirm")),
      () => ben.person.say(confirmers, `!${words}`),
      () => ben.person.say(chat, words),
      () => second.say(confirmers, `!${words} onsite`),
      () => second.vote(confirmers, eventId, choiceOf(poll, "confirm")),
      () => other.person.say(otherChat, words),
    ];
    for (let index = 0; index < count; index += 1) await ways[index % ways.length]?.();
    await watch.settled(["verify"]);
    const came = watch.came(count, 0);
    return { ...came, accepted: Math.max(0, (await confirmedBy(town, code)) - 1) };
  },
};

const PAYLOADS = [
  "<script>alert(1)</script> two vans",
  '<img src="https://example.org/x" onerror="x()"> two vans',
  '<a href="https://example.org/login">two vans</a>',
  "two \u202evans\u202c going west",
  "two\u200b vans\ufeff by the \u2066bridge\u2069",
  "[two vans](https://example.org)",
  "@room two vans",
  "</p></blockquote><h1>CONFIRMED</h1>",
  "<mx-reply>two vans</mx-reply>",
  "{ $code } { common-help } two vans",
] as const;
const ACTIVE = /<(?:script|img|a|h[1-6]|mx-reply|font|iframe|svg)\b/iu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

const markup: HostileClass = {
  name: "markup, turned and invisible letters in reports",
  by: "member",
  weight: 30,
  control: CONFIRMERS.isRead,
  act: async (town, count) => {
    const { ana, ben } = town.people;
    const { confirmers } = town.rooms;
    const chat = await ana.chat("verify");
    const watch = new Watch(town, [ana]);
    const marks = [ana.mark(), ben.mark()] as const;
    for (let index = 0; index < count; index += 1) {
      const payload = PAYLOADS[index % PAYLOADS.length] ?? "";
      await heard(ana, chat, `report east raid: 5 agents, ${payload}`);
      await ana.person.say(chat, "cancel");
    }
    await watch.settled(["verify"]);
    const shown = [...ana.seen(chat, {}, marks[0]), ...ben.seen(confirmers, {}, marks[1])];
    const bad = shown.filter(({ message }) => isHarmful(message.content));
    return watch.came(count, bad.length);
  },
};

/** Says something, and waits for a while that the bot says anything. */
async function heard(by: Actor, chat: RoomId, text: string): Promise<void> {
  const mark = by.mark();
  await by.person.say(chat, text);
  await by.seesWithin(ANSWER_MS, chat, { pattern: {}, mark });
}

/** Something that an app would carry out, ring for, or show otherwise than it is. */
function isHarmful(content: JsonObject): boolean {
  const { formatted_body: html, body, "m.mentions": mentions } = content;
  const rings = typeof mentions === "object" && Reflect.get(mentions ?? {}, "room") === true;
  const card = content["org.aviso.card"];
  const isRequest = typeof card === "object" && Reflect.get(card ?? {}, "kind") === "request";
  const isActive = typeof html === "string" && ACTIVE.test(html);
  // A request for confirmation may ring by itself; the other messages never do.
  return isActive || (typeof body === "string" && INVISIBLE.test(body)) || (rings && !isRequest);
}

const huge: HostileClass = {
  name: "huge texts",
  by: "member",
  weight: 12,
  control: CONFIRMERS.isRead,
  act: async (town, count) => {
    const { ana, ben } = town.people;
    const chat = await ana.chat("verify");
    const watch = new Watch(town, [ana]);
    const mark = ben.mark();
    for (let index = 0; index < count; index += 1) {
      const length = [2_500, 8_000, 20_000, 40_000][index % 4] ?? 2_500;
      await heard(ana, chat, `report east raid: ${"two vans ".repeat(length / 9)}`);
    }
    await watch.settled(["verify"]);
    const passedOn = ben.seen(town.rooms.confirmers, {}, mark).length;
    return watch.came(count, passedOn);
  },
};

const manyChats: HostileClass = {
  name: "one person asks for the state of a case in many chats",
  by: "member",
  weight: 25,
  control: async (town) => {
    const { wes, ben } = town.people;
    const code = await reported(town);
    const chat = await wes.chat("verify");
    await wes.asks(chat, `status ${code}`, { kind: "case", case: code });
    await refuted(town, code, ben);
    const pattern = { kind: "case", case: code, state: "refuted" };
    return (await wes.seesWithin(ANSWER_MS, chat, { pattern, mark: 0 })) !== undefined;
  },
  act: async (town, count) => {
    const { ben } = town.people;
    const nosy = await town.newcomer(`nosy-${town.next()}`);
    const { verify } = town.vault.bots;
    const code = await reported(town);
    for (let index = 0; index < count; index += 1) {
      const invite = [verify.userId];
      const chat = await nosy.person.createRoom({ invite, encrypted: true });
      const isIn = (): boolean => nosy.person.members(chat).includes(verify.userId);
      if (!(await comesTrue(ENTERS_MS, isIn))) continue;
      const mark = nosy.mark();
      // What is said before her own app has seen the bot come in is not encrypted for it.
      for (let attempt = 0; attempt < 4; attempt += 1) {
        await nosy.person.say(chat, `status ${code}`);
        const wanted = { pattern: {}, mark };
        if ((await nosy.seesWithin(SAID_MS, chat, wanted)) !== undefined) break;
      }
    }
    const watch = new Watch(town, [nosy]);
    await refuted(town, code, ben);
    await watch.settled(["verify"]);
    const news = watch.said().filter(({ message, card }) => {
      const isHers = nosy.person.rooms().includes(message.roomId);
      return isHers && card["case"] === code;
    });
    return watch.came(count, Math.max(0, news.length - 1));
  },
};

async function refuted(town: Town, code: string, ben: Actor): Promise<void> {
  const { carmen } = town.people;
  const { confirmers } = town.rooms;
  await ben.asks(confirmers, `!refute ${code} a film crew`, { kind: "case", case: code });
  await carmen.asks(confirmers, `!refute ${code}`, { kind: "case", case: code });
}

const GUESSES = 20;

const guesses: HostileClass = {
  name: "codes guessed by a stranger",
  by: "member",
  weight: 200,
  control: async (town) => {
    const { wes } = town.people;
    const code = await reported(town);
    const chat = await wes.chat("verify");
    const answer = await wes.asks(chat, `status ${code}`, { kind: "case", case: code });
    return answer.card["case"] === code;
  },
  act: async (town, count) => {
    const { trudy } = town.people;
    const open = await reported(town);
    const chat = await trudy.chat("verify");
    const watch = new Watch(town, [trudy]);
    for (let index = 0; index < count; index += 1) {
      const code = codeFromNumber(town.random.below(CODES_COUNT));
      if (code === open) continue;
      await trudy.person.say(chat, `${index % 2 === 0 ? "confirm" : "status"} ${code}`);
      if (index % GUESSES === GUESSES - 1) await watch.settled(["verify"]);
    }
    await watch.settled(["verify"]);
    const told = watch.effects().filter(({ card }) => card["case"] !== undefined);
    const votes = await confirmedBy(town, open);
    return watch.came(count, told.length + votes);
  },
};

/** So much may be said to somebody who does not stop; beyond it a bot can be made to talk. */
const SAID_MAX = 40;

const floods: HostileClass = {
  name: "a flood of what is refused",
  by: "member",
  weight: 200,
  control: async (town) => (await askedOf(town, "alert")) !== undefined,
  act: async (town, count) => {
    const flooder = await town.newcomer(`flo-${town.next()}`);
    const chat = await flooder.chat("alert");
    const watch = new Watch(town, [flooder]);
    for (let index = 0; index < count; index += 1) {
      await flooder.person.say(chat, `!area add flood-${index}`);
    }
    await watch.settled(["alert"]);
    return watch.came(count, Math.max(0, watch.said().length - SAID_MAX));
  },
};

export const INSIDERS: readonly HostileClass[] = [
  doubleVotes,
  markup,
  huge,
  manyChats,
  guesses,
  floods,
];
