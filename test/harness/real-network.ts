/**
 * A whole network for an end-to-end test: a real Synapse, the three bots in processes of their
 * own, and people with encrypted clients who type, vote, and look at what they are shown.
 */
import { join } from "node:path";
import { cacheFolder } from "../../scripts/entry/cache.ts";
import type { Initialised } from "../../scripts/network/init-network.ts";
import type { RunningNetwork } from "../../scripts/network/start-network.ts";
import {
  openTemporaryNetwork,
  type Account,
  type TemporaryNetwork,
} from "../../scripts/network/temporary-network.ts";
import { Actor, codeOf, type Seen } from "../../scripts/network/actor.ts";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { temporaryFolder } from "./homeserver.ts";
import { copyNetwork, ORGANIZER } from "./network-template.ts";

export { Actor, choiceOf, codeOf, editsOf } from "../../scripts/network/actor.ts";
export type { Seen } from "../../scripts/network/actor.ts";

export type RealNetworkOptions = Readonly<{
  encryptsRooms?: boolean;
  /** Text of the network's `aviso.yaml`. */
  choices?: string;
  between?(homeserverUrl: string): Promise<string>;
}>;

export type RealNetwork = Readonly<{
  network: TemporaryNetwork;
  initialised: Initialised;
  running: RunningNetwork;
  /** The first organizer. */
  olga: Actor;
  management: RoomId;
  /** A new person; her display name is her own to choose. */
  person(localpart: string, displayName?: string): Promise<Actor>;
  /** Olga admits somebody, who enters the room that goes with the role. */
  admit(actor: Actor, role: string): Promise<RoomId>;
  /** A command of Olga's that makes a room, which she enters. */
  opens(command: string): Promise<RoomId>;
  /** The bots' processes, to see that none of them died. */
  pids(): readonly (number | undefined)[];
  stop(): Promise<void>;
}>;

/** Starts everything: about 10 s of a processor, and 6 s more for the first of a run. */
export async function openRealNetwork(options: RealNetworkOptions = {}): Promise<RealNetwork> {
  const folder = await temporaryFolder();
  const dir = join(folder.path, "network");
  const copied = await copyNetwork(dir);
  const network = await openTemporaryNetwork({
    ...{ dir, cacheDir: cacheFolder(), organizer: ORGANIZER },
    ...options,
    ...(copied && { copied }),
  });
  const initialised = await network.init();
  const people: Actor[] = [];
  const enter = async (account: Account): Promise<Actor> => {
    const actor = new Actor(await network.client(account), account, initialised.bots);
    people.push(actor);
    return actor;
  };
  const [olga, running] = await Promise.all([enter(network.organizer), network.start()]);
  const management = initialised.managementRoom;
  return {
    ...{ network, initialised, running, olga, management },
    person: async (localpart, displayName = localpart) =>
      enter(await network.account(localpart, displayName)),
    admit: (actor, role) =>
      actor.entersAfter(() =>
        olga.asks(management, `!admit ${actor.userId} ${role}`, { kind: "answer" }),
      ),
    opens: (command) => olga.entersAfter(() => olga.asks(management, command, { kind: "room" })),
    pids: () => BOT_NAMES.map((bot) => running.pidOf(bot)),
    stop: async () => {
      await Promise.all(people.map(({ person }) => person.stop()));
      await network.stop();
      await folder.remove();
    },
  };
}

/** What verify shows after a restore, from `mark` on: the code in it lets the network go on. */
export async function shownRecord(real: RealNetwork, mark: number): Promise<Seen> {
  return await real.olga.sees(real.management, { kind: "warning", why: "restored" }, mark);
}

/** Olga has looked at what came back, and lets the network go on. */
export async function resumes(real: RealNetwork, mark: number): Promise<void> {
  const code = codeOf(await shownRecord(real, mark));
  await real.olga.asks(real.management, `!resume ${code}`, { kind: "answer" });
}
