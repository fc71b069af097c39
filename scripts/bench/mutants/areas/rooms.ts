/** Rooms that end: who is let in, who is taken out, and a receipt that says what is true. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const ROOM = ["test/bots/rooms/room.test.ts", "test/bots/rooms/incident/incident.test.ts"];
const TEMPORARY = ["test/bots/rooms/temporary"];
const ROOMS = ["test/bots/rooms", "test/bots/rebuilt.test.ts", "test/bots/owed-plans.test.ts"];

const BURNING = ["test/bots/rooms/burning.test.ts"];

export const ROOM_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("bots/rooms/burning/by-two/approve.ts", BURNING, [
    {
      name: "one who says now is enough to burn at once",
      find: "const now = what.now && saysNow(asked);",
      replace: "const now = what.now || saysNow(asked);",
    },
  ]),
  ...mutantsOf("bots/rooms/burning/room/named-room.ts", BURNING, [
    {
      name: "of several rooms of one name the first is burnt",
      find: "if (others.length > 0)",
      replace: "if (others.length > 99)",
    },
  ]),
  ...mutantsOf("bots/rooms/burning/due/window.ts", BURNING, [
    {
      name: "what is sealed burns at once",
      find: "if (burnsAtMs <= context.nowMs) {",
      replace: "if (sealedAtMs <= context.nowMs) {",
    },
  ]),
  ...mutantsOf("shared/conversation/keeping/hush.ts", BURNING, [
    {
      name: "a sealed network answers as ever",
      find: 'if (burnOfNetwork(state.burns) !== undefined) return "network";',
      replace: "",
    },
  ]),
  ...mutantsOf(
    "bots/verify/trust/leaving/answered.ts",
    ["test/bots/verify/trust/leaving.test.ts"],
    [
      {
        name: "a yes to something else makes somebody leave",
        find: "if (said === undefined) return joined(asksNoMore(message), otherwise());",
        replace: "if (said === undefined) return otherwise();",
      },
    ],
  ),
  ...mutantsOf("bots/rooms/room/room.ts", ROOM, [
    {
      name: "somebody is asked in twice",
      find: 'if (room.invited.has(command.person)) return refuse("already");',
      replace: "",
    },
    {
      name: "somebody is asked into a room that closes",
      find: 'if (room.phase !== "open") return refuse("not-open");\n      if (room.invited',
      replace: "if (room.invited",
    },
    {
      name: "a room closes twice",
      find: 'room.phase === "open" ? accept({ type: "closing"',
      replace: 'room.ref === ref ? accept({ type: "closing"',
    },
    {
      name: "a case gets a second room",
      find: 'if (plan.kind === "incident" && incidentOf(plan.code, rooms) !== undefined) {',
      replace: "if (false) {",
    },
    {
      name: "a room that never came to be stands in the way of the next",
      find: '!(room.phase === "closed" && room.roomId === null)',
      replace: "room.ref !== undefined",
      suites: ROOMS,
    },
    {
      name: "the life of a room that closes is made longer",
      find: 'if (room.phase !== "open" && room.phase !== "requested") return refuse("not-open");',
      replace: "",
    },
    {
      name: "one closing leaves two receipts",
      find: 'if (room.phase === "closed") return refuse("already");',
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/going/asking-in.ts", ROOMS, [
    {
      name: "somebody is let in whom the committee does not count",
      find: "return own\n    .flatMap((grant) => roomsOfRole(state, network, grant))",
      replace: "return [through]",
    },
    {
      name: "somebody is let in through another committee",
      find: "return [...roomsOfRole(state, network, grant), ...former].includes(through);",
      replace: "return true;",
    },
    {
      name: "somebody who cannot go is let in when the room opens",
      find: ".filter(([, response]) => isOut(response))",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/going/goers.ts", ROOMS, [
    {
      name: "somebody is let in after the end",
      find: "if (alert === undefined || alert.ending !== null) return NOTHING;",
      replace: "if (alert === undefined) return NOTHING;",
    },
    {
      name: "somebody who cannot go is let in",
      find: "if (!isOut(alert.responses.get(who))) return NOTHING;",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/going/first-goer.ts", ROOMS, [
    {
      name: "who goes outranks the bot though another organizer could",
      find: "organizers.find(({ tag }) => tag !== goer) ?? organizers[0]",
      replace: "organizers.find(({ tag }) => tag === goer) ?? organizers[0]",
    },
    {
      name: "whoever is in the management room outranks the bot",
      find: 'grantsOf(context, tag, "organizer").length > 0',
      replace: "tag !== goer",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/going/out.ts", ROOMS, [
    {
      name: "a room closes while somebody is out",
      find: "if (out.length === 0) return undefined;",
      replace: "if (out.length >= 0) return undefined;",
    },
    {
      name: "a room waits for ever for somebody who was revoked",
      find: "isOut(response) && isAdmitted(person, context.state)",
      replace: "isOut(response)",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/waiting.ts", ROOMS, [
    {
      name: "a room waits for ever for somebody who is out",
      find: "left > 0 ?",
      replace: "left > -9 ?",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/end.ts", ROOMS, [
    {
      name: "nobody hears that somebody is not home when her room closes",
      find: "joined(closeRoom(room, why, context), tellNotHome({ room, people }, context))",
      replace: "closeRoom(room, why, context)",
    },
  ]),
  ...mutantsOf("bots/rooms/keeping/returning.ts", ROOMS, [
    {
      name: "one more role brings somebody back into rooms that she left",
      find: " || event.again !== true",
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/ending/close-command.ts", ROOMS, [
    {
      name: "an organizer closes a room over the head of somebody who is out",
      find: 'room.phase === "open" && people !== undefined && !now',
      replace: "room.ref === asked.rest",
    },
  ]),
  ...mutantsOf("bots/rooms/room/due.ts", ROOMS, [
    {
      name: "a room stays when its time is over",
      find: 'room.phase === "open" && room.closesAtMs <= nowMs',
      replace: 'room.phase === "open" && room.closesAtMs < nowMs',
    },
  ]),
  ...mutantsOf("bots/rooms/room/goodbye.ts", ROOMS, [
    {
      name: "nobody has the time to read the goodbye",
      find: "(saidAtMs(ref, context) ?? Infinity) + GOODBYE_MS",
      replace: "(saidAtMs(ref, context) ?? Infinity)",
    },
    {
      name: "a room whose goodbye is lost stays for ever",
      find: "Math.min((saidAtMs(ref, context) ?? Infinity) + GOODBYE_MS, lostMs)",
      replace: "Math.max((saidAtMs(ref, context) ?? Infinity) + GOODBYE_MS, lostMs)",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/turns.ts", ROOMS, [
    {
      name: "a room outlives its alert",
      find: "const closesAtMs = Math.min(room.closesAtMs, endMs);",
      replace: "const closesAtMs = room.closesAtMs;",
    },
    {
      name: "the end of an alert makes its room's life longer",
      find: "const closesAtMs = Math.min(room.closesAtMs, endMs);",
      replace: "const closesAtMs = endMs;",
    },
    {
      name: "the end of an alert counts from when it was heard",
      find: "const endMs = Math.min(atMs, context.nowMs) + INCIDENT_GRACE_MS;",
      replace: "const endMs = context.nowMs + INCIDENT_GRACE_MS;",
    },
    {
      name: "the beginning of an alert that is over makes its room's life longer",
      find: "if (alert.ending !== null) return NOTHING;\n  const closesAtMs",
      replace: "const closesAtMs",
    },
    {
      name: "nobody inside hears that it is over",
      find: "return joined(outcome, only(...sayInside(room, lines, context)));",
      replace: "return outcome;",
    },
  ]),
  ...mutantsOf("bots/rooms/incident/opened.ts", ROOMS, [
    {
      name: "a room that comes after the end is announced",
      find: 'if (alert.ending !== null) return closeUnsaid(room, "ended", context);',
      replace: "",
    },
  ]),
  ...mutantsOf("bots/rooms/room/opening.ts", ROOMS, [
    {
      name: "a room opens twice",
      find: 'if (room?.phase !== "requested" || room.kind !== kind) return NOTHING;',
      replace: "if (room?.kind !== kind) return NOTHING;",
    },
    {
      name: "a room that could not be made is waited for",
      find: "if (!result.ok || result.roomId === undefined) return giveUp(room, context);",
      replace: "if (!result.ok || result.roomId === undefined) return NOTHING;",
    },
  ]),
  ...mutantsOf("shared/telling/room-end.ts", ROOMS, [
    {
      name: "a count that was lost is given out as none",
      find: 'if (emptied === undefined) return [item("rooms-receipt-unknown")];',
      replace: 'if (emptied === undefined) return [item("rooms-receipt-removed", { count: 0 })];',
    },
    {
      name: "the receipt does not say that somebody stays",
      find: '...(staying > 0 ? [item("rooms-receipt-staying", { count: staying })] : []),',
      replace: '...(staying < 0 ? [item("rooms-receipt-staying", { count: staying })] : []),',
    },
  ]),
  ...mutantsOf("bots/rooms/ending/settling.ts", ROOMS, [
    {
      name: "a room that is closed already gets another receipt",
      find: 'if (room?.phase !== "closing" && room?.phase !== "emptying") return NOTHING;',
      replace: "if (room === undefined) return NOTHING;",
    },
    {
      name: "a room that could not be closed counts as closed",
      find: "if (!result.ok) return",
      replace: "if (false) return",
    },
  ]),
  ...mutantsOf("bots/rooms/room/closing.ts", ROOMS, [
    {
      name: "nobody is taken out of a room that ends",
      find: "only(...removals(room, context))",
      replace: "only()",
    },
  ]),
  ...mutantsOf("bots/rooms/temporary/person-meant.ts", TEMPORARY, [
    {
      name: "somebody who was never admitted is asked in",
      find: "context.state.people.persons.has(context.tagOf(userId)) && !isOurBot",
      replace: "!isOurBot",
    },
  ]),
  ...mutantsOf("bots/rooms/temporary/whom.ts", TEMPORARY, [
    {
      name: "a room is made for fewer than were named",
      find: "if (members === undefined) {",
      replace: "if (members === undefined) continue;\n    if (members.length < 0) {",
    },
  ]),
  ...mutantsOf("shared/conversation/command/permission.ts", TEMPORARY, [
    {
      name: "an organizer commands the network out of any chat",
      find: "(command.isForChats && message.isDirect)",
      replace: "message.isDirect",
    },
  ]),
  ...mutantsOf("bots/rooms/temporary/duration.ts", TEMPORARY, [
    {
      name: "a room lives as long as anybody says",
      find: "return lifeMs >= ROOM_LIFE_MIN_MS && lifeMs <= ROOM_LIFE_MAX_MS;",
      replace: "return lifeMs >= ROOM_LIFE_MIN_MS;",
    },
  ]),
  ...mutantsOf("bots/rooms/room/making.ts", TEMPORARY, [
    {
      name: "somebody outranks the bot in a room who was not to",
      find: "additionalCreators: organizers,",
      replace: "additionalCreators: [...organizers, ...people],",
    },
  ]),
  ...mutantsOf("bots/rooms/room/requesting.ts", ROOMS, [
    {
      name: "the title of a room is its name in clear",
      find: "codename: drawCodename(context)",
      replace: "codename: title",
    },
    {
      name: "who outranks the bot in a room is nowhere on record",
      find: "creators: organizers.map((userId) => context.tagOf(userId)),",
      replace: "creators: [],",
    },
  ]),
  ...mutantsOf("shared/conversation/bot-of.ts", ROOMS, [
    {
      name: "rooms ignores a revocation",
      find: "        afterPeople(name, entry, context),\n",
      replace: "",
    },
  ]),
];
