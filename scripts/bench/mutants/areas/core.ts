/** Small things that much rests on: ids, areas, codes, routes, and what faults mean. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const AREA = ["test/shared/core/values/area.test.ts"];
const CODE = ["test/shared/core/values/case-code.test.ts"];
const IDS = ["test/shared/core/values/ids.test.ts"];
const COMMITTEES = ["test/shared/domain/streams/committees.test.ts"];
const CODES = ["test/shared/domain/codes.test.ts"];
const CONFIG = ["test/shared/ops/config.test.ts"];

export const CORE_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/core/values/area.ts", AREA, [
    {
      name: "an area lies in another that begins like it",
      find: "inner.startsWith(`${outer}/`)",
      replace: "inner.startsWith(outer)",
    },
    {
      name: "people of a part are not concerned by the whole",
      find: "return contains(one, other) || contains(other, one);",
      replace: "return contains(one, other);",
    },
    {
      name: "people of the whole are not concerned by a part",
      find: "return contains(one, other) || contains(other, one);",
      replace: "return contains(other, one);",
    },
    {
      name: "areas are nested without end",
      find: "if (parts.length > AREA_DEPTH_MAX) return undefined;",
      replace: "",
    },
    {
      name: "markup passes for a name of an area",
      find: "/^[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*$/u",
      replace: "/^[^\\s]+$/u",
    },
  ]),
  ...mutantsOf("shared/core/values/case-code.ts", CODE, [
    {
      name: "a slip counts for another case",
      find: "return checkOf(free) === digits[FREE_CHARACTERS] ?",
      replace: "return true ?",
    },
    {
      name: "two neighbours that are swapped count for another case",
      find: "const WEIGHTS = [2, 3, 28] as const;",
      replace: "const WEIGHTS = [2, 2, 28] as const;",
    },
    {
      name: "a code of something else is drawn again",
      find: "if (isFit(code) && !isTaken(code)) return code;",
      replace: "return code;",
    },
  ]),
  ...mutantsOf("shared/core/values/ids.ts", IDS, [
    {
      name: "an id is as long as it likes",
      find: "Buffer.byteLength(text) <= ID_BYTES_MAX && ",
      replace: "",
    },
    {
      name: "a name that is shown passes for a user id",
      find: "/^@[^\\s:]+:[\\w.:[\\]-]+$/u",
      replace: "/^@[^\\s]+$/u",
    },
    {
      name: "the server of a user is what follows the last colon",
      find: 'userId.indexOf(":") + 1',
      replace: 'userId.lastIndexOf(":") + 1',
    },
    {
      name: "a user id passes for a tag",
      find: "/^[0-9a-f]{32,64}$/u.test(text) ? (text as Tag)",
      replace: "text.length > 0 ? (text as Tag)",
    },
  ]),
  ...mutantsOf(
    "shared/core/values/severity.ts",
    ["test/shared/core/values/severity.test.ts"],
    [
      {
        name: "a committee is not told of what is exactly at its floor",
        find: "SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(floor)",
        replace: "SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(floor)",
      },
    ],
  ),
  ...mutantsOf(
    "shared/core/fault.ts",
    ["test/shared/core/fault.test.ts"],
    [
      {
        name: "a refusal is tried again",
        find: 'this.code === "unreachable" || this.code',
        replace: 'this.code === "unreachable" || this.code === "refused" || this.code',
      },
    ],
  ),
  ...mutantsOf("shared/domain/streams/committees.ts", COMMITTEES, [
    {
      name: "a committee is told of what is below its floor",
      find: "reaches(severityOfAlert, committee.floor) &&",
      replace: "",
    },
    {
      name: "a committee is told of every place",
      find: "committee.areas.some((covered) => overlaps(covered, place))",
      replace: "committee.areas.length > 0",
    },
    {
      name: "a committee is told of its first area alone",
      find: "committee.areas.some((covered) => overlaps(covered, place))",
      replace: "committee.areas.slice(0, 1).some((covered) => overlaps(covered, place))",
    },
    {
      name: "an area is known whose name only begins like one",
      find: "known === place || known.startsWith(`${place}/`)",
      replace: "known.startsWith(place)",
    },
    {
      name: "a closed committee is told",
      find: "return { ...state, committees: state.committees.without(event.id) };",
      replace: "return state;",
    },
    {
      name: "two committees differ by a capital letter",
      find: '.replaceAll(/\\s+/gu, " ").toLowerCase();',
      replace: '.replaceAll(/\\s+/gu, " ");',
    },
  ]),
  ...mutantsOf("shared/domain/codes.ts", CODES, [
    { name: "a case's code is given away again", find: "state.cases.has(code) ||", replace: "" },
    {
      name: "an alert's code is given away again",
      find: "state.alerts.alerts.has(code) ||",
      replace: "",
    },
    {
      name: "the code of a proposal is given away again",
      find: "state.alerts.proposals.has(code) ||",
      replace: "",
    },
    {
      name: "a room's code is given away again",
      find: "roomsOfCode(state.rooms, code).length > 0",
      replace: "false",
    },
    {
      name: "a ref can be guessed",
      find: "context.randomBytes(REF_BYTES)",
      replace: "context.randomBytes(2)",
    },
  ]),
  ...mutantsOf("shared/domain/codename.ts", CODES, [
    {
      name: "a codename names the place that it hides",
      find: "telling.every((name) => !name.includes(word.toLowerCase()))",
      replace: 'telling.every(() => word !== "")',
    },
  ]),
  ...mutantsOf("shared/ops/config.ts", CONFIG, [
    {
      name: "a quorum of none is chosen",
      find: "return z.int().min(1).max(QUORUM_MAX).default(2)",
      replace: "return z.int().max(QUORUM_MAX).default(2)",
    },
    {
      name: "one person confirms unless something else is chosen",
      find: "return z.int().min(1).max(QUORUM_MAX).default(2)",
      replace: "return z.int().min(1).max(QUORUM_MAX).default(1)",
    },
    {
      name: "a language that nobody speaks is chosen",
      find: "!languages.includes(language)",
      replace: "false",
    },
    {
      name: "the choices of the file are not used",
      find: "return configOf(parsed.data);",
      replace: "return configOf(configShape.parse({}));",
    },
  ]),
  ...mutantsOf(
    "shared/ops/supervisor.ts",
    ["test/shared/ops/supervisor.test.ts"],
    [
      {
        name: "a bot that had served waits as long as one that never did",
        find: "life.hasServed ? Math.min(delayMs, restart.longestServedMs) : delayMs",
        replace: "delayMs",
      },
      {
        name: "the wait before a new start grows without a bound",
        find: "delayMs = Math.min(delayMs * 2, restart.longestMs);",
        replace: "delayMs = delayMs * 2;",
      },
    ],
  ),
];
