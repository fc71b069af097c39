/**
 * Stands between clients and a real homeserver on loopback, and passes everything on, unless
 * somebody meddles: a homeserver that fails, loses answers, drops, repeats or invents events.
 */
import { once } from "node:events";
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** One request, as the homeserver would see it. */
export type Asked = Readonly<{
  method: string;
  /** Without the query, percent signs decoded. */
  path: string;
  query: URLSearchParams;
  /** The access token, by which a test knows whose request it is. */
  token: string | undefined;
  body: Buffer;
}>;

/** What becomes of a request instead of being passed on and answered. */
export type Meddling = Readonly<
  /** The homeserver is not asked, or its answer to what it has done is kept back. */
  | {
      do: "answer";
      status: number;
      json: unknown;
      headers?: Readonly<Record<string, string>>;
      isDone?: boolean;
    }
  /** What stands in front of a homeserver answers with a page of its own. */
  | { do: "page"; status: number; headers?: Readonly<Record<string, string>> }
  /** The homeserver is not asked, and something that is not JSON comes back. */
  | { do: "answer-text"; status: number; text: string; headers?: Readonly<Record<string, string>> }
  /** The connection breaks before the homeserver has heard anything. */
  | { do: "lose-request" }
  /** The same, but by a packet that says so (RST), as a router does it. */
  | { do: "reset" }
  /** The homeserver does what it was asked; its answer never arrives. */
  | { do: "lose-answer" }
  /** Passed on after this time. */
  | { do: "delay"; ms: number }
  /** `change` gets the JSON of a good answer, and gives what is handed on in its place. */
  | { do: "rewrite"; change(json: unknown): unknown }
  /** The same, but `sooner` is handed on when it is there before the homeserver's answer. */
  | { do: "interrupt"; sooner: Promise<unknown>; change(json: unknown): unknown }
  /** The homeserver does what it was asked, and `status` and `json` come back all the same. */
  | { do: "answer-after"; status: number; json: unknown }
>;

/** Undefined passes the request on as it is. */
export type Meddler = (asked: Asked) => Meddling | undefined;

export type LoopbackProxy = Readonly<{
  /** What clients take for the homeserver. */
  url: string;
  /** Everything that was asked, in order, meddled with or not. */
  asked: readonly Asked[];
  /** The newest meddler is asked first. Calling what it gives ends the meddling. */
  meddle(meddler: Meddler): () => void;
  /** Ends all connections. */
  stop(): Promise<void>;
}>;

export async function startLoopbackProxy(homeserverUrl: string): Promise<LoopbackProxy> {
  const asked: Asked[] = [];
  const meddlers: Meddler[] = [];
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const one = await readAsked(incoming);
    asked.push(one);
    const meddling = firstOf(meddlers, one);
    await answer({ incoming, outgoing, one, meddling, homeserverUrl });
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    meddle: (meddler) => {
      meddlers.unshift(meddler);
      return () => {
        meddlers.splice(meddlers.indexOf(meddler), 1);
      };
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close").catch(() => undefined);
    },
  };
}

/** Meddles with the first `times` requests that fit, once each. */
export function atMost(times: number, meddler: Meddler): Meddler {
  let left = times;
  return (asked) => {
    const meddling = left > 0 ? meddler(asked) : undefined;
    if (meddling !== undefined) left -= 1;
    return meddling;
  };
}

type Answering = Readonly<{
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  one: Asked;
  meddling: Meddling | undefined;
  homeserverUrl: string;
}>;

async function answer(answering: Answering): Promise<void> {
  const { incoming, outgoing, meddling } = answering;
  switch (meddling?.do) {
    case "answer": {
      const { status, json, headers, isDone = false } = meddling;
      if (isDone) await passOn(answering);
      const body = Buffer.from(JSON.stringify(json));
      outgoing.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
      return;
    }
    case "page":
      outgoing
        .writeHead(meddling.status, { "content-type": "text/html", ...meddling.headers })
        .end("<html><body>Attention Required! Please solve the captcha.</body></html>");
      return;
    case "answer-text": {
      const { status, text, headers } = meddling;
      const body = Buffer.from(text);
      handBack(outgoing, { status, headers: { "content-type": "text/html", ...headers }, body });
      return;
    }
    case "answer-after":
      await passOn(answering);
      handBack(outgoing, jsonAnswer(meddling.status, meddling.json));
      return;
    case "interrupt":
      handBack(outgoing, await interrupted(answering, meddling));
      return;
    case "lose-request":
      outgoing.destroy();
      return;
    case "reset":
      incoming.socket.resetAndDestroy();
      return;
    case "lose-answer":
      await passOn(answering);
      outgoing.destroy();
      return;
    case "delay":
      await pause(meddling.ms);
      handBack(outgoing, await passOn(answering));
      return;
    case "rewrite":
      handBack(
        outgoing,
        rewritten(await passOn(answering), (json) => meddling.change(json)),
      );
      return;
    case undefined:
      handBack(outgoing, await passOn(answering));
  }
}

type Answer = Readonly<{ status: number; headers: OutgoingHttpHeaders; body: Buffer }>;

async function passOn({ incoming, outgoing, one, homeserverUrl }: Answering): Promise<Answer> {
  const headers = without(incoming.headers, ["host", "connection"]);
  const upstream = ask(new URL(incoming.url ?? "/", homeserverUrl), {
    method: one.method,
    // What is compressed cannot be rewritten.
    headers: { ...headers, "accept-encoding": "identity" },
  });
  // A client that gives up waiting shall not keep the homeserver waiting.
  outgoing.once("close", () => upstream.destroy());
  upstream.end(one.body);
  const [response] = (await once(upstream, "response")) as [IncomingMessage];
  const body = await readAll(response);
  const kept = without(response.headers, ["transfer-encoding", "connection"]);
  return { status: response.statusCode ?? 502, headers: kept, body };
}

/** Whichever comes first; the homeserver's own answer is dropped when it comes too late. */
async function interrupted(
  answering: Answering,
  { sooner, change }: Meddling & Readonly<{ do: "interrupt" }>,
): Promise<Answer> {
  const passed = passOn(answering);
  // Once the client has its answer, the connection to the homeserver is broken off.
  passed.catch(() => undefined);
  return await Promise.race([
    passed.then((answer) => rewritten(answer, (json) => change(json))),
    sooner.then((json) => jsonAnswer(200, json)),
  ]);
}

function jsonAnswer(
  status: number,
  json: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = Buffer.from(JSON.stringify(json));
  return { status, headers: { "content-type": "application/json", ...headers }, body };
}

/** Headers that hold for one connection alone stay behind. */
function without(headers: OutgoingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

function handBack(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  outgoing.writeHead(status, { ...headers, "content-length": body.length }).end(body);
}

function rewritten(original: Answer, change: (json: unknown) => unknown): Answer {
  if (original.status !== 200) return original;
  const json: unknown = JSON.parse(original.body.toString("utf8"));
  return { ...original, body: Buffer.from(JSON.stringify(change(json))) };
}

async function readAsked(incoming: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://127.0.0.1");
  const token = /^Bearer (?<token>.+)$/u.exec(incoming.headers.authorization ?? "");
  return {
    method: incoming.method ?? "GET",
    path: decodeURIComponent(pathname),
    query: searchParams,
    token: token?.groups?.["token"],
    body: await readAll(incoming),
  };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function firstOf(meddlers: readonly Meddler[], asked: Asked): Meddling | undefined {
  for (const meddler of meddlers) {
    const meddling = meddler(asked);
    if (meddling !== undefined) return meddling;
  }
  return undefined;
}
