/**
 * People who come into a room and lay their phones in a drawer. They live in a process of their
 * own, which ends with them: hundreds of clients one after the other are more than one engine is
 * made for, and after about two hundred it broke.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { UserId } from "../../shared/core/values/ids.ts";
import { openPerson, type Person } from "../../shared/matrix/person/person.ts";

export type Account = Readonly<{ userId: UserId; password: string }>;

type Drawer = Readonly<{ homeserverUrl: string; accounts: readonly Account[] }>;

/**
 * Resolves when each is in the one room that she was invited to, and her phone is off.
 * `admit` is asked for all of them as soon as they have devices.
 */
export async function comeAndGo(
  drawer: Drawer,
  admit: (account: Account) => Promise<void>,
): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), ["--come"]);
  const died = once(child, "exit").then(([code]) => {
    throw new Error(`the people's process ended with ${String(code)}`);
  });
  const told = (): Promise<unknown> => Promise.race([once(child, "message"), died]);
  child.send(drawer);
  await told();
  const cameIn = told();
  for (const account of drawer.accounts) await admit(account);
  await cameIn;
  child.disconnect();
  await died.catch(() => undefined);
}

async function come({ homeserverUrl, accounts }: Drawer): Promise<void> {
  const people: Person[] = [];
  for (const account of accounts) people.push(await openPerson({ homeserverUrl, ...account }));
  process.send?.("there");
  await Promise.all(people.map((person) => person.nextRoom(new Set())));
  await Promise.all(people.map((person) => person.stop()));
  process.send?.("came");
}

if (process.argv[2] === "--come") {
  process.once("message", (drawer) => void come(drawer as Drawer));
  process.once("disconnect", () => {
    process.exit();
  });
}
