/** What leaves: nothing in clear, no key to strangers, and rooms that are closed from the start. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const GUARD = ["test/shared/matrix/send/guard.test.ts"];
const ENCRYPTER = [
  "test/shared/matrix/send/room-encrypter.test.ts",
  "test/shared/matrix/send/encrypted-only.test.ts",
];
const TOGETHER = ["test/shared/matrix/send/keys/together.test.ts"];
const SETTLED = ["test/shared/matrix/send/keys/settled.test.ts"];
const BLUEPRINT = ["test/shared/core/room/blueprint.test.ts"];
const SERVER = ["test/scripts/homeserver/configuration.test.ts"];

const SEND = 'return type === "m.room.encrypted" && ciphertext.safeParse(body).success;';

export const WIRE_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/matrix/send/guard.ts", GUARD, [
    {
      name: "any event leaves when it looks like ciphertext",
      find: SEND,
      replace: "return ciphertext.safeParse(body).success;",
    },
    {
      name: "clear text leaves under the type of ciphertext",
      find: SEND,
      replace: 'return type === "m.room.encrypted";',
    },
    { name: "delayed events leave in clear", find: " || isDelayed(url)", replace: "" },
    {
      name: "media are uploaded",
      find: 'if (area === "media") return isSealedUpload(method, url, options);',
      replace: 'if (area === "media") return true;',
    },
    {
      name: "a room is made without encryption",
      find: '    .refine((events) => events.some((event) => event.type === "m.room.encryption")),',
      replace: "",
    },
    {
      name: "a room is made with any state",
      find: ".refine((events) => events.every((event) => CREATION_STATE.has(event.type)))",
      replace: "",
    },
    { name: "a room has a topic in clear", find: "topic: z.never().optional(),", replace: "" },
    { name: "a room has an alias", find: "room_alias_name: z.never().optional(),", replace: "" },
    { name: "a room is listed", find: 'visibility: z.literal("private"),', replace: "" },
    {
      name: "devices are sent anything in clear",
      find: 'return TO_DEVICE_TYPES.has(owner ?? "") || isVerification(owner, body);',
      replace: "return true;",
    },
    {
      name: "account data are written in clear",
      find: '(action === "account_data" && isSecret(type, body))',
      replace: 'action === "account_data"',
    },
    {
      name: "a redaction says why in clear",
      find: "return z.strictObject({}).safeParse(body).success;",
      replace: "return true;",
    },
    {
      name: "any state is written in clear",
      find: 'return STATE_SHAPES.get(type ?? "")?.safeParse(body).success === true;',
      replace: "return true;",
    },
    {
      name: "calls that nobody listed are let out",
      find: "    default:\n      return false;",
      replace: "    default:\n      return true;",
    },
    { name: "nobody hears of what was stopped", find: "    onStopped();\n", replace: "" },
  ]),
  ...mutantsOf("shared/matrix/engine.ts", ENCRYPTER, [
    {
      name: "what the engine did not encrypt is sent",
      find: 'if (event.getWireType() !== "m.room.encrypted") throw',
      replace: 'if (event.getWireType() === "") throw',
    },
  ]),
  ...mutantsOf("shared/matrix/send/keys/at-once.ts", SETTLED, [
    {
      name: "what was sealed is sent though its key was thrown away meanwhile",
      find: "return settled.holds(roomId) ? sealed : undefined;",
      replace: "return sealed;",
    },
  ]),
  ...mutantsOf("shared/matrix/send/keys/together.ts", TOGETHER, [
    {
      name: "a device that is new is not looked for",
      find: "looked.heard === heard() &&",
      replace: "looked.heard >= 0 &&",
    },
    {
      name: "a device that could not be reached is never looked for again",
      find: "clock.nowMs() - looked.atMs < LOOKED_MS &&",
      replace: "clock.nowMs() - looked.atMs < Infinity &&",
    },
    {
      name: "keys that could not be claimed for one room are claimed for no other",
      find: "last = last.catch(() => undefined).then(",
      replace: "last = last.then(",
    },
  ]),
  ...mutantsOf("shared/matrix/send/keys/settled.ts", SETTLED, [
    {
      name: "whoever came in gets no key",
      find: "return isSame(settled.readers, readers);",
      replace: "return true;",
    },
    {
      name: "a device that is new gets no key",
      find: "if (changed.length + left.length > 0) this.#listsChanged += 1;",
      replace: "",
    },
    {
      name: "what the engine learnt makes no difference to whom a key has gone",
      find: "return this.#listsChanged + this.#parts.masterKeys.lessons;",
      replace: "return this.#listsChanged;",
    },
    {
      name: "a key that was thrown away goes on being used",
      find: "      this.#rooms.delete(roomId as RoomId);\n",
      replace: "",
    },
    {
      name: "a key is used for one message more than it may",
      find: "this.#leftFor(roomId) <= 0",
      replace: "this.#leftFor(roomId) < 0",
    },
    {
      name: "a key is used for longer than it may",
      find: "this.#restMs(roomId) <= 0",
      replace: "this.#restMs(roomId) === 0",
    },
    {
      name: "a key of which nobody knows how old it is is used without a look",
      find: "if (!this.#bornMs.has(roomId) || look",
      replace: "if (look",
    },
  ]),
  ...mutantsOf("shared/matrix/send/room-encrypter.ts", ENCRYPTER, [
    {
      name: "somebody who is no reader of the room gets its keys",
      find: "return members.filter(({ userId }) => readers.has(userId as UserId));",
      replace: "return members;",
    },
    {
      name: "a key goes on being used when a reader is none any more",
      find: "if (given !== undefined && !isWithin(given, readers)) await this.#renew(roomId);",
      replace: "",
    },
    {
      name: "what was sealed for somebody who is no reader now is sent",
      find: "if (await this.#isStillRight(roomId)) {",
      replace: "{",
    },
    {
      name: "another identity is taken for the reader who had the key",
      find: "(masterKey === undefined || readers.get(userId) === masterKey)",
      replace: 'masterKey !== ""',
    },
    {
      name: "an explanation to one person is for all to read",
      find: "if (unproven !== undefined) return members",
      replace: "if (unproven === null) return members",
    },
  ]),
  ...mutantsOf("shared/core/room/blueprint.ts", BLUEPRINT, [
    {
      name: "whoever comes later reads what was said before",
      find: 'history_visibility: isDirect ? "invited" : "joined"',
      replace: 'history_visibility: isDirect ? "invited" : "shared"',
    },
    {
      name: "the first words to a person are never read",
      find: 'history_visibility: isDirect ? "invited" : "joined"',
      replace: 'history_visibility: "joined"',
    },
    {
      name: "guests come in",
      find: 'guest_access: "forbidden"',
      replace: 'guest_access: "can_join"',
    },
    { name: "anybody joins", find: 'join_rule: "invite"', replace: 'join_rule: "public"' },
    {
      name: "reactions leave in clear",
      find: 'events: { "m.reaction": ADMIN },',
      replace: "events: {},",
    },
    { name: "members invite others", find: "invite: ADMIN,", replace: "invite: 0," },
    { name: "members remove others", find: "kick: ADMIN,", replace: "kick: 0," },
    { name: "members ban others", find: "ban: ADMIN,", replace: "ban: 0," },
    { name: "members redact what others said", find: "redact: ADMIN,", replace: "redact: 0," },
    {
      name: "members change the room",
      find: "state_default: ADMIN,",
      replace: "state_default: 0,",
    },
    {
      name: "a room of another version is made",
      find: 'const ROOM_VERSION = "12";',
      replace: 'const ROOM_VERSION = "11";',
    },
    {
      name: "a room is made public",
      find: 'visibility: "private" as const,',
      replace: 'visibility: "public" as const,',
    },
    {
      name: "one key is used for too many messages",
      find: "const ROTATION_MESSAGES = 100;",
      replace: "const ROTATION_MESSAGES = 100_000;",
    },
  ]),
  ...mutantsOf("scripts/homeserver/configuration.ts", SERVER, [
    {
      name: "the homeserver listens to everybody",
      find: 'bind_addresses: ["127.0.0.1"],',
      replace: 'bind_addresses: ["0.0.0.0"],',
    },
    {
      name: "anybody registers",
      find: "enable_registration: false,",
      replace: "enable_registration: true,",
    },
    {
      name: "people are found by searching",
      find: "user_directory: { enabled: false },",
      replace: "user_directory: { enabled: true },",
    },
    {
      name: "a push says what was said",
      find: "push: { include_content: false },",
      replace: "push: { include_content: true },",
    },
    {
      name: "the homeserver serves other homeservers",
      find: 'resources: [{ names: ["client"], compress: false }],',
      replace: 'resources: [{ names: ["client", "federation"], compress: false }],',
    },
    {
      name: "rooms that everybody left are kept",
      find: "forget_rooms_on_leave: true,",
      replace: "forget_rooms_on_leave: false,",
    },
    {
      name: "each request is logged with its room and person",
      find: '"synapse.access": { level: "CRITICAL", propagate: false }',
      replace: '"synapse.access": { level: "INFO", propagate: true }',
    },
    {
      name: "links are fetched for a preview",
      find: "url_preview_enabled: false,",
      replace: "url_preview_enabled: true,",
    },
  ]),
  ...mutantsOf(
    "shared/domain/authority/readers.ts",
    ["test/shared/domain/authority/readers.test.ts"],
    [
      {
        name: "another identity than the pinned one reads",
        find: "if (!isSamePerson(state, member)) return false;",
        replace: "",
      },
      {
        name: "anybody reads in a direct chat",
        find: "if (place === undefined) return member.userId === personOf;",
        replace: "if (place === undefined) return true;",
      },
      {
        name: "whoever is in a room of the network reads there",
        find: "    return hasPlaceIn(state, place, member.tag);\n",
        replace: "    return true;\n",
      },
      {
        name: "an identity that was found changed reads when the old one is shown again",
        find: "if ((known?.changedTo ?? null) !== null) return false;",
        replace: "",
      },
      {
        name: "a second identity reads where none was pinned",
        find: "if (pinned === null) return member.hasNewIdentity !== true;",
        replace: "if (pinned === null) return true;",
      },
      {
        name: "any identity is the pinned one",
        find: "return member.identity === undefined || member.identity === pinned;",
        replace: "return true;",
      },
      {
        name: "anybody may be invited",
        find: "return place !== undefined && !isChanged && hasPlaceIn(state, place, tag);",
        replace: "return true;",
      },
      {
        name: "a changed identity may be invited",
        find: "place !== undefined && !isChanged &&",
        replace: "place !== undefined &&",
      },
    ],
  ),
];
