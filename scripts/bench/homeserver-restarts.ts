/**
 * `bench homeserver-restarts`: the homeserver dies while an alert goes out to several committees;
 * then it lives, but answers of what it has accepted are lost.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person } from "../../shared/matrix/person/person.ts";
import { openBenchNetwork, ORGANIZER, type BenchNetwork } from "./bench-network.ts";
import { command, openRoom } from "./crowd.ts";
import { never, type Findings } from "./figures.ts";
import { judgeJournals } from "./journals.ts";
import { seededRandom, type Random } from "./random.ts";
import type { Answered } from "./relay.ts";
import { WireWatch } from "./wire.ts";
import { Witness } from "./witness.ts";

const COMMITTEES = 6;
/** The fan-out begins within this time from the command. */
const KILL_MS_MAX = 700;
const ANSWER_LOST = 0.4;
const SETTLE_MS = 6_000;
const SAY_TRIES = 4;

export type RestartsOptions = Readonly<{
  times: number;
  seed: number;
  dir: string;
  onProgress?(line: string): void;
}>;

type Ground = Readonly<{
  network: BenchNetwork;
  organizer: Person;
  management: RoomId;
  rooms: readonly RoomId[];
  witness: Witness;
}>;

/** `times` alerts with a death of the homeserver in each, and as many with lost answers. */
export async function benchHomeserverRestarts(options: RestartsOptions): Promise<Findings> {
  const random = seededRandom(options.seed);
  const wire = new WireWatch();
  const losing = { isOn: false, lost: 0 };
  const network = await openBenchNetwork({
    dir: options.dir,
    onAsked: (asked) => {
      wire.asked(asked);
    },
    onAnswered: (answered) => {
      wire.answered(answered);
    },
    losesAnswer: (answered) => {
      const isLost = losing.isOn && isAccepted(answered) && random.chance(ANSWER_LOST);
      if (isLost) losing.lost += 1;
      return isLost;
    },
  });
  try {
    const running = await network.start();
    const ground = await prepare(network);
    for (let round = 0; round < options.times; round += 1) {
      await alertRound(ground, () => killHomeserver(network, random));
      options.onProgress?.(`${round + 1} deaths of the homeserver`);
    }
    losing.isOn = true;
    for (let round = 0; round < options.times; round += 1) await alertRound(ground);
    losing.isOn = false;
    await wait(SETTLE_MS);
    const figures = ground.witness.census();
    const oddities = await ground.witness.oddities(network.homeserverUrl);
    for (const oddity of oddities) options.onProgress?.(oddity);
    await running.stop();
    return {
      title: `bench homeserver-restarts --times ${options.times} --seed ${options.seed}`,
      figures: [
        { name: "deaths of the homeserver during fan-out", value: options.times },
        { name: "answers lost after the homeserver had accepted", value: losing.lost },
        ...figures,
        never("places in a session used twice", wire.reused),
        never("uploads of keys refused", wire.keyUploadsRefused),
        ...(await judgeJournals(network)),
      ],
    };
  } finally {
    await network.stop();
  }
}

function isAccepted({ method, path, status }: Answered): boolean {
  return method === "PUT" && path.includes("/send/m.room.encrypted/") && status === 200;
}

async function prepare(network: BenchNetwork): Promise<Ground> {
  const organizer = await network.person(ORGANIZER);
  const { managementRoom: management } = network.initialised;
  const front = { organizer, management };
  await command(front, "!area add k", { kind: "answer", area: "k" });
  const rooms: RoomId[] = [];
  for (let n = 1; n <= COMMITTEES; n += 1) {
    rooms.push(await openRoom(front, `!committee new "Committee ${"abcdef"[n - 1] ?? "x"}" k en`));
  }
  return { network, organizer, management, rooms, witness: new Witness([organizer]) };
}

/** One alert from the command to its last delivery, with trouble in between. */
async function alertRound(ground: Ground, trouble?: () => Promise<void>): Promise<void> {
  const { organizer, management, rooms, witness } = ground;
  const told = { kind: "answer", area: "k", severity: "watch" };
  const answered = witness.expect({ observer: organizer, roomId: management, pattern: told });
  await sayUntilTaken(organizer, management, "!alert k watch two vans by the bridge");
  await trouble?.();
  const code = (await answered)?.card["case"];
  if (typeof code !== "string") return;
  const pattern = { kind: "alert", case: code, msgType: "Alert" };
  await Promise.all(
    rooms.map((roomId) => witness.expect({ observer: organizer, roomId, pattern })),
  );
}

async function killHomeserver(network: BenchNetwork, random: Random): Promise<void> {
  await wait(random.below(KILL_MS_MAX));
  await network.restartHomeserver();
}

/** The first request after a restart may meet a connection that died with the old process. */
async function sayUntilTaken(person: Person, roomId: RoomId, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await person.say(roomId, text);
      return;
    } catch (reason) {
      if (attempt === SAY_TRIES) throw reason;
      await wait(attempt * 200);
    }
  }
}
