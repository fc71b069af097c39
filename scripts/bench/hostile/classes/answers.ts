/** Lies in the answers to what the bots ask of the homeserver: sends, rooms, errors. */
import { editsOf, type Seen } from "../../../network/actor.ts";
import { atMost, type Asked, type Meddling } from "../../../network/loopback-proxy.ts";
import type { HostileClass } from "../class.ts";
import { alerted, honestArea, pollOf, reported } from "../honest.ts";
import { freshEventId } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { comesTrue, type Watch } from "../watch.ts";
import { lies } from "../lies.ts";
import { COMMITTEE, CONFIRMERS } from "./ghosts.ts";

/** Long enough for a bot to notice that something has not come back, and to say so. */
const NOTICED_MS = 40_000;
const SEEN_MS = 20_000;

/** Meddles with sends of `alert` to the committee of the east while `work` is done. */
async function whileSending<Done>(
  { liar, rooms }: Town,
  meddling: (asked: Asked) => Meddling,
  { times, work }: Readonly<{ times: number; work(): Promise<Done> }>,
): Promise<Done> {
  const isCard = (asked: Asked): boolean => liar.isSend(asked, "alert", rooms.east);
  const end = liar.meddle(atMost(times, (asked) => (isCard(asked) ? meddling(asked) : undefined)));
  return await work().finally(end);
}

/** Whether Eva sees this alert, or organizers are warned, before patience runs out. */
async function isSeenOrTold(town: Town, code: string, watch: Watch) {
  const { eva } = town.people;
  const pattern = { kind: "alert", case: code, msgType: "Alert" };
  const isSeen = (): boolean => eva.seen(town.rooms.east, pattern).length > 0;
  return await comesTrue(NOTICED_MS, () => isSeen() || watch.isAlarmed());
}

const swallowed = lies("sends swallowed with a 200", 4, {
  control: COMMITTEE.isRead,
  act: (town, index, watch) =>
    whileSending(town, () => ({ do: "answer", status: 200, json: { event_id: freshEventId() } }), {
      times: index % 2 === 0 ? 1 : Infinity,
      work: async () => {
        const code = await alerted(town);
        return !(await isSeenOrTold(town, code, watch));
      },
    }),
});

const wrongId = lies("a send answered with another alert's id", 4, {
  control: COMMITTEE.isRead,
  act: async (town) => {
    const { olga, eva } = town.people;
    const { east, management } = town.rooms;
    const standing = await alerted(town);
    const pattern = { kind: "alert", case: standing, msgType: "Alert" };
    const card = await eva.sees(east, pattern);
    const { eventId } = card.message;
    return await whileSending(
      town,
      () => ({ do: "rewrite", change: () => ({ event_id: eventId }) }),
      {
        times: Infinity,
        work: async () => {
          const code = await alerted(town);
          await eva.seesWithin(SEEN_MS, east, { pattern: { kind: "alert", case: code }, mark: 0 });
          await olga.person.say(management, `!retract ${code} it was a film crew`);
          const over = { kind: "alert", case: code, msgType: "Cancel" };
          await eva.seesWithin(SEEN_MS, east, { pattern: over, mark: 0 });
          return editsOf(eva, eventId).some(({ content }) =>
            JSON.stringify(content).includes(code),
          );
        },
      },
    );
  },
});

const ERRORS = [{}, { errcode: "M_FORBIDDEN", error: "no" }, { error: "Bad Request" }] as const;

const takenAndRefused = lies("a 4xx after the card was taken", 4, {
  control: COMMITTEE.isRead,
  act: async (town, index) => {
    const { olga, eva } = town.people;
    const { east, management } = town.rooms;
    const json = ERRORS[index % ERRORS.length] ?? {};
    const status = index % 2 === 0 ? 400 : 403;
    const code = await whileSending(town, () => ({ do: "answer-after", status, json }), {
      times: 1,
      work: async () => {
        const told = await alerted(town);
        const pattern = { kind: "alert", case: told, msgType: "Alert" };
        await eva.seesWithin(SEEN_MS, east, { pattern, mark: 0 });
        return told;
      },
    });
    await olga.person.say(management, `!allclear ${code}`);
    const pattern = { kind: "alert", case: code, msgType: "Cancel" };
    return (await eva.seesWithin(SEEN_MS, east, { pattern, mark: 0 })) === undefined;
  },
});

const strayRefusals = lies("two stray 403 while confirmers are asked", 3, {
  control: CONFIRMERS.isRead,
  act: async (town, _index, watch) => {
    const { liar, rooms } = town;
    const json = { errcode: "M_FORBIDDEN", error: "You are not allowed" };
    const end = liar.meddle(
      atMost(2, (asked) =>
        liar.isSend(asked, "verify", rooms.confirmers)
          ? { do: "answer", status: 403, json }
          : undefined,
      ),
    );
    const code = await reported(town).finally(() => undefined);
    const poll = pollOf(town, code).then(
      (): boolean => true,
      () => false,
    );
    const told = comesTrue(NOTICED_MS, () => watch.isAlarmed());
    const isAsked = await poll;
    end();
    return !isAsked && !(await told);
  },
});

const PAGE = "<html><body>Blocked by the gateway</body></html>";
const STATUSES = [403, 404, 400, 502, 520] as const;

const pages = lies("web pages instead of answers", 10, {
  control: COMMITTEE.isRead,
  act: (town, index, watch) =>
    whileSending(
      town,
      () => ({ do: "answer-text", status: STATUSES[index % STATUSES.length] ?? 403, text: PAGE }),
      {
        times: 2,
        work: async () => {
          return !(await isSeenOrTold(town, await alerted(town), watch));
        },
      },
    ),
});

const othersRoom = lies("a room made by a member passed off as a new one", 2, {
  control: async (town) => (await committeeOf(town, honestArea(town), () => undefined)).isTold,
  act: async (town) => {
    const { wes } = town.people;
    const { alert } = town.vault.bots;
    const trap = await wes.person.createRoom({ invite: [alert.userId], encrypted: true });
    await comesTrue(SEEN_MS, () => wes.person.members(trap).includes(alert.userId));
    const mark = wes.mark();
    const meddling = { do: "answer", status: 200, json: { room_id: trap } } as const;
    await committeeOf(town, honestArea(town), (asked) =>
      asked.path.endsWith("/createRoom") && town.liar.botOf(asked) === "alert"
        ? meddling
        : undefined,
    );
    return wes.seen(trap, { kind: "alert" }, mark).length > 0;
  },
});

/** A committee of an area of its own, made while `meddler` meddles, and then an alert to it. */
async function committeeOf(
  town: Town,
  area: string,
  meddler: (asked: Asked) => Meddling | undefined,
): Promise<Readonly<{ isTold: boolean }>> {
  const { olga } = town.people;
  const { management } = town.rooms;
  await olga.asks(management, `!area add ${area}`, { kind: "answer", area });
  const mark = olga.mark();
  const end = town.liar.meddle(meddler);
  await olga.person.say(management, `!committee new "Of ${area}" ${area} en`);
  const wanted = { pattern: { kind: "room" }, mark };
  await olga.seesWithin(SEEN_MS / 2, management, wanted);
  await olga.person.say(management, `!alert ${area} watch two vans by the bridge`);
  const pattern = { kind: "alert", area, msgType: "Alert" };
  const told: Seen | undefined = await olga.seesWithin(SEEN_MS / 2, undefined, { pattern, mark });
  end();
  return { isTold: told !== undefined };
}

export const ANSWERS: readonly HostileClass[] = [
  swallowed,
  wrongId,
  takenAndRefused,
  strayRefusals,
  pages,
  othersRoom,
];
