/** The one table of all commands (design section 7): who may use each, and who answers it. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { CommandWord, Words } from "../../language/languages/language.ts";
import { LANGUAGE_LIST } from "../../language/languages/list.ts";
import { foldWords } from "../../language/words/fold.ts";

export type Who = "anyone" | "confirmer" | "responder" | "organizer";

/** What follows a word when it is meant as a command and not as the start of a sentence. */
type Form = "nothing" | "word" | "case" | "area" | "user" | "person" | "any";

export type CommandSpec = Readonly<{
  word: CommandWord;
  /** The first of them that is a member of the room answers. */
  owners: readonly BotName[];
  who: Who;
  form: Form;
  /** An organizer may also give it in her own chat with the bot. */
  isForChats: boolean;
  /** False for questions, which are answered however old they are. */
  acts: boolean;
  /** Id of the phrase that shows its form and an example. */
  usage: string;
}>;

const VERIFY = ["verify"] as const;
const ALERT = ["alert"] as const;
const ROOMS = ["rooms"] as const;
const VERIFY_OR_ALERT = ["verify", "alert"] as const;
const EVERY_BOT = ["verify", "alert", "rooms"] as const;

type Row = readonly [owners: readonly BotName[], who: Who, form: Form, usage: string];

const ROWS = {
  report: [VERIFY, "anyone", "any", "common-usage-report"],
  status: [VERIFY_OR_ALERT, "anyone", "any", "common-usage-status"],
  lang: [VERIFY, "anyone", "word", "common-usage-lang"],
  help: [EVERY_BOT, "anyone", "word", "common-usage-help"],
  "my rooms": [EVERY_BOT, "anyone", "nothing", "common-usage-my-rooms"],
  "forget me": [VERIFY, "anyone", "nothing", "common-usage-forget-me"],
  fingerprint: [EVERY_BOT, "anyone", "nothing", "common-usage-fingerprint"],
  word: [EVERY_BOT, "anyone", "nothing", "common-usage-word"],
  cancel: [VERIFY, "anyone", "nothing", "common-usage-cancel"],
  back: [VERIFY, "anyone", "nothing", "common-usage-back"],
  confirm: [VERIFY, "confirmer", "case", "common-usage-confirm"],
  refute: [VERIFY, "confirmer", "case", "common-usage-refute"],
  unsure: [VERIFY, "confirmer", "case", "common-usage-unsure"],
  withdraw: [VERIFY, "anyone", "case", "common-usage-withdraw"],
  wrote: [VERIFY, "confirmer", "case", "common-usage-wrote"],
  vouch: [VERIFY, "confirmer", "person", "common-usage-vouch"],
  same: [VERIFY, "confirmer", "case", "common-usage-same"],
  apart: [VERIFY, "confirmer", "case", "common-usage-apart"],
  going: [ALERT, "responder", "case", "common-usage-going"],
  cant: [ALERT, "responder", "case", "common-usage-cant"],
  here: [ALERT, "responder", "case", "common-usage-here"],
  home: [ALERT, "responder", "case", "common-usage-home"],
  note: [ROOMS, "responder", "case", "common-usage-note"],
  rang: [ALERT, "responder", "nothing", "common-usage-rang"],
  silent: [ALERT, "responder", "nothing", "common-usage-silent"],
  "duty on": [ALERT, "responder", "any", "common-usage-duty-on"],
  "duty off": [ALERT, "responder", "nothing", "common-usage-duty-off"],
  duty: [ALERT, "responder", "word", "common-usage-duty"],
  "area add": [ALERT, "organizer", "any", "common-usage-area-add"],
  "area name": [ALERT, "organizer", "any", "common-usage-area-name"],
  "area move": [ALERT, "organizer", "any", "common-usage-area-move"],
  "area remove": [ALERT, "organizer", "any", "common-usage-area-remove"],
  "area list": [ALERT, "organizer", "nothing", "common-usage-area-list"],
  "committee new": [ALERT, "organizer", "any", "common-usage-committee-new"],
  "committee edit": [ALERT, "organizer", "any", "common-usage-committee-edit"],
  "committee close": [ALERT, "organizer", "any", "common-usage-committee-close"],
  "committee list": [ALERT, "organizer", "nothing", "common-usage-committee-list"],
  "confirmers new": [VERIFY, "organizer", "any", "common-usage-confirmers-new"],
  "confirmers list": [VERIFY, "organizer", "nothing", "common-usage-confirmers-list"],
  admit: [VERIFY, "organizer", "user", "common-usage-admit"],
  invite: [VERIFY, "organizer", "any", "common-usage-invite"],
  "invite withdraw": [VERIFY, "organizer", "any", "common-usage-invite-withdraw"],
  revoke: [VERIFY, "organizer", "user", "common-usage-revoke"],
  "revoke undo": [VERIFY, "organizer", "case", "common-usage-revoke-undo"],
  ratify: [VERIFY, "organizer", "case", "common-usage-ratify"],
  shut: [VERIFY, "organizer", "case", "common-usage-shut"],
  open: [VERIFY, "organizer", "case", "common-usage-open"],
  resume: [VERIFY, "organizer", "word", "common-usage-resume"],
  stats: [VERIFY, "organizer", "nothing", "common-usage-stats"],
  who: [ALERT, "organizer", "area", "common-usage-who"],
  alert: [ALERT, "organizer", "area", "common-usage-alert"],
  drill: [ALERT, "organizer", "area", "common-usage-drill"],
  soundcheck: [ALERT, "organizer", "area", "common-usage-soundcheck"],
  approve: [ALERT, "organizer", "case", "common-usage-approve"],
  update: [ALERT, "organizer", "case", "common-usage-update"],
  allclear: [ALERT, "organizer", "case", "common-usage-allclear"],
  retract: [ALERT, "organizer", "case", "common-usage-retract"],
  merge: [VERIFY, "organizer", "case", "common-usage-merge"],
  delivery: [ALERT, "organizer", "case", "common-usage-delivery"],
  "room new": [ROOMS, "organizer", "any", "common-usage-room-new"],
  "room extend": [ROOMS, "organizer", "case", "common-usage-room-extend"],
  "room close": [ROOMS, "organizer", "case", "common-usage-room-close"],
  "room rotate": [ROOMS, "organizer", "any", "common-usage-room-rotate"],
  "room list": [ROOMS, "organizer", "nothing", "common-usage-room-list"],
  burn: [ROOMS, "organizer", "nothing", "common-usage-burn"],
  "burn room": [ROOMS, "organizer", "any", "common-usage-burn-room"],
  "burn committee": [ROOMS, "organizer", "any", "common-usage-burn-committee"],
  "burn network": [ROOMS, "organizer", "any", "common-usage-burn-network"],
  "burn undo": [ROOMS, "organizer", "case", "common-usage-burn-undo"],
  notes: [ROOMS, "organizer", "word", "common-usage-notes"],
  "notes drop": [ROOMS, "organizer", "word", "common-usage-notes-drop"],
  hold: [ROOMS, "organizer", "case", "common-usage-hold"],
  retention: [ROOMS, "organizer", "nothing", "common-usage-retention"],
} as const satisfies Readonly<Record<CommandWord, Row>>;

