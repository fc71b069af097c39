/** What a homeserver answers and shows: taken for what it is, and borne out before it counts. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const ANSWERS = ["test/shared/matrix/send/sound-answers.test.ts"];
const GATE = ["test/shared/matrix/send/gate.test.ts"];
const REQUEST = ["test/shared/matrix/send/request.test.ts", ...ANSWERS];
const MASTER_KEYS = ["test/shared/matrix/identity/master-keys.test.ts"];
const ENGINE = ["test/shared/matrix/send/engine/requests.test.ts"];
const PRECEDENCE = ["test/shared/matrix/send/precedence.test.ts"];
const ENCRYPTER = ["test/shared/matrix/send/room-encrypter.test.ts"];
const SELF = ["test/shared/matrix/sync/self-watch.test.ts"];
const MEMBERS = ["test/shared/matrix/sync/membership-rows.test.ts"];
const MAKER = ["test/shared/matrix/rooms/room-maker.test.ts"];
const KEEPER = ["test/shared/matrix/rooms/room-keeper.test.ts", ...MAKER];

export const ANSWER_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/matrix/send/gate.ts", GATE, [
    {
      name: "a request that nobody thought of has no end",
      find: "?? REQUEST_MS_MAX;",
      replace: "?? 2 ** 31 - 1;",
    },
    {
      name: "a request ends only where the network hears of it",
      find: "return await Promise.race([calledOff, inner(resource, { ...init, signal })]);",
      replace: "return await inner(resource, { ...init, signal });",
    },
    {
      name: "a sync ends before it was to end",
      find: "return SYNC_MORE_MS_MAX + askedTimeMs(url);",
      replace: "return SYNC_MORE_MS_MAX;",
    },
  ]),
  ...mutantsOf("shared/matrix/send/sound-answers.ts", ANSWERS, [
    {
      name: "a redirect is followed with the token",
      find: 'const options: RequestInit = { ...init, redirect: "manual" };',
      replace: "const options: RequestInit = { ...init };",
    },
    {
      name: "any page counts as an answer",
      find: "if (!isSound(url, status, json)) return unsound();",
      replace: "",
    },
    {
      name: "any proxy ends a bot",
      find: "if (isUnknownToken(json) && !(await isLoggedOut(url, options))) return unsound();",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/identity/token-check.ts", ANSWERS, [
    {
      name: "a token is dead that was called so once",
      find: "    return await isDead(inner, url, init);\n",
      replace: "    return true;\n",
    },
    {
      name: "a soft logout ends a bot",
      find: "  soft_logout: z.literal(false).optional(),\n",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/send/request.ts", REQUEST, [
    {
      name: "a page of a gateway is the homeserver's refusal",
      find: 'if (errcode === undefined || PASSING_CODES.has(errcode)) return "server-failed";',
      replace: 'if (PASSING_CODES.has(errcode ?? "")) return "server-failed";',
    },
    {
      name: "what passes is a refusal",
      find: 'if (errcode === undefined || PASSING_CODES.has(errcode)) return "server-failed";',
      replace: 'if (errcode === undefined) return "server-failed";',
    },
  ]),
  ...mutantsOf("shared/matrix/identity/master-keys.ts", MASTER_KEYS, [
    {
      name: "an identity that was read is believed after another was learnt",
      find: "    this.#read.clear();\n",
      replace: "",
    },
    {
      name: "what is read while the engine learns is kept",
      find: "this.#open === 0 && userId",
      replace: "userId",
    },
    {
      name: "the bot's own identity is kept",
      find: " && userId !== this.#self",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/send/engine/requests.ts", ENGINE, [
    {
      name: "a look at keys teaches nothing",
      find: "  RequestType.KeysUpload,",
      replace: "  RequestType.KeysUpload,\n  RequestType.KeysQuery,",
    },
  ]),
  ...mutantsOf("shared/matrix/send/precedence.ts", PRECEDENCE, [
    {
      name: "a sync goes among the messages",
      find: "if (READING.test(pathname)) await lull(PATIENCE_MS_MAX, LULL_MS);",
      replace: "",
    },
    {
      name: "a key is copied among the messages",
      find: "if (COPIES.test(pathname)) await lull(COPY_MS_MAX);",
      replace: "",
    },
    {
      name: "a sync is held for as long as messages go out",
      find: "isPressing() && performance.now() < untilMs",
      replace: "isPressing()",
    },
    {
      name: "a note about a key holds a message up",
      find: "      return Response.json({});",
      replace: "      await courtesies;\n      return Response.json({});",
    },
  ]),
  ...mutantsOf("shared/matrix/send/reader-judge.ts", ENCRYPTER, [
    {
      name: "keys are given before it is known who was revoked",
      find: "if (!parts.isStateRoom(roomId)) await parts.caughtUp();",
      replace: "",
    },
    {
      name: "a bot with another identity than the pinned one reads",
      find: "if (pin !== undefined) return known === undefined || known.last === pin;",
      replace: "if (pin !== undefined) return true;",
    },
    {
      name: "people read the state room",
      find: "if (isStateRoom(roomId)) return [];",
      replace: "",
    },
    {
      name: "every member reads",
      find: "return mayRead.has(member.userId);",
      replace: "return true;",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/self-watch.ts", SELF, [
    {
      name: "a bot signs with the identity of a stranger",
      find: 'if (first === "unsigned") await this.#parts.sign()',
      replace: "await this.#parts.sign()",
    },
    {
      name: "nobody hears that nobody trusts the bot",
      find: 'this.#parts.onFound("self-untrusted");',
      replace: "",
    },
    {
      name: "the same trouble with the own device is told again and again",
      find: "} else if (!this.#isTold) {",
      replace: "} else {",
    },
  ]),
  ...mutantsOf("shared/matrix/sync/membership-rows.ts", MEMBERS, [
    {
      name: "whoever changes her name comes in anew",
      find: "if (isInside(seen) === (was !== undefined) && !hasAccepted) return [];",
      replace: "",
    },
    {
      name: "whoever was inside once may come back unseen",
      find: "else inside.delete(seen.userId);",
      replace: "",
    },
    {
      name: "a room of many is somebody's own chat",
      find: "return inside.length === 2 && others.length === 1 ?",
      replace: "return others.length > 0 ?",
    },
    {
      name: "a room that a bot made for something is somebody's own chat",
      find: "if (isMade) return undefined;",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/rooms/doubts.ts", KEEPER, [
    {
      name: "one no is certain",
      find: "if (heard >= DOUBTS_MAX) return true;",
      replace: "if (heard > 0) return true;",
    },
    {
      name: "what was not borne out counts at once",
      find: "return this.#counted(what) < DOUBTS_MAX",
      replace: "return this.#counted(what) < 0",
    },
  ]),
  ...mutantsOf("shared/matrix/rooms/room-finder.ts", MAKER, [
    {
      name: "any room that is shown is the one that was made",
      find: 'return room?.getMyMembership() === "join" && isOurs(made, stateIn(room));',
      replace: 'return room?.getMyMembership() === "join";',
    },
    {
      name: "a standing room is somebody's direct chat",
      find: "!standingRooms.has(roomId) &&",
      replace: "",
    },
    {
      name: "somebody is told in a room in clear",
      find: "client.getRoom(roomId)?.hasEncryptionStateEvent() === true &&",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/matrix/rooms/room-ending.ts", KEEPER, [
    {
      name: "whoever left by herself counts as removed",
      find: "return isOut && sender === this.#parts.userId;",
      replace: 'return content?.membership === "leave";',
    },
  ]),
  ...mutantsOf("shared/matrix/rooms/room-members.ts", KEEPER, [
    {
      name: "whoever is banned counts as asked in",
      find: 'if (membership === "ban") throw new Fault("refused", "invite", { detail: "banned" });',
      replace: 'if (membership === "ban") return true;',
    },
  ]),
];
