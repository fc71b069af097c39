/** The whole demo: the ground, the people, the two cases, and how a reader can look for herself. */
import { rm } from "node:fs/promises";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person } from "../../shared/matrix/person/person.ts";
import { SYNAPSE_VERSION } from "../homeserver/installation.ts";
import { openTemporaryNetwork, type TemporaryNetwork } from "../network/temporary-network.ts";
import type { Initialised } from "../network/init-network.ts";
import { CAST, CHARACTERS, isLate, type CharacterName } from "./cast.ts";
import { falseAlarm } from "./false-alarm.ts";
import type { Narrator } from "./narrator.ts";
import { openNetwork } from "./opening.ts";
import { Player } from "./player.ts";
import { realCase } from "./real-case.ts";
import type { Stage } from "./stage.ts";

export type NightOptions = Readonly<{ dir: string; cacheDir: string; narrator: Narrator }>;

export type Login = Readonly<{
  name: string;
  who: string;
  userId: string;
  password: string;
  recoveryKey: string;
}>;

export type Night = Readonly<{
  network: TemporaryNetwork;
  logins: readonly Login[];
  /** Logs the people out of this process, so that a reader can be them. */
  end(): Promise<void>;
}>;

/** Plays the night. Fails when a step did not happen; everything has been stopped then. */
export async function playNight({ dir, cacheDir, narrator }: NightOptions): Promise<Night> {
  await rm(dir, { recursive: true, force: true });
  narrator.scene(
    "Before the story",
    "Nothing here is a mock-up: a real Synapse, three bots in processes of their own, and nine " +
      "people with encrypted clients. All of it on this machine's loopback address.",
  );
  const network = await narrator.step(`Homeserver (Synapse ${SYNAPSE_VERSION}) is running`, () =>
    openTemporaryNetwork({
      dir,
      cacheDir,
      organizer: { localpart: CAST.olga.localpart, name: CAST.olga.name },
      // What a bot says of its start is nothing that a reader of the story asks about.
      choices: "log: { level: warn }\n",
      onInstall: (step) => {
        narrator.progress(INSTALLING[step]);
      },
    }),
  );
  const people: Person[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(people.map((person) => person.stop()));
    await network.stop();
  };
  try {
    const { stage, logins } = await prepare(network, narrator, people);
    await openNetwork(stage);
    await falseAlarm(stage);
    await realCase(stage);
    return { network, logins, end };
  } catch (reason) {
    await end();
    throw reason;
  }
}

const INSTALLING = {
  environment: "making a Python environment for the homeserver",
  packages: `fetching Synapse ${SYNAPSE_VERSION} (about 40 MB)`,
  waiting: "waiting for another process that is installing Synapse",
} as const;

async function prepare(
  network: TemporaryNetwork,
  narrator: Narrator,
  people: Person[],
): Promise<Readonly<{ stage: Stage; logins: readonly Login[] }>> {
  const initialised = await narrator.step("Three bot accounts, their identities, two rooms", () =>
    network.init(),
  );
  const players = await narrator.step("Nine people log in, each with keys of her own", () =>
    logIn(network, people),
  );
  await narrator.step("The bots verify, alert and rooms serve", () => network.start());
  const rooms = new Map<string, RoomId>([["management", initialised.managementRoom]]);
  const stage = stageOf(initialised, { narrator, rooms, players });
  const logins = CHARACTERS.map((name): Login => {
    const { character, person, password } = players[name];
    const { userId, recoveryKey } = person;
    return { name: character.name, who: character.who, userId, password, recoveryKey };
  });
  return { stage, logins };
}

type Players = Readonly<Record<CharacterName, Player>>;

async function logIn(network: TemporaryNetwork, people: Person[]): Promise<Players> {
  const entries = await Promise.all(
    CHARACTERS.map(async (name) => {
      const character = CAST[name];
      const account =
        name === "olga"
          ? network.organizer
          : await network.account(character.localpart, character.name);
      const person = await network.client(account, { autoJoin: !isLate(name) });
      people.push(person);
      return [name, new Player(character, person, account.password)] as const;
    }),
  );
  return Object.fromEntries(entries) as Players;
}

function stageOf(
  { bots, managementRoom }: Initialised,
  rest: Pick<Stage, "narrator" | "rooms" | "players">,
): Stage {
  return { bots, managementRoom, cause: { atMs: 0 }, ...rest };
}
