/**
 * The media storage of the homeserver: downloads with a token (MSC3916), uploads of ciphertext
 * alone, which tell neither a name nor a type.
 */
import { z } from "zod";
import { Fault } from "../../../core/fault.ts";
import type { MediaStore } from "../../../core/ports.ts";
import { MEDIA_BYTES_MAX, type Media } from "../../../core/protocol/media.ts";
import { Method, type MatrixClient } from "../../sdk.ts";
import { request } from "../request.ts";
import { openFile, sealFile } from "./attachment.ts";
import { mxcParts } from "./mxc.ts";

const DOWNLOAD_PREFIX = "/_matrix/client/v1/media/download";
const UPLOAD_PREFIX = "/_matrix/media/v3";
const uploaded = z.object({ content_uri: z.string().startsWith("mxc://") });

/** The files of this account's messages. */
export function mediaStore(client: MatrixClient): MediaStore {
  return {
    open: async (media) => openFile(await download(client, media), media),
    keep: async (bytes) => {
      const { ciphertext, file } = sealFile(bytes);
      const url = await upload(client, ciphertext);
      return { ...file, url };
    },
  };
}

async function download(client: MatrixClient, media: Media): Promise<Uint8Array> {
  const parts = mxcParts(media.url);
  if (parts === undefined) throw new Fault("unfit", "download", { unfit: "damaged" });
  const path = `/${parts.server}/${parts.id}`;
  // A media server of its own may know nothing of our token: only the homeserver ends a session.
  const options = {
    rawResponseBody: true,
    prefix: DOWNLOAD_PREFIX,
    inhibitLogoutEmit: true,
    priority: "auto",
  } as const;
  const answer = await asked("download", () =>
    client.http.authedRequest<Blob>(Method.Get, path, undefined, undefined, options),
  );
  if (answer.size > MEDIA_BYTES_MAX[media.kind]) {
    throw new Fault("unfit", "download", { unfit: "size" });
  }
  return new Uint8Array(await answer.arrayBuffer());
}

async function upload(client: MatrixClient, ciphertext: Uint8Array): Promise<string> {
  const options = {
    json: false,
    prefix: UPLOAD_PREFIX,
    headers: { "Content-Type": "application/octet-stream" },
    inhibitLogoutEmit: true,
    priority: "auto",
  } as const;
  const answer = await asked("upload", () =>
    client.http.authedRequest<string>(Method.Post, "/upload", undefined, ciphertext, options),
  );
  const parsed = uploaded.safeParse(jsonOf(answer));
  if (!parsed.success) throw new Fault("server-failed", "upload");
  return parsed.data.content_uri;
}

async function asked<Answer>(operation: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request(operation, work);
  } catch (reason) {
    const isLogout = reason instanceof Fault && reason.code === "logged-out";
    throw isLogout ? new Fault("server-failed", operation) : reason;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
