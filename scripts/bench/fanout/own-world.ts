/** A world for whoever has none: a homeserver, a sender, and rooms of five signed devices each. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { registerPerson } from "../../../shared/admin/registration.ts";
import { Fault } from "../../../shared/core/fault.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import { openPerson, type Person } from "../../../shared/matrix/person/person.ts";
import { cacheFolder } from "../../entry/cache.ts";
import { startHomeserver } from "../../homeserver/homeserver.ts";
import { prepareSynapse } from "../../homeserver/installation.ts";
import type { World } from "./world.ts";

/** Beside the sender; one of them sends, too, as the SDK does it by itself. */
const DEVICES = 5;
const PASSWORD_BYTES = 9;

export type OwnWorld = Readonly<{
  world: World;
  /** One of the five, an ordinary client: the sender's own devices lose their signatures. */
  other: Person;
  stop(): Promise<void>;
}>;

type Account = Readonly<{ userId: UserId; password: string }>;

/** Resolves when everybody is in every room. */
export async function openOwnWorld(dir: string, rooms: number): Promise<OwnWorld> {
  const { python } = await prepareSynapse({ cacheDir: cacheFolder() });
  const homeserver = await startHomeserver({ python, dir: join(dir, "homeserver"), lifted: true });
  const { url: homeserverUrl } = homeserver;
  const secret = (await readFile(homeserver.registrationSecretFile, "utf8")).trim();
  const register = async (localpart: string): Promise<Account> => {
    const password = randomBytes(PASSWORD_BYTES).toString("base64url");
    const account = { localpart, password, displayName: localpart };
    const asked = { homeserverUrl, registrationSecret: secret };
    return { userId: await registerPerson({ ...asked, ...account }), password };
  };
  const { userId, password } = await register("sender");
  const sender = await openPerson({ homeserverUrl, userId, password });
  const people: Person[] = [];
  for (let n = 0; n < DEVICES; n += 1) {
    people.push(await openPerson({ homeserverUrl, ...(await register(`reader-${n}`)) }));
  }
  const made: { room: RoomId }[] = [];
  for (let n = 0; n < rooms; n += 1)
    made.push({ room: await fullRoom(homeserverUrl, sender, people) });
  const [other, ...rest] = people;
  if (other === undefined) throw new Fault("setup", "make the people of the bench");
  await Promise.all([sender, ...rest].map((person) => person.stop()));
  const stop = async (): Promise<void> => {
    await other.stop();
    await homeserver.stop();
  };
  return { world: { hs: homeserverUrl, user: userId, password, rooms: made }, other, stop };
}

/** Encrypted from the first event on, and everybody has come in. */
async function fullRoom(
  homeserverUrl: string,
  sender: Person,
  people: readonly Person[],
): Promise<RoomId> {
  const content = { algorithm: "m.megolm.v1.aes-sha2" };
  const { room_id: roomId } = await post(
    { homeserverUrl, person: sender, path: "/createRoom" },
    {
      preset: "private_chat",
      invite: people.map(({ userId }) => userId),
      initial_state: [{ type: "m.room.encryption", state_key: "", content }],
    },
  );
  if (roomId === undefined) throw new Fault("server-failed", "make a room of the bench");
  for (const person of people) {
    await post({ homeserverUrl, person, path: `/join/${encodeURIComponent(roomId)}` }, {});
  }
  return roomId;
}

type Place = Readonly<{ homeserverUrl: string; person: Person; path: string }>;

async function post(
  { homeserverUrl, person, path }: Place,
  body: object,
): Promise<{ room_id?: RoomId }> {
  const answer = await fetch(new URL(`/_matrix/client/v3${path}`, homeserverUrl), {
    method: "POST",
    headers: { authorization: `Bearer ${person.credentials.accessToken}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Fault("refused", "make a room of the bench");
  return (await answer.json()) as { room_id?: RoomId };
}
