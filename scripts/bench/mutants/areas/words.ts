/** What must never be stored, and what words of people and bots may not do. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const PERSONAL = ["test/shared/privacy/personal-data.test.ts"];
const SLIPS = ["test/shared/language/reading/respelled.test.ts"];
const BAD_INPUT = ["test/bots/verify/report/bad-input.test.ts"];
const LANGUAGES = ["test/shared/language/languages.test.ts"];
const TEXT = ["test/shared/language/text.test.ts"];

export const WORD_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/privacy/finders.ts", PERSONAL, [
    {
      name: "e-mail is kept",
      find: '  ["email", findEmails],\n',
      replace: "",
    },
    {
      name: "names of accounts are kept",
      find: '  ["handle", findHandles],\n',
      replace: "",
    },
    {
      name: "exact positions are kept",
      find: '  ["position", findPositions],\n',
      replace: "",
    },
    {
      name: "papers are kept",
      find: '  ["other-id", findDocuments],\n',
      replace: "",
    },
    {
      name: "file numbers of the authorities are kept",
      find: '  ["a-number", findANumbers],\n',
      replace: "",
    },
    {
      name: "social security numbers are kept",
      find: '  ["social-security", findSocialNumbers],\n',
      replace: "",
    },
    {
      name: "phone numbers are kept",
      find: '  ["phone", findPhones],\n',
      replace: "",
    },
    {
      name: "what is called a plate is kept when it has an odd shape",
      find: '  ["plate", findNamedPlates],\n',
      replace: "",
    },
    {
      name: "a plate that nothing announces is kept",
      find: '  ["plate", findPlateShapes],\n',
      replace: "",
    },
    {
      name: "house numbers are kept",
      find: '  ["house-number", findHouseNumbers],\n',
      replace: "",
    },
    {
      name: "names of persons are kept",
      find: '  ["name", findNames],\n',
      replace: "",
    },
  ]),
  ...mutantsOf("shared/privacy/personal-data.ts", PERSONAL, [
    {
      name: "what was found is let through when its parts move together",
      find: "if (these.length === 0) return",
      replace: "return",
    },
    {
      name: "in a long text what moves together is looked at nowhere",
      find: "const REACH = 48;",
      replace: "const REACH = 0;",
    },
  ]),
  ...mutantsOf("shared/privacy/reading/plain-text.ts", PERSONAL, [
    {
      name: "digits of another script hide a number",
      find: "return String(digitOf(character));",
      replace: "return character;",
    },
    {
      name: "an invisible mark hides a number",
      find: 'return lineBreakOr(character, "");',
      replace: "return character;",
    },
    {
      name: "letters of another script hide a plate",
      find: "if (alike !== undefined) return alike;",
      replace: "",
    },
    {
      name: "what was found is cut out of the wrong place",
      find: "changes.push({ at, to: text.length, original: { start, end } });",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/privacy/reading/allowed.ts", PERSONAL, [
    {
      name: "a number that only looks like the hotline's is let through",
      find: "start + last < place.end",
      replace: "start + last >= 0",
    },
  ]),
  ...mutantsOf("shared/privacy/reading/numbers.ts", PERSONAL, [
    {
      name: "a number in words is kept",
      find: "return repeatedAt(tokens, index) ?? spokenAt(tokens, index);",
      replace: "return undefined;",
    },
  ]),
  ...mutantsOf("shared/privacy/contact/phones.ts", PERSONAL, [
    {
      name: "a number from abroad is kept",
      find: "return digits.length > DIGITS_MIN;",
      replace: "return false;",
    },
    {
      name: "a number that was said is kept",
      find: "if (parts.length === 1 || isDictated(parts)) return true;",
      replace: "if (parts.length === 1) return true;",
    },
  ]),
  ...mutantsOf("shared/privacy/contact/mail.ts", PERSONAL, [
    {
      name: "an address in words is kept",
      find: "const word = isSign ? undefined : wordSign(tokens, index);",
      replace: "const word = undefined;",
    },
  ]),
  ...mutantsOf("shared/privacy/papers/identity.ts", PERSONAL, [
    {
      name: "another country's identity number is kept",
      find: "return [...curps, ",
      replace: "return [",
    },
  ]),
  ...mutantsOf("shared/privacy/papers/plates.ts", PERSONAL, [
    {
      name: "a plate of a state that is named is kept",
      find: "ofRegion(tokens, index, shouted),",
      replace: "undefined,",
    },
  ]),
  ...mutantsOf("shared/privacy/places/house-numbers.ts", PERSONAL, [
    {
      name: "a number before its street is kept",
      find: "...runsLookedAt(reading).flatMap((run) => beforeStreet(tokens, run) ?? []),",
      replace: "",
    },
    {
      name: "a number after its street is kept",
      find: "...findNumbersBehind(reading),",
      replace: "",
    },
    {
      name: "the number of a door is kept",
      find: "...findDwellings(reading),",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/language/reading/respelled.ts", SLIPS, [
    {
      name: "a word with a slip denies what was written",
      find: ".filter((word) => !denials.has(word));",
      replace: ";",
    },
  ]),
  ...mutantsOf("bots/verify/reading/marks.ts", SLIPS, [
    {
      name: "a word with a slip rings everybody up",
      find: "isSure(span) ? span.labels : span.labels.filter((label) => !isGrave(label));",
      replace: "span.labels;",
    },
  ]),
  ...mutantsOf("bots/verify/report/dialog/words.ts", BAD_INPUT, [
    {
      name: "personal data in a report are kept",
      find: "withoutPersonalData(said, { names: !areNamesKept, allowedText });",
      replace: "{ left: said, found: [] as readonly PersonalDataKind[] };",
    },
  ]),
  ...mutantsOf(
    "bots/alert/alert/arguments.ts",
    ["test/bots/alert/alert/by-hand.test.ts"],
    [
      {
        name: "personal data in an alert by hand are told to everybody",
        find: "if (found.length === 0) return undefined;",
        replace: "return undefined;",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/committee/plan/form.ts",
    ["test/bots/alert/alert/told.test.ts"],
    [
      {
        name: "a committee is called by a phone number",
        find: "return isPersonal ? {",
        replace: "return !isPersonal && isPersonal ? {",
      },
    ],
  ),
  ...mutantsOf(
    "bots/rooms/temporary/problems.ts",
    ["test/bots/rooms/temporary/temporary.test.ts"],
    [
      {
        name: "a room is called by a phone number",
        find: "if (laundered.found.length > 0) {",
        replace: "if (false) {",
      },
    ],
  ),
  ...mutantsOf(
    "shared/language/markup.ts",
    [...TEXT, ...BAD_INPUT],
    [
      { name: "hostile text becomes markup", find: '.replaceAll("<", "&lt;")', replace: "" },
      {
        name: "invisible and turning marks stay in what bots say",
        find: '.replaceAll(/(?!\\n)[\\p{Cc}\\p{Cf}\\p{Co}\\u115F\\u1160\\u3164\\uFFA0]/gu, "")',
        replace: "",
      },
      {
        name: "a value makes a word look like one that may be typed",
        find: '.replaceAll("`", "\'")',
        replace: "",
      },
    ],
  ),
  ...mutantsOf(
    "shared/language/content.ts",
    ["test/shared/language/content.test.ts"],
    [
      {
        name: "an edit rings again",
        find: 'const replacement = { ...content, "m.mentions": {} };',
        replace: "const replacement = { ...content };",
      },
      {
        name: "a poll shows who voted how",
        find: 'kind: "org.matrix.msc3381.poll.undisclosed",',
        replace: 'kind: "org.matrix.msc3381.poll.disclosed",',
      },
    ],
  ),
  ...mutantsOf("shared/language/words/typed.ts", LANGUAGES, [
    {
      name: "a word of her own language counts agents in another",
      find: "if (own !== undefined) return own ?? undefined;",
      replace: 'if (typeof own === "number") return own;',
    },
  ]),
  ...mutantsOf(
    "shared/language/markup.ts",
    ["test/shared/language/another-language.apart.test.ts"],
    [
      {
        name: "marks stay inside what may be typed",
        find: 'inside.replaceAll(ISOLATES, "")',
        replace: "inside",
      },
    ],
  ),
  ...mutantsOf(
    "shared/language/text.ts",
    ["test/shared/language/another-language.apart.test.ts"],
    [
      {
        name: "codes turn around in a sentence from right to left",
        find: 'useIsolating: direction === "rtl"',
        replace: "useIsolating: false",
      },
    ],
  ),
  ...mutantsOf(
    "shared/core/values/case-code.ts",
    ["test/shared/core/values/case-code.test.ts"],
    [
      {
        name: "a code in other digits is none",
        find: "const plain = plainDigits(text).toUpperCase();",
        replace: "const plain = text.toUpperCase();",
      },
    ],
  ),
  ...mutantsOf(
    "shared/telling/salute.ts",
    ["test/shared/telling/telling.test.ts"],
    [
      {
        name: "what nobody knows is spelled out",
        find: '...(size === "unknown" ? [] : [fact("alert-size", { size: sizeKey(size) })]),',
        replace: 'fact("alert-size", { size: sizeKey(size) }),',
      },
    ],
  ),
];
