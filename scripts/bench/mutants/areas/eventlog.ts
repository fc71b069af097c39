/** The chain of entries: order, hashes, who may write, and what shows when something is amiss. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const CHAIN = ["test/shared/runtime/eventlog/chain.test.ts"];
const CODEC = ["test/shared/runtime/eventlog/codec.test.ts"];
const READER = ["test/shared/runtime/eventlog/reader.test.ts"];
const JOURNAL = ["test/shared/runtime/eventlog/journal.test.ts"];
const SNAPSHOT = ["test/shared/domain/snapshot/snapshot.test.ts"];
const CAUSES = ["test/shared/runtime/record/causes.test.ts"];
const STREAM = ["test/shared/domain/streams/stream.test.ts"];

const HASHED = "canonicalJson({ stream, seq, prev, type, version, atMs, cause, data })";

export const EVENTLOG_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/runtime/eventlog/chain.ts", CHAIN, [
    {
      name: "the data of an entry can be exchanged under its hash",
      find: HASHED,
      replace: "canonicalJson({ stream, seq, prev, type, version, atMs, cause })",
    },
    {
      name: "the cause of an entry can be exchanged under its hash",
      find: HASHED,
      replace: "canonicalJson({ stream, seq, prev, type, version, atMs, data })",
    },
    {
      name: "an entry's hash does not hold the one before it",
      find: HASHED,
      replace: "canonicalJson({ stream, seq, type, version, atMs, cause, data })",
    },
    {
      name: "an entry does not link to the one before it",
      find: "prev: before.hash,",
      replace: "prev: genesisOf(fact.stream).hash,",
    },
    {
      name: "two facts of one outcome claim one place",
      find: "moving[fact.stream] = headOf(entry);",
      replace: "",
    },
    {
      name: "every stream begins with the same hash",
      find: "[stream, { seq: 0, hash: sha256(stream) }]",
      replace: '[stream, { seq: 0, hash: sha256("stream") }]',
    },
  ]),
  ...mutantsOf("shared/runtime/eventlog/codec.ts", CODEC, [
    {
      name: "an entry of any size is taken",
      find: "!parsed.success || Buffer.byteLength(JSON.stringify(content)) > ENTRY_BYTES_MAX",
      replace: "!parsed.success",
    },
    {
      name: "an entry of another version of the form is taken",
      find: "v: z.literal(WIRE_VERSION),",
      replace: "v: z.number(),",
    },
    {
      name: "an entry has a place before the first",
      find: "seq: z.number().int().min(1),",
      replace: "seq: z.number(),",
    },
    {
      name: "anything passes for a hash",
      find: "prev: z.string().regex(/^[0-9a-f]{64}$/u),",
      replace: "prev: z.string(),",
    },
    {
      name: "an entry names a stream that there is not",
      find: "stream: z.enum(STREAM_NAMES),",
      replace: "stream: z.string(),",
    },
  ]),
  ...mutantsOf("shared/runtime/eventlog/reader.ts", READER, [
    {
      name: "an entry that was accepted counts as a second one when it comes again",
      find: "known === hash || ",
      replace: "",
    },
    {
      name: "what a baseline stands for counts as forged",
      find: 'if (entry.seq < baseline.seq) return { reading, verdict: "repeated" };',
      replace: "",
    },
    {
      name: "whoever contradicts the baseline is not known",
      find: "if (entry.seq < baseline.seq)",
      replace: "if (entry.seq <= baseline.seq)",
    },
    {
      name: "the baseline itself counts as contradicted when it comes again",
      find: "entry.seq === baseline.seq ? baseline.hash : ",
      replace: "",
    },
    {
      name: "a second entry for an accepted place is no forgery",
      find: "entry.seq <= reading.head.seq || others.length > 0",
      replace: "others.length > 0",
    },
    {
      name: "a second entry for a place still to come is no forgery",
      find: "entry.seq <= reading.head.seq || others.length > 0",
      replace: "entry.seq <= reading.head.seq",
    },
    {
      name: "a forgery of an old place passes for a repetition",
      find: 'if (entry.seq < reading.head.seq) return { reading, verdict: "forged" };',
      replace: 'if (entry.seq < reading.head.seq) return { reading, verdict: "repeated" };',
    },
    {
      name: "entries wait without a bound",
      find: "if (countOf(reading) >= WAITING_MAX)",
      replace: "if (countOf(reading) < 0)",
    },
    {
      name: "an entry that does not link is read",
      find: ".filter((entry) => entry.prev === head.hash)",
      replace: "",
    },
    {
      name: "of two entries for one place the first to come is believed",
      find: "return continued.length === 1 ? continued[0] : undefined;",
      replace: "return linking[0];",
    },
    {
      name: "the contradiction of the newest place is forgotten",
      find: "if (seq >= head.seq && left.length > 0)",
      replace: "if (seq > head.seq && left.length > 0)",
    },
    {
      name: "a stream with two newest entries is whole",
      find: 'if (waiting.has(head.seq)) return { stream, why: "forged" };',
      replace: "",
    },
    {
      name: "a stream with two next entries is whole",
      find: 'if (linkingIn(reading).length > 1) return { stream, why: "forged" };',
      replace: "",
    },
    {
      name: "a stream whose next entry does not link is whole",
      find: 'if (waiting.has(head.seq + 1)) return { stream, why: "broken" };',
      replace: "",
    },
    {
      name: "a missing entry is waited for without end",
      find: "waitingSinceMs !== null && nowMs - waitingSinceMs >= GAP_WAIT_MS",
      replace: "false",
    },
  ]),
  ...mutantsOf("shared/runtime/eventlog/reader.ts", READER, [
    {
      name: "a chain begins with any entry",
      find: "seq > 1 && type === SNAPSHOT.begun",
      replace: "seq > 1",
    },
    {
      name: "a reader passes over what it lacks where the stream is told anew",
      find: "head.seq === 0 && seq > 1",
      replace: "seq > 1 + head.seq",
    },
    {
      name: "a reader never begins where the stream is told anew",
      find: "mayBeginAt(before.head, entry) ? beginningAt(before, entry) : before",
      replace: "before",
    },
  ]),
  ...mutantsOf("shared/domain/snapshot/aside.ts", SNAPSHOT, [
    {
      name: "what is told anew takes the place of what is known otherwise",
      find: "if (taken === undefined || !isSame) return refused;",
      replace: "if (taken === undefined) return refused;",
    },
    {
      name: "a telling that lacks a page counts",
      find: "if (before.pages.length !== before.count) return passedOver;",
      replace: "",
    },
    {
      name: "a fact in the middle of a telling is folded as if nothing was",
      find: "before === undefined ? { ...refused, isUnread: false } : passedOver",
      replace: "{ ...refused, isUnread: false }",
    },
    {
      name: "whoever knows nothing else takes a telling that is not whole for all there is",
      find: "isUnread: !isKnown",
      replace: "isUnread: false",
    },
    {
      name: "a telling of which a part was lost degrades a stream that is known",
      find: "isUnread: !isKnown",
      replace: "isUnread: true",
    },
    {
      name: "pages count before the telling is whole",
      find: "{ ...before, pages: [...before.pages, page] }",
      replace: "{ ...before, pages: [page] }",
    },
  ]),
  ...mutantsOf("shared/domain/snapshot/rows.ts", SNAPSHOT, [
    {
      name: "a page is larger than an event",
      find: "if (bytes + size > PAGE_BYTES) {",
      replace: "if (bytes === Infinity) {",
      suites: ["test/shared/domain/snapshot/pages.test.ts"],
    },
    {
      name: "a row that is not understood is left out",
      find: "if (read === undefined) return undefined;",
      replace: "if (read === undefined) continue;",
    },
  ]),
  ...mutantsOf("shared/runtime/record/causes.ts", CAUSES, [
    {
      name: "a command is obeyed again once its stream was told anew",
      find: "return [...causes.map(",
      replace: "return [...causes.slice(1).map(",
    },
    {
      name: "what was obeyed is told for ever",
      find: ".filter(({ atMs }) => nowMs - atMs <= OBEYED_KEPT_MS)",
      replace: "",
    },
  ]),
  ...mutantsOf("shared/runtime/eventlog/journal.ts", JOURNAL, [
    {
      name: "a journal with a hole is opened",
      find: "seq !== before.seq + 1 || prev !== before.hash",
      replace: "false",
    },
    {
      name: "a journal with a changed entry is opened",
      find: "seq !== before.seq + 1 || prev !== before.hash",
      replace: "seq !== before.seq + 1",
    },
    {
      name: "what cannot be an entry is read as one",
      find: 'return value?.data !== undefined && STREAMS.has(value.stream ?? "");',
      replace: "return value !== undefined;",
    },
    {
      name: "a row of an earlier version counts under the hash of another text",
      find: "return text.startsWith(EARLIER_ROW) ? hashOf(entry) : hashOfText(entry, text);",
      replace: "return hashOfText(entry, text);",
    },
  ]),
  ...mutantsOf("shared/domain/streams/stream.ts", STREAM, [
    {
      name: "a fact names its own type in its data",
      find: "return { ...(parsed.data as object), type: entry.type }",
      replace: "return { type: entry.type, ...(entry.data as object) }",
    },
    {
      name: "a fact that nobody can read again is written",
      find: "assert(shape?.safeParse(data).success ?? true,",
      replace: "assert(true,",
    },
  ]),
  ...mutantsOf("shared/core/values/json.ts", CHAIN, [
    {
      name: "the hash depends on the order of keys",
      find: "Object.keys(value).sort()",
      replace: "Object.keys(value)",
    },
  ]),
];
