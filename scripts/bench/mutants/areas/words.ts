/** What must never be stored, and what words of people and bots may not do. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const PERSONAL = ["test/shared/privacy/personal-data.test.ts"];
const BAD_INPUT = ["test/bots/verify/report/bad-input.test.ts"];
const LANGUAGES = ["test/shared/language/languages.test.ts"];
const TEXT = ["test/shared/language/text.test.ts"];

export const WORD_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/privacy/personal-data.ts", PERSONAL, [
    { name: "e-mail is kept", find: "email: findEmails,", replace: "email: () => []," },
    {
      name: "file numbers of the authorities are kept",
      find: '"a-number": findANumbers,',
      replace: '"a-number": () => [],',
    },
    {
      name: "social security numbers are kept",
      find: '"social-security": findIdentityNumbers,',
      replace: '"social-security": () => [],',
    },
    { name: "phone numbers are kept", find: "phone: findPhones,", replace: "phone: () => []," },
    { name: "plates are kept", find: "plate: findPlates,", replace: "plate: () => []," },
    {
      name: "house numbers are kept",
      find: '"house-number": findHouseNumbers,',
      replace: '"house-number": () => [],',
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
  ]),
  ...mutantsOf("shared/privacy/finders/mail.ts", PERSONAL, [
    {
      name: "the dots of an address written in words hide it",
      find: "return [...stretches(text, plain), ...stretches(text, spelled)];",
      replace: "return stretches(text, plain);",
    },
  ]),
  ...mutantsOf("shared/privacy/finders/identity.ts", PERSONAL, [
    {
      name: "another country's identity number is kept",
      find: "    ...stretches(text, curp),\n",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/privacy/finders/plates.ts", PERSONAL, [
    {
      name: "a plate in two groups is kept",
      find: "...(isShouted(text) ? [] : spacedPlates(text)),",
      replace: "",
    },
    {
      name: "what is called a plate is kept when it has an odd shape",
      find: "...announcedPlates(text),",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/privacy/finders/house-numbers.ts", PERSONAL, [
    {
      name: "a number before its street is kept",
      find: "...numbersBeforeStreets(text),",
      replace: "",
    },
    {
      name: "a number after its street is kept",
      find: "...numbersAfterStreets(text),",
      replace: "",
    },
    { name: "the number of a door is kept", find: "    ...doors(text),\n", replace: "" },
  ]),
  ...mutantsOf("bots/verify/report/report-dialog.ts", BAD_INPUT, [
    {
      name: "personal data in a report are kept",
      find: "const kinds = personalDataKinds(note);",
      replace: "const kinds = personalDataKinds(note.slice(0, 0));",
    },
  ]),
  ...mutantsOf(
    "bots/alert/alert/arguments.ts",
    ["test/bots/alert/alert/by-hand.test.ts"],
    [
      {
        name: "personal data in an alert by hand are told to everybody",
        find: "if (findPersonalData(text).length === 0) return undefined;",
        replace: "return undefined;",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/committee/form.ts",
    ["test/bots/alert/alert/told.test.ts"],
    [
      {
        name: "a committee is called by a phone number",
        find: 'if (findPersonalData(name).length > 0) return { problem: "personal-data" };',
        replace: "",
      },
    ],
  ),
  ...mutantsOf(
    "bots/rooms/temporary/problems.ts",
    ["test/bots/rooms/temporary/temporary.test.ts"],
    [
      {
        name: "a room is called by a phone number",
        find: "if (findPersonalData(wish.title).length > 0) {",
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
    ["test/shared/language/another-language.test.ts"],
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
    ["test/shared/language/another-language.test.ts"],
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
