/** Encrypted files: by the real engine, and what a changed one comes to. */
import { beforeAll, describe, expect, it } from "vitest";
import { initAsync } from "@matrix-org/matrix-sdk-crypto-wasm";
import { Fault } from "../../../../../shared/core/fault.ts";
import type { Media } from "../../../../../shared/core/protocol/media.ts";
import {
  isSealedFile,
  openFile,
  sealFile,
} from "../../../../../shared/matrix/send/media/attachment.ts";

beforeAll(() => initAsync());

function mediaOf({ file }: ReturnType<typeof sealFile>): Media {
  return {
    ...{ kind: "picture", url: "mxc://home.test/a", type: "image/jpeg" },
    ...{ key: file.key["k"] as string, iv: file.iv, hash: file.hashes.sha256 },
  };
}

describe("a file", () => {
  const clear = Buffer.from("pixels of a picture");

  it("comes back as it was, under another key each time", () => {
    const [one, other] = [sealFile(clear), sealFile(clear)];
    expect(Buffer.from(openFile(one.ciphertext, mediaOf(one)))).toEqual(clear);
    expect(one.file.key["k"]).not.toBe(other.file.key["k"]);
    expect(Buffer.from(one.ciphertext).includes(clear)).toBe(false);
  });

  it("that was changed on the way, or is not the one that was sent, is not opened", () => {
    const sealed = sealFile(clear);
    const media = mediaOf(sealed);
    const changed = Uint8Array.from(sealed.ciphertext);
    changed[3] = 255 - (changed[3] ?? 0);
    const attempts = [
      () => openFile(changed, media),
      () => openFile(sealed.ciphertext.subarray(1), media),
      () => openFile(sealed.ciphertext, { ...media, hash: mediaOf(sealFile(changed)).hash }),
      () => openFile(sealed.ciphertext, { ...media, key: "short" }),
      () => openFile(sealed.ciphertext, { ...media, iv: "" }),
    ];
    for (const attempt of attempts) {
      expect(attempt).toThrow(new Fault("unfit", "open a file", { unfit: "damaged" }));
    }
  });

  it("is known as sealed only as the bytes that were made here", () => {
    const { ciphertext } = sealFile(clear);
    expect(isSealedFile(ciphertext)).toBe(true);
    expect(isSealedFile(Uint8Array.from(ciphertext))).toBe(false);
    expect(isSealedFile(clear)).toBe(false);
    expect(isSealedFile("text")).toBe(false);
  });
});
