/** Prepares a network also when its organizer has no account yet, but may be given one. */
import { registerPerson } from "../../shared/admin/registration.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { UserId } from "../../shared/core/values/ids.ts";
import { initNetwork, type Initialised, type InitOptions } from "./init-network.ts";

/**
 * As `initNetwork`; where that finds no account of the organizer, `passwordFor` is asked for one,
 * and the account is made. Nothing is made when it answers undefined.
 */
export async function initWithOrganizer(
  options: InitOptions,
  passwordFor: (organizer: UserId) => Promise<string | undefined>,
): Promise<Initialised> {
  try {
    return await initNetwork(options);
  } catch (error) {
    if (!(error instanceof Fault) || error.operation !== "look up the organizer") throw error;
    const { homeserverUrl, registrationSecret, organizer } = options;
    const password = await passwordFor(organizer);
    if (password === undefined) throw error;
    const localpart = organizer.slice(1, organizer.indexOf(":"));
    const person = { localpart, password, displayName: localpart };
    await registerPerson({ homeserverUrl, registrationSecret, ...person });
    return await initNetwork(options);
  }
}
