/**
 * A picture on its way, on a real homeserver: from the phone of whoever took it to those who judge
 * the case, without what it says of her, and readable for nobody in between.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { openFile, sealFile } from "../../shared/matrix/send/media/attachment.ts";
import { openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";
import { phonePicture } from "../harness/sample-media.ts";

/** What the file says of the phone that took it. */
const TRACE = "Leaky";
const SEEN_MS_MAX = 60_000;

let network: RealNetwork;
let rita: Actor;
let ben: Actor;
let eva: Actor;
let confirmers: RoomId;
let original: Uint8Array;

beforeAll(async () => {
  network = await openRealNetwork();
  const { olga, management } = network;
  [rita, ben, eva] = [
    await network.person("rita"),
    await network.person("ben"),
    await network.person("eva"),
  ];
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  await network.opens('!committee new "River" north/river en');
  confirmers = await network.opens("!confirmers new north/river");
  await network.admit(ben, "confirmer north/river");
  await network.admit(eva, 'responder "River"');
  original = await phonePicture();
});

afterAll(() => network.stop());

type File = Readonly<{
  url: string;
  key: Readonly<{ k: string }>;
  iv: string;
  hashes: Readonly<{ sha256: string }>;
}>;

function media(path: string, who: Actor, init: RequestInit = {}): Promise<Response> {
  const { accessToken } = who.person.credentials;
  const headers = { Authorization: `Bearer ${accessToken}` };
  return fetch(`${network.network.homeserver.url}/_matrix/${path}`, { ...init, headers });
}

/** As her phone sends it: encrypted, uploaded, named in an encrypted message with her words. */
async function sendsPicture(who: Actor, roomId: RoomId, words: string): Promise<void> {
  const { ciphertext, file } = sealFile(original);
  const body = Buffer.from(ciphertext);
  const answer = await media("media/v3/upload", who, { method: "POST", body });
  const { content_uri: url } = (await answer.json()) as { content_uri: string };
  await who.person.send(roomId, "m.room.message", {
    msgtype: "m.image",
    body: words,
    filename: "IMG_0001.jpg",
    info: { mimetype: "image/jpeg", size: original.length },
    file: { ...file, url },
  });
}

/** What a member of the room gets who taps it. */
async function opens(who: Actor, file: File): Promise<Buffer> {
  const path = file.url.slice("mxc://".length);
  const answer = await media(`client/v1/media/download/${path}`, who);
  expect(answer.status).toBe(200);
  const ciphertext = new Uint8Array(await answer.arrayBuffer());
  const { key, iv, hashes, url } = file;
  const type = "image/jpeg";
  return Buffer.from(
    openFile(ciphertext, { kind: "picture", url, type, key: key.k, iv, hash: hashes.sha256 }),
  );
}

const picturesOf = (who: Actor) =>
  who.person.messages().filter(({ content }) => content["msgtype"] === "m.image");

async function storedFiles(folder: string): Promise<readonly Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
}

describe("a picture of a report", () => {
  it("comes to those who judge the case, without what it says of her", async () => {
    const chat = await rita.chat("verify");
    await sendsPicture(rita, chat, "raid at north river, 5 agents, two vans, just now");
    const looked = await rita.person.waitFor(
      ({ content }) => JSON.stringify(content["body"] ?? "").includes("where it was made"),
      SEEN_MS_MAX,
    );
    expect(looked.roomId).toBe(chat);
    await rita.asks(chat, "yes", { kind: "case", state: "unconfirmed" });

    const sent = await ben.person.waitFor(
      ({ content, sender }) => content["msgtype"] === "m.image" && sender !== rita.userId,
      SEEN_MS_MAX,
    );
    expect(sent.roomId).toBe(confirmers);
    const seen = await opens(ben, sent.content["file"] as unknown as File);
    expect(seen.toString("latin1")).not.toContain(TRACE);
    const { exif, xmp, iptc, width } = await sharp(seen).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(width).toBe((await sharp(original).metadata()).width);
  });

  it("comes to nobody else", () => {
    expect(picturesOf(eva)).toEqual([]);
  });

  it("lies on the homeserver as ciphertext alone", async () => {
    const files = await storedFiles(network.network.homeserver.mediaDir);
    expect(files.length).toBeGreaterThan(1);
    const readable = files.filter((file) => file.includes(TRACE) || file.includes("JFIF"));
    expect(readable).toEqual([]);
  });

  it("control: one in clear is found by the same search", async () => {
    const body = Buffer.from(original);
    await media("media/v3/upload", rita, { method: "POST", body });
    const files = await storedFiles(network.network.homeserver.mediaDir);
    expect(files.some((file) => file.includes(TRACE))).toBe(true);
  });
});
