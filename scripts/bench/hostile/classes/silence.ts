/** What is kept from a bot: entries that never come or come late, and a note that lies. */
import { setTimeout as pause } from "node:timers/promises";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { HostileClass } from "../class.ts";
import { reported } from "../honest.ts";
import { inRoom, timelineIn, withTimelineIn } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { comesTrue, Watch } from "../watch.ts";
import { COMMITTEE } from "./ghosts.ts";

/** Within this time somebody has to be told that something does not come. */
const NOTICED_MS = 60_000;
const GIVEN_LATER_MS = 45_000;
const START_MS = 60_000;
/** What is left of a lie about a note. */
const NOTES: readonly JsonObject[] = [
  { v: 1, store: "another", epoch: 7, isStopped: true },
  { v: 1, store: "x", epoch: Number.MAX_SAFE_INTEGER, isStopped: false },
  { epoch: 7 },
];

/** From now on `alert` is not shown what verify writes in the state room. */
function withhold(town: Town): () => Promise<void> {
  const { liar, rooms, vault } = town;
  const held: JsonObject[] = [];
  const end = liar.show("alert", (json) => {
    const events = timelineIn(json, rooms.state);
    const isHers = ({ sender }: JsonObject): boolean => sender === vault.bots.verify.userId;
    held.push(...events.filter(isHers));
    const kept = events.filter((event) => !isHers(event));
    return withTimelineIn(json, rooms.state, { events: kept });
  });
  return async () => {
    end();
    if (held.length > 0) await liar.tell("alert", inRoom(rooms.state, held));
  };
}

/** A case that two confirm; nobody waits for the alert. */
export async function confirmed(town: Town): Promise<string> {
  const { ben, carmen } = town.people;
  const { confirmers } = town.rooms;
  const code = await reported(town);
  for (const actor of [ben, carmen]) {
    await actor.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
  }
  return code;
}

/** What two confirmed is told to the committee: the control of all that keeps it from them. */
export async function confirmedCaseIsTold(town: Town): Promise<boolean> {
  const { eva } = town.people;
  const pattern = { kind: "alert", case: await confirmed(town), msgType: "Alert" };
  const wanted = { pattern, mark: 0 };
  return (await eva.seesWithin(GIVEN_LATER_MS, town.rooms.east, wanted)) !== undefined;
}

const withheld: HostileClass = {
  name: "the newest entries kept from one bot, and given later",
  by: "server",
  weight: 2,
  control: confirmedCaseIsTold,
  act: async (town, count) => {
    const { eva } = town.people;
    const watch = new Watch(town);
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      const release = withhold(town);
      const code = await confirmed(town);
      const isTold = await comesTrue(NOTICED_MS, () => watch.isAlarmed());
      await release();
      const pattern = { kind: "alert", case: code, msgType: "Alert" };
      const isSeen = (): boolean => eva.seen(town.rooms.east, pattern).length > 0;
      const comes = await comesTrue(GIVEN_LATER_MS, isSeen);
      const times = eva.seen(town.rooms.east, pattern).length;
      if (!isTold || !comes || times > 1) accepted += 1;
    }
    return { ...watch.came(count, accepted), warned: watch.alarms() };
  },
};

const falseNotes: HostileClass = {
  name: "a false note about the store, at a start",
  by: "server",
  weight: 2,
  control: COMMITTEE.isRead,
  act: async (town, count) => {
    const watch = new Watch(town);
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      await town.stopBots();
      const json = NOTES[index % NOTES.length] ?? {};
      const end = town.liar.meddle((asked) =>
        asked.method === "GET" && asked.path.endsWith("/account_data/org.aviso.store")
          ? { do: "answer", status: 200, json }
          : undefined,
      );
      const started = town.startBots().then(
        () => true,
        () => false,
      );
      const isStarted = await Promise.race([started, pause(START_MS).then(() => false)]);
      end();
      if (isStarted) continue;
      accepted += 1;
      await town.stopBots();
      await town.startBots();
    }
    return watch.came(count, accepted);
  },
};

export const SILENCE: readonly HostileClass[] = [withheld];
export const AT_A_START: readonly HostileClass[] = [falseNotes];
