/** Names of accounts, by which a person is found elsewhere. */
import { lexiconOf } from "../reading/lexicon.ts";
import type { Stretch } from "../reading/stretch.ts";
import { foundAt, stretches, type Reading } from "../reading/reading.ts";
import type { Token } from "../reading/tokens.ts";

/** Services as they are written, in every language. */
const SERVICES: ReadonlySet<string> = new Set([
  ...["instagram", "insta", "ig", "facebook", "fb", "face", "tiktok", "twitter", "snap", "threads"],
  ...["snapchat", "telegram", "signal", "venmo", "cashapp", "zelle", "youtube", "bluesky", "bsky"],
  ...["linkedin", "discord", "messenger", "whatsapp", "reddit", "paypal", "mastodon"],
]);
/** Pages of people there. */
const PAGES = [
  ...["instagram", "facebook", "fb", "tiktok", "twitter", "x", "snapchat", "threads", "youtube"],
  ...["linkedin", "venmo", "cash", "bsky", "reddit", "paypal"],
];
const PAGE = new RegExp(
  String.raw`\.(?<=(?<![\p{L}\p{N}])(?<before>${PAGES.join("|")})\.)` +
    String.raw`(?:com|net|app|me)/@?[\p{L}\p{N}$_.~/@-]{2,80}`,
  "giu",
);
const SHORT_PAGE = new RegExp(
  String.raw`\.(?<=(?<![\p{L}\p{N}])(?<before>t|fb|m|signal)\.)me/[\p{L}\p{N}#_.+/-]{2,80}`,
  "giu",
);

const SIGNED = /(?<![\p{L}\p{N}./])[@$][\p{L}_][\p{L}\p{N}_]*(?:[.-][\p{L}\p{N}_]+)*/gu;

const ACCOUNTS = lexiconOf(({ accounts }) => accounts);
const ANNOUNCERS = lexiconOf(({ accounts }) => [...accounts, ...SERVICES]);
const LINKS = lexiconOf(({ links, accounts }) => [...links, ...accounts]);
const ORDINALS = lexiconOf(({ ordinals }) => ordinals);

const LINKS_MAX = 4;

/** Where they stand: after an at sign, on a page, or after the name of the service. */
export function findHandles(reading: Reading): readonly Stretch[] {
  const { text } = reading;
  const isSigned = text.includes("@") || text.includes("$");
  return [
    ...stretches(reading, PAGE),
    ...stretches(reading, SHORT_PAGE),
    ...(isSigned ? stretches(reading, SIGNED) : []).filter((stretch) => isHandle(text, stretch)),
    ...foundAt(reading, { words: ANNOUNCERS.first }, (_token, index) =>
      accountAfter(reading, index),
    ),
  ];
}

/** "@juan_g"; not "@ana:example.org", the name of somebody on this network. */
function isHandle(text: string, { start, end }: Stretch): boolean {
  return end - start > 3 && text[end] !== ":";
}

/** "insta juan.perez", "my signal is rosa.42", "username pablo". */
function accountAfter({ text, tokens }: Reading, index: number): Stretch | undefined {
  const token = tokens[index];
  const isService = token !== undefined && SERVICES.has(token.lower);
  const named = ACCOUNTS.from(tokens, index);
  if (!isService && named === 0) return undefined;
  let at = index + Math.max(1, named);
  let isNamed = named > 0;
  for (let links = 0; links < LINKS_MAX; links += 1) {
    const length = LINKS.from(tokens, at);
    if (length === 0) break;
    isNamed ||= ACCOUNTS.from(tokens, at) > 0;
    at += length;
  }
  const name = tokens[at];
  if (name === undefined || !/^[ :=@$"'-]{1,4}$/u.test(name.gap) || !/\p{L}/u.test(name.text)) {
    return undefined;
  }
  const end = endOfName(text, name);
  const written = text.slice(name.start, end);
  if (isNamed && isService) return { start: name.start, end };
  if (ORDINALS.holds(name.lower.replace(/^\d+/u, ""))) return undefined;
  return isOdd(written) ? { start: name.start, end } : undefined;
}

/** Digits, dots or lines inside: no word of a sentence. */
function isOdd(written: string): boolean {
  return (
    /^[\p{L}][\p{L}\p{N}]*[\d_.-][\p{L}\p{N}_.-]*$/u.test(written) && /\p{L}{2}/u.test(written)
  );
}

function endOfName(text: string, name: Token): number {
  const rest = /^(?:[_.-]*[\p{L}\p{N}]+)*_*/u.exec(text.slice(name.start, name.start + 60));
  return name.start + (rest?.[0].length ?? name.text.length);
}
