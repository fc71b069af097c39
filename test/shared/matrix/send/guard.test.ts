/** What may leave for the homeserver, and what is stopped before it does. */
import { describe, expect, it } from "vitest";
import { creationBody } from "../../../../shared/core/room/blueprint.ts";
import { guardedFetch } from "../../../../shared/matrix/send/guard.ts";

const ROOM = "https://home.test/_matrix/client/v3/rooms/!a%3Ahome.test";
const CIPHERTEXT = { algorithm: "m.megolm.v1.aes-sha2", ciphertext: "AwgA", session_id: "s" };
const CREATION = {
  visibility: "private",
  name: "River 4",
  initial_state: [{ type: "m.room.encryption", state_key: "", content: {} }],
};
const retention = (content: object) => ({ type: "m.room.retention", state_key: "", content });

/** Sends one request through the guard; tells whether it got out and whether the alarm rang. */
async function attempt(method: string, url: string, body: unknown = {}) {
  let isOut = false;
  let alarms = 0;
  const guarded = guardedFetch(
    () => {
      isOut = true;
      return Promise.resolve(Response.json({}));
    },
    () => {
      alarms += 1;
    },
  );
  const answer = await guarded(url, { method, body: JSON.stringify(body) });
  return { isOut, alarms, status: answer.status };
}

const OUT = { isOut: true, alarms: 0, status: 200 };
const STOPPED = { isOut: false, alarms: 1, status: 403 };

describe("the guard lets out", () => {
  it.each([
    ["an encrypted message", "PUT", `${ROOM}/send/m.room.encrypted/t1`, CIPHERTEXT],
    ["a redaction without a reason", "PUT", `${ROOM}/redact/%24e/t1`, {}],
    ["a room that is encrypted from its first event", "POST", url("createRoom"), CREATION],
    [
      "a room whose messages the homeserver is to keep",
      "POST",
      url("createRoom"),
      creationBody({ additionalCreators: [], isDirect: false, invite: [], isKept: true }),
    ],
    ["an invitation", "POST", `${ROOM}/invite`, { user_id: "@ana:home.test" }],
    ["keys for devices", "PUT", url("sendToDevice/m.room.encrypted/t1"), {}],
    [
      "the end of a verification",
      "PUT",
      url("sendToDevice/m.key.verification.cancel/t1"),
      { messages: { "@a:h": { D: { transaction_id: "t", code: "m.user", reason: "ended" } } } },
    ],
    [
      "encrypted secrets",
      "PUT",
      url("user/@a:h/account_data/m.cross_signing.master"),
      { encrypted: {} },
    ],
    ["any question", "GET", `${ROOM}/messages`, undefined],
  ])("%s", async (_name, method, address, body) => {
    expect(await attempt(method, address, body)).toEqual(OUT);
  });
});

/** What an exchange of emoji is made of, by its kind. */
function verificationSteps(): [string, object][] {
  const algorithms = {
    key_agreement_protocol: "curve25519-hkdf-sha256",
    hash: "sha256",
    message_authentication_code: "hkdf-hmac-sha256.v2",
    short_authentication_string: ["emoji", "decimal"],
  };
  return [
    ["ready", { from_device: "BOT", methods: ["m.sas.v1"] }],
    ["accept", { ...algorithms, commitment: "aGFzaA" }],
    ["key", { key: "a2V5" }],
    ["mac", { keys: "bWFj", mac: { "ed25519:BOT": "bWFj" } }],
    ["done", {}],
  ];
}

describe.each(verificationSteps())("the step “%s” of a verification", (step, content) => {
  const address = url(`sendToDevice/m.key.verification.${step}/t1`);
  const message = (more: object): object => ({
    messages: { "@a:h": { D: { transaction_id: "t", ...content, ...more } } },
  });

  it("is let out", async () => {
    expect(await attempt("PUT", address, message({}))).toEqual(OUT);
  });

  it("is stopped with one word more", async () => {
    expect(await attempt("PUT", address, message({ body: "raid" }))).toEqual(STOPPED);
  });
});