/** The words that this bot answers; its features must have a handler for each of them. */
export type WordOf<Name extends BotName> = {
  [Word in CommandWord]: Name extends (typeof ROWS)[Word][0][number] ? Word : never;
}[CommandWord];

const QUESTIONS: ReadonlySet<string> = new Set<CommandWord>([
  "status",
  "help",
  "my rooms",
  "fingerprint",
  "word",
  "duty",
  "area list",
  "committee list",
  "confirmers list",
  "stats",
  "who",
  "delivery",
  "room list",
  "burn",
  "notes",
  "retention",
]);

/** What organizers need not discuss first. */
const FOR_CHATS: ReadonlySet<string> = new Set<CommandWord>([
  ...(["room new", "room extend", "room close"] as const),
]);

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly CommandSpec[] = Object.entries(ROWS).map(
  ([word, [owners, who, form, usage]]) => ({
    word: word as CommandWord,
    ...{ owners, who, form, usage },
    acts: !QUESTIONS.has(word),
    isForChats: FOR_CHATS.has(word),
  }),
);

/** The words for each command, by the code of their language. */
export const WORDS: Readonly<Record<string, Readonly<Record<CommandWord, Words>>>> =
  Object.fromEntries(LANGUAGE_LIST.map(({ code, commands }) => [code, commands]));

/** `language` is undefined when several languages share the word. */
type Known = Readonly<{ command: CommandSpec; language: string | undefined }>;

/** Every word of every language, folded. */
export const KNOWN_WORDS: ReadonlyMap<string, Known> = knownWords();

/** The command that a word names (for `help WORD`), whatever its language. */
export function commandNamed(text: string): Known | undefined {
  return KNOWN_WORDS.get(foldWords(text));
}

/** The most words that one command takes. */
export const COMMAND_WORDS_MAX = Math.max(
  ...[...KNOWN_WORDS.keys()].map((word) => word.split(" ").length),
);

/** The word for a command in this language, as help shows it. */
export function wordIn(language: string, word: CommandWord): string {
  return WORDS[language]?.[word][0] ?? word;
}

/** A command as it stands in a line to copy: of several words each argument is quoted. */
export function copied(language: string, word: CommandWord, args: readonly string[]): string {
  const quoted = args.map((arg) => (/\s/u.test(arg) ? `"${arg}"` : arg));
  return `!${[wordIn(language, word), ...quoted].join(" ")}`;
}

function knownWords(): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const command of COMMANDS) {
    for (const [language, table] of Object.entries(WORDS)) {
      for (const word of table[command.word].map((text) => foldWords(text))) {
        const before = known.get(word);
        const isShared = before !== undefined && before.language !== language;
        known.set(word, { command, language: isShared ? undefined : language });
      }
    }
  }
  return known;
}
