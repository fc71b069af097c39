/** What reaches a bot's judgement, and what is refused before it. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const INTERPRET = ["test/shared/conversation/command/interpret.test.ts"];
const PARSE = ["test/shared/conversation/command/parse.test.ts"];
const ANSWERS = ["test/shared/conversation/answer/answers.test.ts"];

export const CONVERSATION_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/conversation/command/interpret.ts", INTERPRET, [
    {
      name: "a bot obeys a bot",
      find: "if (isOurBot(message.sender, context)) return IGNORED;",
      replace: "",
    },
    {
      name: "a vote of a stranger, or under a changed identity, is handed on",
      find: 'if (refusal === undefined) return { kind: "poll", answerIds, language };',
      replace: 'if (true) return { kind: "poll", answerIds, language };',
    },
    {
      name: "a picture of a stranger is answered like anybody's",
      find: 'strangerRefusal(message, context) ?? { why: "text-only", bot, what }',
      replace: '({ why: "text-only", bot, what }) as Refusal',
    },
    {
      name: "the network's business is done in a group of strangers",
      find: "if (isForeignGroup(reading)) {",
      replace: "if (false) {",
      suites: ANSWERS,
    },
    {
      name: "a stranger's command is obeyed",
      find: "    strangerRefusal(message, context) ??\n    lengthRefusal(typed.text) ??",
      replace: "    lengthRefusal(typed.text) ??",
    },
    {
      name: "a command is not asked for the role",
      find: "roleRefusal(message, context, parsed.command) ??",
      replace: "",
    },
    {
      name: "a command that waited too long is obeyed",
      find: "(parsed.command.acts ? ageRefusal(message, context) : undefined)",
      replace: "undefined",
    },
    {
      name: "a question is refused for its age",
      find: "(parsed.command.acts ? ageRefusal(message, context) : undefined)",
      replace: "ageRefusal(message, context)",
    },
    {
      name: "a stranger's free words are taken",
      find: 'if (stranger !== undefined) return { kind: "refused", refusal: stranger, language };',
      replace: "",
    },
    {
      name: "free words of an hour ago are taken",
      find: "(message.isDirect ? ageRefusal(message, context) : unknown)",
      replace: "(message.isDirect ? undefined : unknown)",
    },
    {
      name: "what is no command of hers is the answer, with `!` in front",
      find: "return isForced(reading, typed)\n      ? {",
      replace: "return false\n      ? {",
    },
    {
      name: "talk among people is obeyed",
      find: "if (!isForBots) return IGNORED;",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/conversation/command/meant.ts", INTERPRET, [
    {
      name: "with `!` a vote can be the answer to an open question",
      find: "if (isForced(reading, typed)) return true;",
      replace: "",
    },
    {
      name: "an exclamation is no answer",
      find: "typed.hasPrefix && !(typed.isExclamation && isAnswering(reading, typed))",
      replace: "typed.hasPrefix",
    },
    {
      name: "a vote with a code is an answer when its code is in small letters",
      find: "return isCodeLike(first) || isKnownCase(reading, first);",
      replace: "return isCodeLike(first);",
    },
    {
      name: "sentences that begin with a command word are no answers",
      find: "if (isAnswering(reading, typed)) return isClear(reading, parsed);",
      replace: "",
    },
    {
      name: "an order about a person is kept as the words of a report",
      find: 'case "user":\n      return first.startsWith("@");',
      replace: 'case "user":\n      return false;',
    },
  ]),
  ...mutantsOf("shared/conversation/command/parse.ts", PARSE, [
    {
      name: "what somebody else said is obeyed when it is quoted",
      find: 'withPeopleNamed(visible(text).replace(QUOTATION, "").trim())',
      replace: "withPeopleNamed(visible(text).trim())",
    },
    {
      name: "marks that nobody sees stay in a command",
      find: 'visible(text).replace(QUOTATION, "")',
      replace: 'text.replace(QUOTATION, "")',
    },
    {
      name: "an edit is read as a message",
      find: 'const seen = EDITED.test(own) ? "" : own;',
      replace: "const seen = own;",
    },
    {
      name: "a mention hides the command behind it",
      find: "if (spoken !== typed.text) return clean(spoken);",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/conversation/answer/rejections.ts", ANSWERS, [
    {
      name: "what a bot said is explained to it",
      find: "if (isOurBot(rejected.sender, context)) return NOTHING;",
      replace: "",
    },
    {
      name: "every bot explains the same thing in a shared room",
      find: "isToldToAnybody ? speaksIn(roomId, bot, context) : ",
      replace: "isToldToAnybody || ",
    },
    {
      name: "every bot tells of the same attack",
      find: "isEvidence(reason) ||",
      replace: "false ||",
    },
  ]),
  ...mutantsOf("shared/conversation/answer/rejection-words.ts", ANSWERS, [
    {
      name: "an answer is given in a room that is not encrypted",
      find: "if (context.rooms.isEncrypted(rejected.roomId)) {",
      replace: "if (true) {",
    },
    {
      name: "a stranger is told why nothing was obeyed",
      find: "  if (!isKnown) return NOTHING;",
      replace: "",
    },
    {
      name: "a refused message under a changed identity is told to the sender alone",
      find: 'if (reason === "changed-identity") return',
      replace: 'if (reason === "replayed") return',
    },
    {
      name: "a replay is told to the sender, not to the organizers",
      find: "if (isEvidence(reason)) {",
      replace: 'if (reason === "too-much") {',
    },
  ]),
  ...mutantsOf("shared/conversation/answer/invited.ts", ANSWERS, [
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
  ]),
  ...mutantsOf("shared/domain/authority/authority.ts", ANSWERS, [
    {
      name: "everybody is known",
      find: "return isAdmitted(person.tag, state) || isNeighbor(state, network, person);",
      replace: "return true;",
    },
  ]),
];
