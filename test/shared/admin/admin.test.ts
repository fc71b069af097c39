/** Provisioning against answers of our own: what failures say, and that no credential stays. */
import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import type { UserId } from "../../../shared/core/values/ids.ts";
import { provision } from "../../../shared/admin/provisioner.ts";
import { registerPerson } from "../../../shared/admin/registration.ts";

type Answer = Readonly<{ status: number; body: object }>;
type Asked = Readonly<{ method: string; path: string; body: string }>;

let server: Server | undefined;
const asked: Asked[] = [];
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  asked.length = 0;
});

async function answering(answer: (asked: Asked) => Answer): Promise<string> {
  server = createServer((incoming, outgoing) => {
    let body = "";
    incoming.on("data", (part: Buffer) => (body += part.toString()));
    incoming.on("end", () => {
      const question = { method: incoming.method ?? "", path: incoming.url ?? "", body };
      asked.push(question);
      const { status, body: told } = answer(question);
      outgoing.writeHead(status, { "content-type": "application/json" });
      outgoing.end(JSON.stringify(told));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ana = { localpart: "ana", password: "long enough", displayName: "Ana" };
const passwords = { verify: "v", alert: "a", rooms: "r" };
const nonce: Answer = { status: 200, body: { nonce: "n" } };
const failed = (status: number, errcode: string): Answer => ({
  status,
  body: { errcode, error: "about @ana:example.org" },
});
const isQuestion = ({ method }: Asked): boolean => method === "GET";

describe("registration", () => {
  it("sends what Synapse's shared-secret registration asks for, and wants no device", async () => {
    const homeserverUrl = await answering((question) =>
      isQuestion(question) ? nonce : { status: 200, body: { user_id: "@ana:example.org" } },
    );
    const userId = await registerPerson({ homeserverUrl, registrationSecret: "s\n", ...ana });
    expect(userId).toBe("@ana:example.org");
    expect(JSON.parse(asked[1]?.body ?? "")).toMatchObject({
      username: "ana",
      admin: false,
      inhibit_login: true,
      // printf 'n\0ana\0long enough\0notadmin' | openssl dgst -sha1 -hmac s
      mac: "fc435e6e8ab55e5b508c91459514aa36f6a8038e",
    });
  });

  it.each([
    ["a wrong secret", failed(403, "M_UNKNOWN"), "wrong-key", "check the file"],
    ["a name that is taken", failed(400, "M_USER_IN_USE"), "setup", "exists already"],
    ["a name that cannot be", failed(400, "M_INVALID_USERNAME"), "setup", "account name"],
    ["a homeserver in trouble", failed(502, "M_UNKNOWN"), "server-failed", ""],
    ["too many requests", failed(429, "M_LIMIT_EXCEEDED"), "rate-limited", "wait"],
    ["somebody else's answer", { status: 200, body: {} }, "setup", "not an answer of a Synapse"],
  ] as const)("explains %s", async (_what, answer, code, words) => {
    const homeserverUrl = await answering((question) => (isQuestion(question) ? nonce : answer));
    const work = registerPerson({ homeserverUrl, registrationSecret: "s", ...ana });
    const fault: unknown = await work.catch((error: unknown) => error);
    expect(fault).toMatchObject({ code });
    expect(String(fault)).toContain(words);
    expect(String(fault)).not.toContain("@ana");
  });

  it("explains a homeserver that has no such registration, and one that is not there", async () => {
    const homeserverUrl = await answering(() => failed(404, "M_UNRECOGNIZED"));
    const options = { registrationSecret: "s", ...ana };
    await expect(registerPerson({ homeserverUrl, ...options })).rejects.toThrow(
      "registration_shared_secret_path",
    );
    const gone = registerPerson({ homeserverUrl: "http://127.0.0.1:9", ...options });
    await expect(gone).rejects.toMatchObject({ code: "unreachable" });
    await expect(gone).rejects.toThrow("check the address");
  });
});

describe("one-time administrator", () => {
  const account = { user_id: "@aviso-init-x:example.org", device_id: "D", access_token: "t" };

  it("is deactivated when the work fails", async () => {
    const homeserverUrl = await answering(({ path }) => {
      if (path.startsWith("/_synapse/admin/v1/register")) {
        return { status: 200, body: { nonce: "n", ...account } };
      }
      if (path.startsWith("/_synapse/admin/v2/users?")) return { status: 200, body: { users: [] } };
      return path.includes("deactivate") ? { status: 200, body: {} } : failed(500, "M_UNKNOWN");
    });
    const organizer = "@ana:example.org" as UserId;
    const work = provision({ homeserverUrl, registrationSecret: "s", organizer, passwords });
    await expect(work).rejects.toMatchObject({ code: "server-failed" });
    expect(asked.at(-1)?.path).toBe(
      `/_synapse/admin/v1/deactivate/${encodeURIComponent(account.user_id)}`,
    );
  });

  it("is told of when it could not be deactivated", async () => {
    const homeserverUrl = await answering(({ path }) =>
      path.startsWith("/_synapse/admin/v1/register")
        ? { status: 200, body: { nonce: "n", ...account } }
        : failed(500, "M_UNKNOWN"),
    );
    const organizer = "@ana:example.org" as UserId;
    const work = provision({ homeserverUrl, registrationSecret: "s", organizer, passwords });
    await expect(work).rejects.toThrow("an administrator may be left");
  });
});

describe("library", () => {
  it("loads and fails without a word on the console", () => {
    const program = [
      'import { registerPerson } from "./shared/admin/registration.ts";',
      'const o = { homeserverUrl: "http://127.0.0.1:9", registrationSecret: "s" };',
      'await registerPerson({ ...o, localpart: "a", password: "b", displayName: "c" })',
      "  .catch((fault) => process.stdout.write(fault.code));",
    ].join("\n");
    const quiet = `${process.execPath} --input-type=module-typescript --eval '${program}' 2>&1`;
    expect(execFileSync("sh", ["-c", quiet], { encoding: "utf8" })).toBe("unreachable");
  });
});
