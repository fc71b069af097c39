/** What reaches a bot's judgement, what is refused before it, and what must never be stored. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const INTERPRET = ["test/shared/conversation/interpret.test.ts"];
const ANSWERS = ["test/shared/conversation/answers.test.ts"];
const PERSONAL = ["test/shared/conversation/personal-data.test.ts"];

export const CONVERSATION_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/conversation/interpret.ts", INTERPRET, [
    {
      name: "a bot obeys a bot",
      find: "if (isOurBot(message.sender, context)) return IGNORED;",
      replace: "",
    },
    {
      name: "a vote of a stranger, or under a changed identity, is handed on",
      find: 'if (refused === undefined) return { kind: "poll", answerIds, language };',
      replace: 'if (true) return { kind: "poll", answerIds, language };',
    },
    {
      name: "a picture of a stranger is answered like anybody's",
      find: "outcome: refused ?? no(",
      replace: "outcome: no(",
    },
    {
      name: "the network's business is done in a group of strangers",
      find: "const elsewhere = groupRefusal(reading);",
      replace: "const elsewhere = undefined;",
      suites: ANSWERS,
    },
    {
      name: "a stranger's command is obeyed",
      find: "    strangerRefusal(message, context, language) ??\n    lengthRefusal(message, text,",
      replace: "    lengthRefusal(message, text,",
    },
    {
      name: "a command is not asked for the role",
      find: "roleRefusal(message, context, { command: parsed.command, language }) ??",
      replace: "",
    },
    {
      name: "a command that waited too long is obeyed",
      find: "(parsed.command.acts ? ageRefusal(message, context, language) : undefined)",
      replace: "undefined",
    },
    {
      name: "a question is refused for its age",
      find: "(parsed.command.acts ? ageRefusal(message, context, language) : undefined)",
      replace: "ageRefusal(message, context, language)",
    },
    {
      name: "a stranger's free words are taken",
      find: "strangerRefusal(message, context, language) ?? lengthRefusal(message, typed.text,",
      replace: "lengthRefusal(message, typed.text,",
    },
    {
      name: "free words of an hour ago are taken",
      find: "const aged = ageRefusal(message, context, language);",
      replace: "const aged = undefined;",
    },
    {
      name: "talk among people is obeyed",
      find: "if (!isForBots) return IGNORED;",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/conversation/rejections.ts", ANSWERS, [
    {
      name: "what a bot said is explained to it",
      find: "if (isOurBot(rejected.sender, context)) return NOTHING;",
      replace: "",
    },
    {
      name: "an answer is given in a room that is not encrypted",
      find: "if (context.rooms.isEncrypted(rejected.roomId)) return no(",
      replace: "if (true) return no(",
    },
    {
      name: "a stranger is told why nothing was obeyed",
      find: "if (!isKnown(sender, context)) return NOTHING;",
      replace: "",
    },
    {
      name: "a room without encryption is joined",
      find: "if (isWelcome && isEncrypted) return",
      replace: "if (isWelcome) return",
    },
    {
      name: "a stranger's invitation is accepted",
      find: "if (isWelcome && isEncrypted) return",
      replace: "if (isEncrypted) return",
    },
    {
      name: "everybody is known",
      find: "return isAdmitted || isNeighbor(context.network, user);",
      replace: "return true;",
    },
    {
      name: "a refused message under a changed identity is told to the sender alone",
      find: 'if (reason === "changed-identity") return changedIdentity(rejected, context, language);',
      replace: "",
    },
    {
      name: "a replay is told to the sender, not to the organizers",
      find: 'if (reason === "replayed") {',
      replace: "if (false) {",
    },
    {
      name: "every bot explains the same thing in a shared room",
      find: "return botsIn(bot, rejected.roomId, context)[0] === bot;",
      replace: "return true;",
    },
  ]),
  ...mutantsOf("shared/conversation/personal-data.ts", PERSONAL, [
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
    {
      name: "digits of another script hide a number",
      find: "return String(digitOf(character));",
      replace: "return character;",
    },
    {
      name: "an invisible mark hides a number",
      find: "return [...new Set(findAll(visible(text)).map((found) => found.kind))];",
      replace: "return [...new Set(findAll(text).map((found) => found.kind))];",
    },
    {
      name: "the dots of an address written in words hide it",
      find: "return [...stretches(text, plain), ...stretches(text, spelled)];",
      replace: "return stretches(text, plain);",
    },
    {
      name: "another country's identity number is kept",
      find: "    ...stretches(text, curp),\n",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/conversation/plates.ts", PERSONAL, [
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
  ...mutantsOf("shared/conversation/house-numbers.ts", PERSONAL, [
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
  ...mutantsOf(
    "bots/verify/report-dialog.ts",
    ["test/bots/verify"],
    [
      {
        name: "personal data in a report are kept",
        find: "const kinds = findPersonalData(note);",
        replace: "const kinds = findPersonalData(note.slice(0, 0));",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/by-hand.ts",
    ["test/bots/alert"],
    [
      {
        name: "personal data in an alert by hand are told to everybody",
        find: "if (findPersonalData(text).length === 0) return undefined;",
        replace: "return undefined;",
      },
    ],
  ),
  ...mutantsOf(
    "bots/alert/committees.ts",
    ["test/bots/alert/told.test.ts"],
    [
      {
        name: "a committee is called by a phone number",
        find: 'if (findPersonalData(name).length > 0) return { problem: "personal-data" };',
        replace: "",
      },
    ],
  ),
  ...mutantsOf(
    "bots/rooms/temporary.ts",
    ["test/bots/rooms/temporary.test.ts"],
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
    ["test/shared/language", "test/bots/verify"],
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
];