describe("the guard stops", () => {
  const topic = { type: "m.room.topic", state_key: "", content: { topic: "raid" } };
  it.each([
    ["a message in clear", "PUT", `${ROOM}/send/m.room.message/t1`, { body: "raid" }],
    [
      "clear text under the type of ciphertext",
      "PUT",
      `${ROOM}/send/m.room.encrypted/t1`,
      { body: "x" },
    ],
    ["a reaction", "PUT", `${ROOM}/send/m.reaction/t1`, {}],
    ["a reaction that looks like ciphertext", "PUT", `${ROOM}/send/m.reaction/t1`, CIPHERTEXT],
    ["a reason for a redaction", "PUT", `${ROOM}/redact/%24e/t1`, { reason: "raid" }],
    [
      "a delayed event",
      "PUT",
      `${ROOM}/send/m.room.encrypted/t1?org.matrix.msc4140.delay=9`,
      CIPHERTEXT,
    ],
    ["a topic", "PUT", `${ROOM}/state/m.room.topic/`, { topic: "raid" }],
    ["a room that is opened", "PUT", `${ROOM}/state/m.room.join_rules/`, { join_rule: "public" }],
    [
      "a room that is replaced",
      "PUT",
      `${ROOM}/state/m.room.tombstone/`,
      { replacement_room: "!r" },
    ],
    ["a long name", "PUT", `${ROOM}/state/m.room.name/`, { name: "Raid at the bridge now" }],
    ["a room without encryption", "POST", url("createRoom"), { ...CREATION, initial_state: [] }],
    ["a room with a topic", "POST", url("createRoom"), { ...CREATION, topic: "raid" }],
    [
      "a room with content in its state",
      "POST",
      url("createRoom"),
      { ...CREATION, initial_state: [...CREATION.initial_state, topic] },
    ],
    [
      "a room that says something where its retention should be",
      "POST",
      url("createRoom"),
      {
        ...CREATION,
        initial_state: [...CREATION.initial_state, retention({ max_lifetime: 1, note: "raid" })],
      },
    ],
    ["a public room", "POST", url("createRoom"), { ...CREATION, visibility: "public" }],
    [
      "a room with an alias",
      "POST",
      url("createRoom"),
      { ...CREATION, room_alias_name: "raid-at-the-bridge" },
    ],
    ["a name to be shown", "PUT", url("profile/@a:h/displayname"), { displayname: "raid" }],
    ["a status that others see", "PUT", url("presence/@a:h/status"), { status_msg: "raid" }],
    ["an alias", "PUT", url("directory/room/%23raid:h"), { room_id: "!a:h" }],
    ["a read receipt", "POST", `${ROOM}/receipt/m.read/%24e`, {}],
    ["clear account data", "PUT", url("user/@a:h/account_data/org.aviso.network"), { key: "x" }],
    ["a clear message to a device", "PUT", url("sendToDevice/org.aviso.text/t1"), {}],
    ["a request to verify", "PUT", url("sendToDevice/m.key.verification.request/t1"), {}],
    [
      "a sentence where a key should be",
      "PUT",
      url("sendToDevice/m.key.verification.key/t1"),
      { messages: { "@a:h": { D: { transaction_id: "t", key: "vans at the bridge" } } } },
    ],
    [
      "an end of a verification that says more",
      "PUT",
      url("sendToDevice/m.key.verification.cancel/t1"),
      {
        messages: { "@a:h": { D: { transaction_id: "t", code: "m.user", reason: "", body: "x" } } },
      },
    ],
    ["an upload", "POST", "https://home.test/_matrix/media/v3/upload", {}],
    ["anything it does not know", "POST", "https://home.test/elsewhere", {}],
  ])("%s", async (_name, method, address, body) => {
    expect(await attempt(method, address, body)).toEqual(STOPPED);
  });
});

function url(path: string): string {
  return `https://home.test/_matrix/client/v3/${path}`;
}
