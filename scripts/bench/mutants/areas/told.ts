/** Each room gets each card and each correction, and only those whom it reached answer. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const TOLD = "test/bots/alert/alert/told.test.ts";
const CHANGES = [
  "test/bots/alert/alert/changes.test.ts",
  "test/bots/alert/alert/correction-model.test.ts",
];
const LOST_DISK = ["test/bots/alert/delivery/lost-disk.test.ts"];
const FAN_OUT = ["test/bots/alert/alert/fan-out.test.ts", TOLD, ...CHANGES];
const ROLL_CALL = ["test/bots/alert/roll-call/roll-call.test.ts", TOLD];

export const TOLD_MUTANTS: readonly Mutant[] = [
  ...mutantsOf(
    "bots/alert/alert/changing/answered.ts",
    ["test/bots/alert/roll-call"],
    [
      {
        name: "nobody is called when somebody drops out",
        find: "if (waiting === undefined) return [];",
        replace: "if (waiting !== undefined) return [];",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/roll-call/home/overdue.ts",
    ["test/bots/alert/roll-call/scene.test.ts"],
    [
      {
        name: "organizers hear of somebody who is missing before she was asked",
        find: "const before = since === sinceMs ? done : 0;",
        replace: "const before = since === sinceMs ? done : 2;",
      },
    ],
  ),
  ...mutantsOf("bots/alert/delivery/under-way.ts", FAN_OUT, [
    {
      name: "a card that arrives late is never corrected",
      find: "if (alert.change === null) return NOTHING;",
      replace: "return NOTHING;",
    },
    {
      name: "a late card is corrected in every room again",
      find: "alert.reach.filter((one) => one.roomId === roomId)",
      replace: "alert.reach",
    },
  ]),
  ...mutantsOf(
    "bots/alert/delivery/under-way.ts",
    ["test/bots/rebuilt.test.ts"],
    [
      {
        name: "an all clear that was under way when all disks burnt never comes",
        find: "isUntold === true && (endedAtMs",
        replace: "isUntold === undefined && (endedAtMs",
      },
      {
        name: "what had come to every room is said again after a rebuild",
        find: "if (before > 1 || alert.isUntold === undefined) return left;",
        replace: "if (before > 0) return left;",
      },
    ],
  ),
  ...mutantsOf("bots/alert/delivery/receipt/receipts.ts", LOST_DISK, [
    {
      name: "a card that is on its way counts as lost with the disk before it",
      find: "({ raisedAtMs }) => raisedAtMs < lostAtMs",
      replace: "() => true",
    },
  ]),
  ...mutantsOf("bots/alert/delivery/under-way.ts", LOST_DISK, [
    {
      name: "a word that came after the disk was lost is said twice",
      find: "isUntold === true && (endedAtMs ?? wordAtMs) < lostAtMs",
      replace: "isUntold === true",
    },
  ]),
  ...mutantsOf("bots/alert/delivery/plan.ts", FAN_OUT, [
    {
      name: "nobody hears that an alert reached no committee",
      find: "? [] : warnUnreached(alert, context)),",
      replace: "? [] : []),",
      suites: ["test/bots/alert"],
    },
    {
      name: "nobody hears that a room was not told",
      find: "return only(...warnUndelivered(alert, event, context));",
      replace: "return NOTHING;",
    },
  ]),
  ...mutantsOf(
    "bots/alert/delivery/plan.ts",
    ["test/bots/alert/roll-call"],
    [
      {
        name: "a roll call stays open when its alert is over",
        find: ", endRollCalls(alert, context));",
        replace: ");",
      },
    ],
  ),
  ...mutantsOf("bots/alert/delivery/changes.ts", FAN_OUT, [
    {
      name: "a room that got no card gets its correction",
      find: "if (reach.failure !== null && !MAY_STAND.has(reach.failure)) return [];",
      replace: "",
    },
    {
      name: "a card of an earlier raising stays as it was",
      find: 'return editIn(reach, { ...alert, ending: "refuted", change',
      replace: "return editIn({ ...reach, cardId: null }, { ...alert, ending: null, change",
    },
    {
      name: "a card of now is corrected as one of an earlier raising",
      find: "if (alert.reach.some((reach) => reach.going === card.going)) return [];",
      replace: "",
    },
    {
      name: "a change leaves the card as it was",
      find: "...editCard(reach, told(roomId), alert), sendIn(",
      replace: "sendIn(",
    },
  ]),
  ...mutantsOf(
    "shared/telling/discreet.ts",
    ["test/bots/alert/alert/discreet.test.ts"],
    [
      {
        name: "a locked phone of a discreet committee shows the place and the act",
        find: "if (!isDiscreet(roomId, context)) return effect;",
        replace: "return effect;",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/delivery/sending.ts",
    ["test/bots/alert"],
    [
      {
        name: "an urgent alert waits behind the rest",
        find: 'return severity === "urgent" ? "urgent" : "normal";',
        replace: 'return "normal";',
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/roll-call/poll.ts",
    ["test/bots/alert"],
    [
      {
        name: "information asks people to go",
        find: 'if (alert.severity === "info") return [];',
        replace: "",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/delivery/route/rooms.ts",
    ["test/bots/alert"],
    [
      {
        name: "whoever is in the room is rung by name",
        find: 'return holdersOf(context, { role: "responder", scope: id }).map(',
        replace: "return context.rooms.members(roomId).map(",
      },
      {
        name: "whoever is out there does not hear that it is over",
        find: "return response?.roomId === roomId && isOut(response);",
        replace: "return false;",
      },
      {
        name: "a change rings in every room of hers",
        find: "return response?.roomId === roomId && isOut(response);",
        replace: "return isOut(response);",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/committee/quiet.ts",
    ["test/bots/alert/alert/quiet-hours.test.ts"],
    [
      {
        name: "quiet hours hold what is urgent, too",
        find: 'if (quiet === undefined || severity === "urgent") return false;',
        replace: "if (quiet === undefined) return false;",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/delivery/route/targets.ts",
    ["test/bots/alert"],
    [
      {
        name: "the two answers of a roll call are one",
        find: "going: drawRef(context), cant: drawRef(context), languages",
        replace: 'going: drawRef(context), cant: "0".repeat(32), languages',
      },
      {
        name: "a committee without a room is a target",
        find: "roomId === null ? [] :",
        replace: "roomId === undefined ? [] :",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/duty/on-call.ts",
    ["test/bots/alert/duty.test.ts"],
    [
      {
        name: "whoever is on duty elsewhere, or was, is called",
        find: "(shift) => isOn(shift, atMs) && isFor(shift, place)",
        replace: "(shift) => isOn(shift, atMs) || isFor(shift, place)",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/duty/paging.ts",
    ["test/bots/alert/duty.test.ts"],
    [
      {
        name: "people are asked further though somebody goes",
        find: "isOut(alert.responses.get(member.tag))",
        replace: "member.tag === undefined",
      },
    ],
  ),
  ...mutantsOf("bots/alert/delivery/receipt/receipts.ts", CHANGES, [
    {
      name: "nobody hears that a correction did not reach a room",
      find: "if (result.ok) return settled;",
      replace: "if (result.ok || code) return settled;",
    },
  ]),
  ...mutantsOf(
    "bots/alert/case/turns.ts",
    [...CHANGES, ...FAN_OUT, "test/bots/verify/report/more.test.ts"],
    [
      {
        name: "anybody who reported something writes onto every phone",
        find: "|| !isTrusted(found.reporter, context)",
        replace: "",
      },
      {
        name: "a case that lost its quorum is told on as certain",
        find: 'return obey({ do: "case-doubted", code: event.code }, context)',
        replace: "return NOTHING",
      },
      {
        name: "a refuted case is not corrected",
        find: 'return obey({ do: "case-refuted", code: event.code }, context)',
        replace: "return NOTHING",
      },
      {
        name: "nobody hears that a case ran out while its alert is out",
        find: "if (alert === undefined || alert.ending !== null) return NOTHING;",
        replace: "if (code !== undefined) return NOTHING;",
        suites: ["test/bots/alert"],
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/case/confirmed.ts",
    [...CHANGES, ...FAN_OUT],
    [
      {
        name: "a confirmed case is told to nobody",
        find: 'obey({ do: "case-confirmed", case: subject, route, roomsNow }, context)',
        replace: "NOTHING",
      },
    ],
  ),
  ...mutantsOf("bots/alert/roll-call/by-poll.ts", ROLL_CALL, [
    {
      name: "two answers in one poll count as the first",
      find: "if (id === undefined || answerIds.length > 1) return",
      replace: "if (id === undefined) return",
    },
    {
      name: "an answer under a changed identity counts",
      find: 'standingOf(context.state, message) === "good" &&',
      replace: "",
    },
    {
      name: "an answer by poll counts for a committee that is not hers",
      find: "roomsOf(message.senderTag, context).includes(reach.roomId);",
      replace: "reach.roomId !== undefined;",
    },
    {
      name: "she who cannot go counts as going",
      find: "const which = meant.answer;",
      replace: 'const which = "going";',
    },
  ]),
  ...mutantsOf("bots/alert/roll-call/reached.ts", ROLL_CALL, [
    {
      name: "an answer by word counts for a committee that is not hers",
      find: "const reached = alert.reach.filter(({ roomId }) => own.includes(roomId));",
      replace: "const reached = alert.reach;",
    },
  ]),
];
