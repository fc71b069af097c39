/** What is kept of a sync, in which order it is handed on, and what is remembered of it. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const WAITS = [
  "test/shared/matrix/sync/inbox/waits.test.ts",
  "test/shared/matrix/sync/inbox.test.ts",
];
const INBOX = ["test/shared/matrix/sync/inbox.test.ts"];
const LEAN = ["test/shared/matrix/sync/lean-sync.test.ts"];
const GAP = ["test/shared/matrix/sync/inbox/gap.test.ts"];
const ECHOES = ["test/shared/matrix/send/echoes.test.ts"];
const VIEW = ["test/shared/matrix/rooms/rooms-view.test.ts"];
const SYNC = ["test/shared/matrix/sync/sync-store.test.ts"];

export const INBOX_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/matrix/sync/inbox/order.ts", INBOX, [
    {
      name: "other bots' entries are read before the own ones",
      find: "row.event.sender === self ? 1 : OTHERS_RANK",
      replace: "row.event.sender === self ? OTHERS_RANK + 1 : OTHERS_RANK",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/inbox.ts", INBOX, [
    {
      name: "commands are obeyed before the state room is read",
      find: '.filter(({ row }) => row.kind !== "lost" && isOfStreams(row, owner.isStateRoom));',
      replace: '.filter(({ row }) => row.kind !== "lost");',
    },
    {
      name: "a later word of somebody overtakes one whose key is late",
      find: 'else if (step === "pending" && this.#keepsOrder(row)) held.add(laneOf(row));',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/inbox/seen.ts", INBOX, [
    {
      name: "a replay takes the place of what was said",
      find: "if (transaction.get(SPACES.seen, opened.slot) === undefined) {",
      replace: "if (true) {",
    },
    {
      name: "what was said leaves no mark",
      find: "transaction.put(SPACES.seen, opened.slot, encodeJson(opened.eventId));",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/inbox/reader.ts", INBOX, [
    {
      name: "bots hear one another outside the state room",
      find: 'if (!isEntry && !isOfPerson(row, this.#parts)) return "ignored";',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/inbox/evidence.ts", INBOX, [
    {
      name: "a message that never opened takes a place in its session",
      find: 'if (opened.kind === "opened") seen.opened(rowKey, row);',
      replace: "seen.opened(rowKey, row);",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/lean-sync.ts", LEAN, [
    {
      name: "the SDK keeps every message for ever",
      find: "events: [], limited: false }",
      replace: "limited: false }",
    },
    {
      name: "what the SDK is not given is lost to the session",
      find: "return wholes.get(response) ?? response;",
      replace: "return response;",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/inbox/waits.ts", WAITS, [
    {
      name: "a key that does not come holds up its room for good",
      find: 'missing === "key" ? KEY_WAIT_MS : SIGNATURE_WAIT_MS',
      replace: 'missing === "key" ? Infinity : SIGNATURE_WAIT_MS',
    },
    {
      name: "each lost key of a person costs her its whole time",
      find: "this.#behindSinceMs.get(rowKey) ?? sinceMs",
      replace: "sinceMs",
    },
    {
      name: "what stood behind another is refused unseen",
      find: "return nowMs - sinceMs >= LATE_WAIT_MS;",
      replace: "return true;",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/sync-rows.ts", SYNC, [
    {
      name: "what was said before the bot's time is obeyed",
      find: "const isWanted = before !== undefined || owner.isStateRoom(roomId);",
      replace: "const isWanted = true;",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/event-rows.ts", SYNC, [
    {
      name: "a bot hears itself",
      find: "if (event.sender === owner.userId) return false;",
      replace: "",
    },
    {
      name: "some of the state room is not read",
      find: "if (owner.isStateRoom(roomId)) return true;",
      replace: "",
    },
    {
      name: "clear text is dropped without a word to its author",
      find: "return isEncrypted(event) || REFUSED_TYPES.has(event.type);",
      replace: "return isEncrypted(event);",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/room-rows.ts", SYNC, [
    {
      name: "a gap in a room is not noticed",
      find: "if (mayHaveGap && isLimited(room)) {",
      replace: "if (false) {",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/inbox-row.ts", SYNC, [
    {
      name: "a second message under one event id is not noticed",
      find: "const known = before === undefined ? hash : SEVERAL;",
      replace: "const known = before === undefined ? hash : decodeJson(before);",
      suites: [...SYNC, ...INBOX],
    },
    {
      name: "the last of two messages under one event id is believed",
      find: "const known = before === undefined ? hash : SEVERAL;",
      replace: "const known = hash;",
      suites: [...SYNC, ...INBOX],
    },
  ]),
  ...mutantsOf("shared/matrix/sync/sync-store.ts", SYNC, [
    {
      name: "a token is saved after a write that failed",
      find: 'if (this.#phase !== "open") throw new Error(`the sync store is ${this.#phase}`);',
      replace: "",
    },
    {
      name: "a failed write is no end",
      find: "this.poison(error);\n      throw error;",
      replace: "throw error;",
    },
  ]),
  ...mutantsOf("shared/matrix/rooms/rooms-view.ts", VIEW, [
    {
      name: "a chat is direct though somebody else listens",
      find: "return membersOf(client, roomId).length === 2;",
      replace: "return true;",
    },
    {
      name: "a room that was made for something else is a direct chat",
      find: " || refOf(room) !== undefined) return false;",
      replace: ") return false;",
    },
    {
      name: "a chat with anybody is one with her",
      find: "room === null || !isIn(room, userId) || ",
      replace: "room === null || ",
    },
    {
      name: "who has left is in the room",
      find: '(membership !== "join" && membership !== "invite")',
      replace: "membership === undefined",
    },
    {
      name: "a bot sees into a room that it is not in",
      find: 'if (room?.getMyMembership() !== "join") return [];',
      replace: "if (room === null) return [];",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/inbox/gap.ts", GAP, [
    {
      name: "pages are read in a circle",
      find: "return hasSeenToken || bringsNothing || progress.emptyPages > EMPTY_PAGES_MAX;",
      replace: "return false;",
    },
    {
      name: "pages are read without end",
      find: "pages >= pagesMax(gap, owner) || ",
      replace: "",
    },
    {
      name: "nobody hears that something was lost",
      find: 'isOver) transaction.put(SPACES.inbox, rowKey, encodeRow({ kind: "lost", roomId }));',
      replace: "isOver) transaction.delete(SPACES.inbox, rowKey);",
    },
    {
      name: "one refusal ends the search for what was said",
      find: "if (progress.refusals < REFUSALS_MAX) return;",
      replace: "",
    },
    {
      name: "a gap whose end was not found counts as filled",
      find: "known !== -1 || (page.end === null && until === null)",
      replace: "known !== -1 || page.end === null",
    },
  ]),
  ...mutantsOf("shared/matrix/send/echoes.ts", ECHOES, [
    {
      name: "anybody shows that a message of ours is there",
      find: "candidate.sender === userId &&",
      replace: 'candidate.sender !== "" &&',
    },
    {
      name: "a replay takes the place of our message",
      find: "if (known === undefined || decodeJson(known) !== null) continue;",
      replace: "if (known === undefined) continue;",
    },
    {
      name: "a message is looked for in any room",
      find: ".update(canonicalJson([roomId, content]))",
      replace: ".update(canonicalJson([content]))",
    },
    {
      name: "what a gap may hold counts as not shown",
      find: '.every((row) => row.kind !== "gap" || row.roomId !== roomId);',
      replace: ".every(() => true);",
    },
  ]),
];
