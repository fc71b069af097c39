/**
 * A plain HTTP relay on loopback between bots and homeserver: it sees each request and answer,
 * and can lose an answer that the homeserver has already given.
 */
import { once } from "node:events";
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

export type Asked = Readonly<{ method: string; path: string; body: Buffer }>;
export type Answered = Asked & Readonly<{ status: number; bytes: number }>;

export type RelayOptions = Readonly<{
  /** Port of the homeserver. */
  port: number;
  onAsked?(asked: Asked): void;
  onAnswered?(answered: Answered): void;
  /** True cuts the connection instead of handing the answer on. */
  losesAnswer?(answered: Answered): boolean;
}>;

export type Relay = Readonly<{ url: string; close(): Promise<void> }>;

/** Listens on a free port until `close`. While the homeserver is down, connections are cut. */
export async function openRelay(options: RelayOptions): Promise<Relay> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((asked, answer) => {
    pass(asked, answer, { ...options, agent }).catch(() => asked.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

type Passing = RelayOptions & Readonly<{ agent: Agent }>;

async function pass(asked: IncomingMessage, answer: ServerResponse, to: Passing): Promise<void> {
  const { method = "GET", url: path = "/", headers } = asked;
  const seen: Asked = { method, path, body: await buffer(asked) };
  to.onAsked?.(seen);
  const { agent, port } = to;
  const onward = request({ host: "127.0.0.1", port, method, path, headers, agent });
  // Whoever asked and went away does not wait for an answer any more.
  answer.once("close", () => onward.destroy());
  onward.end(seen.body);
  const [answered] = (await once(onward, "response")) as [IncomingMessage];
  const body = await buffer(answered);
  const status = answered.statusCode ?? 0;
  const known: Answered = { ...seen, status, bytes: body.length };
  to.onAnswered?.(known);
  if (to.losesAnswer?.(known) === true) {
    asked.socket.destroy();
    return;
  }
  const headersNow = { ...answered.headers, "content-length": body.length };
  delete headersNow["transfer-encoding"];
  answer.writeHead(status, headersNow);
  answer.end(body);
}
