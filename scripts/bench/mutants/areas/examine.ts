/** What an event must show before it counts: encryption, device, identity, no replay, no edit. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const EXAMINE = ["test/shared/matrix/examine/examine.test.ts"];
const CONTENT = [...EXAMINE, "test/shared/matrix/examine/message-content.test.ts"];
const WIRE = ["test/shared/matrix/examine/wire-event.test.ts"];

export const EXAMINE_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/matrix/examine/examine.ts", EXAMINE, [
    {
      name: "clear text counts",
      find: 'if (!isEncrypted(event)) return rejected("not-encrypted");',
      replace: "",
    },
    {
      name: "a replay counts",
      find: 'if (settledAs !== undefined) return rejected("replayed");',
      replace: "",
    },
    {
      name: "the same event once more is a replay",
      find: 'if (settledAs === event.eventId) return { kind: "ignored" };',
      replace: "",
    },
    {
      name: "a changed identity counts",
      find: 'if (opened.shield === "changed-identity") return rejected("changed-identity");',
      replace: 'if (opened.shield === "changed-identity") return undefined;',
    },
    {
      name: "a command under a key from backup counts",
      find: 'opened.shield === "restored" && options.mayBeRestored',
      replace: 'opened.shield === "restored"',
    },
    {
      name: "an unsigned device counts",
      find: 'if (opened.shield !== "good" && !isRestored) {',
      replace: 'if (opened.shield === "missing") {',
    },
    {
      name: "an event counts of which the engine knows nothing",
      find: 'if (opened.shield !== "good" && !isRestored) {',
      replace: 'if (opened.shield !== "good" && opened.shield !== "missing" && !isRestored) {',
    },
    {
      name: "a sender without an identity counts",
      find: "if (sender.masterKey === undefined) return {",
      replace: "if (sender.masterKey === null) return {",
    },
    {
      name: "an edit whose relation is outside the ciphertext counts",
      find: 'if (isReplacement(event.content["m.relates_to"])) return rejected("edit");',
      replace: "",
    },
    {
      name: "a new identity is told as the first one",
      find: 'return { kind: "received", ...read, masterKey, hasNewIdentity };',
      replace: 'return { kind: "received", ...read, masterKey, hasNewIdentity: false };',
    },
    {
      name: "a ciphertext that does not open is waited for without end",
      find: 'case "broken":\n      return rejected("undecryptable");',
      replace: 'case "broken":\n      return { kind: "pending", reason: "undecryptable" };',
    },
    {
      name: "a device that was never signed is waited for no longer than an instant",
      find: 'case "unsigned-device":\n      return { kind: "pending", reason: "unsigned-device" };',
      replace: 'case "unsigned-device":\n      return rejected("unsigned-device");',
    },
    {
      name: "anybody writes into the state room",
      find: 'if (pinnedKey === undefined) return { kind: "foreign", reason: "sender" };',
      replace: "",
    },
    {
      name: "a bot whose identity was replaced is believed",
      find: "if (sender.masterKey !== pinnedKey) return {",
      replace: "if (pinnedKey === undefined) return {",
    },
    {
      name: "a redacted entry is no sign of anything",
      find: 'if (isEmptied(event)) return { kind: "foreign", reason: "redacted" };',
      replace: 'if (isEmptied(event)) return { kind: "ignored" };',
    },
    {
      name: "any type of event is an entry",
      find: "const kind = STATE_ROOM_KINDS.get(opened.type);",
      replace: 'const kind = STATE_ROOM_KINDS.get(opened.type) ?? "entry";',
    },
    {
      name: "an event id that came with other content counts",
      find: 'if (knownAs !== envelope.hash) return rejected("contradicted");',
      replace: "",
    },
    {
      name: "what was opened under another envelope counts",
      find: 'if (opened.kind === "opened" && opened.envelope.hash !== envelope.hash) {',
      replace: "if (false) {",
    },
  ]),
  ...mutantsOf("shared/matrix/examine/wire-event.ts", WIRE, [
    {
      name: "two messages of one session are the same",
      find: "`${roomId} ${sessionId} ${index}`",
      replace: "`${roomId} ${sessionId}`",
    },
    {
      name: "sessions are not told apart",
      find: "`${roomId} ${sessionId} ${index}`",
      replace: "`${roomId} ${index}`",
    },
    {
      name: "a replay under another event id has another place",
      find: "`${roomId} ${sessionId} ${index}`",
      replace: "`${roomId} ${sessionId} ${index} ${event.eventId}`",
    },
    {
      name: "only the first hundred places of a session are told apart",
      find: "const VARINT_BYTES_MAX = 5;",
      replace: "const VARINT_BYTES_MAX = 1;",
    },
    {
      name: "what is no Megolm message has a place",
      find: "if (head[0] !== MEGOLM_VERSION || head[1] !== INDEX_TAG) return undefined;",
      replace: "",
    },
    {
      name: "what a server bundles with an event is kept",
      find: "return { eventId, sender, type, sentAtMs, content };",
      replace: "return { ...(raw as object), eventId, sender, type, sentAtMs, content };",
    },
    {
      name: "anything passes for a sender",
      find: "const sender = parseUserId(parsed.data.sender);",
      replace: "const sender = parsed.data.sender as UserId;",
    },
  ]),
  ...mutantsOf("shared/matrix/examine/message-content.ts", CONTENT, [
    {
      name: "a message that hangs on another one counts",
      find: 'if (hung !== "none") return refused(hung, isAddressed);',
      replace: "",
    },
    {
      name: "the new content of an edit is not seen",
      find: 'if (hasOwn(content, "m.new_content")) return true;',
      replace: "",
    },
    {
      name: "a text of any size is read",
      find: "if (bytes > TEXT_BYTES_MAX)",
      replace: "if (false)",
    },
    {
      name: "JSON is read however deep it is",
      find: 'if (depthOf(content) > DEPTH_MAX) return refused("malformed", false);',
      replace: "",
    },
    {
      name: "an edited poll answer counts",
      find: 'if (hasReplacement(content)) return refused("edit", false);',
      replace: "",
    },
    {
      name: "notices are obeyed",
      find: 'if (msgtype === "m.notice") return { kind: "ignored" };',
      replace: "",
    },
    {
      name: "a poll answer names any number of answers",
      find: ".max(ANSWERS_MAX);",
      replace: ";",
    },
    {
      name: "whoever is mentioned, it is the bot",
      find: '["m.mentions"].user_ids.includes(names.userId)',
      replace: '["m.mentions"].user_ids.length > 0',
    },
  ]),
  ...mutantsOf(
    "shared/matrix/examine/envelope.ts",
    ["test/shared/matrix/examine/envelope.test.ts"],
    [
      {
        name: "an envelope says nothing of its sender",
        find: "canonicalJson([roomId, eventId, sender, type, content as JsonObject])",
        replace: "canonicalJson([roomId, eventId, type, content as JsonObject])",
      },
      {
        name: "an envelope says nothing of its room",
        find: "canonicalJson([roomId, eventId, sender, type, content as JsonObject])",
        replace: "canonicalJson([eventId, sender, type, content as JsonObject])",
      },
      {
        name: "an envelope says nothing of its content",
        find: "canonicalJson([roomId, eventId, sender, type, content as JsonObject])",
        replace: "canonicalJson([roomId, eventId, sender, type])",
      },
    ],
  ),
];
