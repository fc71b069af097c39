import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { claimPort } from "../../../scripts/homeserver/port.ts";

describe("a port", () => {
  it("is any free one when none is named", async () => {
    const port = await claimPort(0);
    expect(port).toBeGreaterThan(0);
    expect(await claimPort(port)).toBe(port);
  });

  it("is refused while somebody else listens, with what to do", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expect(claimPort(port)).rejects.toMatchObject({
      code: "setup",
      hint: `port ${port} is busy or not allowed: stop what uses it, or choose another port`,
    });
    server.close();
    await once(server, "close");
    expect(await claimPort(port)).toBe(port);
  });
});
