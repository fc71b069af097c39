/**
 * What the crypto engine wants to send by itself. It keeps whatever failed and sends it again with
 * each sync, for as long as the process lives. What the guard stopped would be stopped each time,
 * so it is dropped after the first.
 */
import type { Crypto, EngineRequest } from "../../engine.ts";
import type { MasterKeys } from "../../identity/master-keys.ts";
import { RequestType } from "../../sdk.ts";
import { faultFrom } from "../request.ts";

/** An answer that fits each kind of request: an event, a message between devices, a signature. */
const TAKEN = JSON.stringify({ event_id: "$dropped", failures: {} });

/** Their answers say nothing of anybody's identity. */
const TEACH_NOTHING: ReadonlySet<number | undefined> = new Set([
  RequestType.KeysUpload,
  RequestType.KeysClaim,
  RequestType.ToDevice,
  RequestType.RoomMessage,
  RequestType.KeysBackup,
]);

type Around = Readonly<{ self: string; masterKeys: Pick<MasterKeys, "lesson"> }>;

/** From now on nothing that was stopped stays with the engine, and it signs nobody but itself. */
export function tendEngineRequests(crypto: Crypto, { self, masterKeys }: Around): void {
  const processor = crypto.outgoingRequestProcessor;
  const make = processor.makeOutgoingRequest.bind(processor);
  processor.makeOutgoingRequest = async (request, ...more) => {
    if (signsOthers(request, self)) {
      await drop(crypto, request);
      return;
    }
    const send = (): Promise<void> => make(request, ...more);
    try {
      await (TEACH_NOTHING.has(request.type) ? send() : masterKeys.lesson(send));
    } catch (error) {
      if (faultFrom(error, "send for the engine").code !== "clear-text-stopped") throw error;
      await drop(crypto, request);
    }
  };
}

async function drop({ olmMachine }: Crypto, { id, type }: EngineRequest): Promise<void> {
  if (id !== undefined && type !== undefined) await olmMachine.markRequestAsSent(id, type, TAKEN);
}

/**
 * After an exchange of emoji the engine would sign the other's identity. A bot that trusts somebody
 * so refuses to encrypt in each room of hers once she has another identity; and the homeserver
 * would see who compared with whom. Whom bots trust stands in their own records.
 */
function signsOthers({ body }: EngineRequest, self: string): boolean {
  const signed = signedIn(body);
  return signed !== undefined && Object.keys(signed).some((userId) => userId !== self);
}

/** The keys of a request that uploads signatures, by user; undefined for any other request. */
function signedIn(body: string | undefined): object | undefined {
  if (body?.includes('"signatures"') !== true) return undefined;
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const users = Object.keys(parsed);
  return users.length > 0 && users.every((name) => name.startsWith("@")) ? parsed : undefined;
}
