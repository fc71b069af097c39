/** What the media storage is asked for, through the whole way out, and what it may answer. */
import { createServer, type Server } from "node:http";
import { initAsync } from "@matrix-org/matrix-sdk-crypto-wasm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Fault } from "../../../../../shared/core/fault.ts";
import { parseUserId } from "../../../../../shared/core/values/ids.ts";
import type { Media } from "../../../../../shared/core/protocol/media.ts";
import { makeClient } from "../../../../../shared/matrix/client.ts";
import { sealFile } from "../../../../../shared/matrix/send/media/attachment.ts";
import { mediaStore } from "../../../../../shared/matrix/send/media/media-store.ts";
import { MemoryStore } from "../../../../../shared/matrix/sdk.ts";
import { guardedFetch } from "../../../../../shared/matrix/send/guard.ts";

type Asked = Readonly<{ method: string; path: string; type: string; token: string; body: Buffer }>;
type Answer = Readonly<{ status?: number; body: Uint8Array | string }>;

let server: Server | undefined;

beforeAll(() => initAsync());
afterEach(() => {
  server?.close();
});

async function homeserver(answers: (asked: Asked) => Answer) {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const one = {
        ...{ method: request.method ?? "", path: request.url ?? "", body: Buffer.concat(pieces) },
        ...{ type: request.headers["content-type"] ?? "" },
        token: request.headers.authorization ?? "",
      };
      asked.push(one);
      const { status = 200, body } = answers(one);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const stopped: number[] = [];
  const client = makeClient({
    homeserverUrl: `http://127.0.0.1:${port}`,
    credentials: {
      userId: parseUserId("@verify:home.test") ?? ("" as never),
      deviceId: "VERIFY" as never,
      accessToken: "secret",
    },
    fetch: guardedFetch(fetch, () => stopped.push(1)),
    store: new MemoryStore(),
    keepsMessages: false,
    recoveryKey: () => undefined,
  });
  return { asked, client, store: mediaStore(client), stopped };
}

function sent(clear: Uint8Array): Readonly<{ media: Media; ciphertext: Uint8Array }> {
  const { ciphertext, file } = sealFile(clear);
  const media: Media = {
    ...{ kind: "picture", url: "mxc://home.test/abc", type: "image/jpeg" },
    ...{ key: file.key["k"] as string, iv: file.iv, hash: file.hashes.sha256 },
  };
  return { media, ciphertext };
}

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const reason: unknown = await work.catch((error: unknown) => error);
  if (!(reason instanceof Fault)) throw new Error("it did not fail", { cause: reason });
  return reason;
}

describe("the media storage", () => {
  it("gives out what was sent, to whoever has a token", async () => {
    const clear = Buffer.from("a picture");
    const { media, ciphertext } = sent(clear);
    const { asked, store } = await homeserver(() => ({ body: ciphertext }));
    expect(Buffer.from(await store.open(media))).toEqual(clear);
    expect(asked).toMatchObject([
      {
        method: "GET",
        path: "/_matrix/client/v1/media/download/home.test/abc",
        token: "Bearer secret",
      },
    ]);
  });

  it("is given ciphertext alone, without a name or a type", async () => {
    const clear = Buffer.from("a picture of somebody".repeat(50));
    const answer = { body: JSON.stringify({ content_uri: "mxc://home.test/new" }) };
    const { asked, store } = await homeserver(() => answer);
    const file = await store.keep(clear);
    expect(file).toMatchObject({ url: "mxc://home.test/new", v: "v2" });
    expect(asked).toMatchObject([
      { method: "POST", path: "/_matrix/media/v3/upload", type: "application/octet-stream" },
    ]);
    expect(asked[0]?.body.length).toBe(clear.length);
    expect(asked[0]?.body.includes("picture")).toBe(false);
  });

  it("is never given what was not encrypted here, whoever asks", async () => {
    const { asked, client, stopped } = await homeserver(() => ({ body: "{}" }));
    const picture = Buffer.from("clear");
    await expect(client.uploadContent(picture)).rejects.toThrow();
    await expect(client.uploadContent(new Blob([picture]))).rejects.toThrow();
    const { ciphertext } = sealFile(picture);
    await expect(client.uploadContent(ciphertext as never, { name: "ana.jpg" })).rejects.toThrow();
    expect(stopped).toHaveLength(3);
    expect(asked).toEqual([]);
  });

  it("may not answer with more than was allowed, nor lead elsewhere", async () => {
    const { media } = sent(Buffer.from("a"));
    const huge = await homeserver(() => ({ body: Buffer.alloc(21_000_000) }));
    expect((await faultOf(huge.store.open(media))).code).toBe("refused");
    const large = await homeserver(() => ({ body: Buffer.alloc(9_000_000) }));
    const fault = await faultOf(large.store.open({ ...media, kind: "sound" }));
    expect(fault).toMatchObject({ code: "unfit", unfit: "size" });
    const away = await homeserver(() => ({ status: 307, body: "" }));
    expect((await faultOf(away.store.open(media))).code).toBe("server-failed");
  });

  it("cannot end the session: a server for files knows nothing of our token", async () => {
    const body = JSON.stringify({ errcode: "M_UNKNOWN_TOKEN", error: "no" });
    const { store } = await homeserver(() => ({ status: 401, body }));
    expect((await faultOf(store.open(sent(Buffer.from("a")).media))).code).toBe("server-failed");
    expect((await faultOf(store.keep(Buffer.from("a")))).code).toBe("server-failed");
  });

  it.each([
    "mxc://home.test/../../_matrix/client",
    "https://a.test/b",
    "mxc://../b",
    "mxc://a/b/c",
  ])("is not asked for %s, which is no place of a file", async (url) => {
    const { asked, store } = await homeserver(() => ({ body: "" }));
    const fault = await faultOf(store.open({ ...sent(Buffer.from("a")).media, url }));
    expect(fault.unfit).toBe("damaged");
    expect(asked).toEqual([]);
  });
});
