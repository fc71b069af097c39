/** Ports on loopback: a free one, or the word that one is taken. */
import { once } from "node:events";
import { createServer } from "node:net";
import { Fault } from "../../shared/core/fault.ts";

/**
 * Answers with `port` when it can be listened on, and with any free one for 0. Fails `setup` when
 * it is taken or not ours to use. Somebody else may still take it before it is used.
 */
export async function claimPort(port: number): Promise<number> {
  const server = createServer();
  try {
    server.listen({ port, host: "127.0.0.1", exclusive: true });
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : port;
  } catch (cause) {
    const hint = `port ${port} is busy or not allowed: stop what uses it, or choose another port`;
    throw new Fault("setup", "start the homeserver", { cause, hint });
  } finally {
    await new Promise((settle) => server.close(settle));
  }
}
