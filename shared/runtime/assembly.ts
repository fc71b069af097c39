/** Brings the parts of a runtime together: what each is given, and whom it calls back. */
import { Erasure } from "./record/erasure/erasure.ts";
import { Doorway } from "./intake/doorway.ts";
import { Early } from "./intake/early.ts";
import { NewsDesk } from "./intake/news-desk.ts";
import { forwarded, stillOwed } from "./intake/judgement.ts";
import { openMailbox, type Mailbox } from "./intake/mailbox.ts";
import { MessageDesk } from "./intake/message-desk.ts";
import { Obeying } from "./intake/obeying.ts";
import { Reception } from "./intake/reception.ts";
import { tick } from "./intake/rounds.ts";
import { EntryDesk } from "./intake/state-room/entry-desk.ts";
import { ErrandDesk } from "./intake/state-room/errand-desk.ts";
import { Reactions } from "./intake/state-room/reactions.ts";
import { Readings } from "./intake/state-room/readings.ts";
import { openSafeMode, type SafeMode } from "./intake/state-room/safe-mode.ts";
import { StateRoomDesk } from "./intake/state-room/state-room-desk.ts";
import { makeNotices, type Notices } from "./notices.ts";
import type { RuntimeOptions } from "./options.ts";
import { HandingOn } from "./outbox/delivery/handing-on.ts";
import { GivenUp } from "./outbox/given-up.ts";
import { Outbox } from "./outbox/outbox.ts";
import { OwedDesk } from "./outbox/owed.ts";
import { Pulse } from "./pulse/pulse.ts";
import { CompactingDesk } from "./record/anew/compacting-desk.ts";
import { openLedger, type Ledger } from "./record/ledger.ts";
import { Holes } from "./restore/holes.ts";
import { PastDesk } from "./restore/past-desk.ts";
import { Past } from "./restore/rebuilt.ts";

export type Parts<State> = Readonly<{
  mailbox: Mailbox;
  outbox: Outbox;
  ledger: Ledger<State>;
  safeMode: SafeMode;
  entries: EntryDesk<State>;
  past: PastDesk<State>;
  pulse: Pulse<State> | null;
  doorway: Doorway<State>;
  notices: Notices;
  /** What time brings, once. */
  tick(): Promise<void>;
  /** Takes back what the bot wrote and whose time is over. */
  reviewErasure(): Promise<void>;
}>;

export type Life = Readonly<{
  /** Calls back after this time, unless the runtime has ended. */
  later(ms: number, then: () => void): void;
  onFatal(reason: unknown): void;
}>;

/** Nothing is started. */
export function assemble<State>(options: RuntimeOptions<State>, life: Life): Parts<State> {
  const mailbox = openMailbox(life.onFatal);
  const erasure = new Erasure(options, () => ledger);
  const outbox: Outbox = makeOutbox(options, life, {
    ...{ mailbox, erasure },
    ledger: () => ledger,
    notices: () => notices,
    news: () => news,
    pulse: () => pulse,
  });
  const ledger: Ledger<State> = openLedger(options, outbox, (committed) => pulse?.noted(committed));
  const { heartbeats } = options;
  const pulse: Pulse<State> | null =
    heartbeats === undefined ? null : new Pulse(options, heartbeats, ledger);
  const notices = makeNotices(options, ledger);
  const readings = new Readings(options, ledger.journal);
  const past = new Past(options);
  const safeMode = openSafeMode(options.rows, {
    own: options.bot.writes,
    readingOf: (stream) => readings.of(stream),
    behind: () => pulse?.behind() ?? new Map(),
    unread: () => options.bot.unread?.(ledger.state()) ?? new Set(),
    isOvertaken: () => pulse?.isOvertaken() ?? false,
  });
  const common = { ledger, notices, readings, safeMode, past, pulse };
  const reactions = new Reactions(options, common);
  const entries = new EntryDesk(options, { ...common, reactions });
  const holes = new Holes(options, { ...common, entries });
  const owed = new OwedDesk(options, ledger, outbox);
  const pastDesk = new PastDesk(options, { ...common, holes, owed });
  const obeying = new Obeying(options, common);
  const errands = new ErrandDesk(options, ledger);
  const desk = new MessageDesk(options, { ...common, obeying, holes });
  const messages = new Early(options, { ledger, messages: desk });
  const news: NewsDesk<State> = new NewsDesk(options, ledger, obeying);
  const onHeartbeat = (): void => {
    outbox.openGates();
  };
  const stateRoom = new StateRoomDesk(options, {
    ...common,
    ...{ entries, errands, obeying, onHeartbeat },
  });
  const reception = new Reception(options, { messages, news, stateRoom, past: pastDesk });
  const doorway = new Doorway(options, {
    ...{ mailbox, reception, ledger },
    entriesOwed: () => outbox.entriesOwed(),
  });
  const compacting = new CompactingDesk(options, {
    ...{ ledger, safeMode },
    owesIn: (roomId) => outbox.owesIn(roomId),
  });
  const rounds = { stateRoom, past: pastDesk, obeying, messages, pulse, notices, compacting };
  return {
    ...{ mailbox, outbox, ledger, safeMode, entries, pulse, doorway, notices },
    past: pastDesk,
    tick: () => tick(options, rounds),
    reviewErasure: () => erasure.review(() => outbox.owedKeys()),
  };
}

/** Parts that are made after the outbox, which tells them of what became of things. */
type Told<State> = Readonly<{
  mailbox: Mailbox;
  erasure: Erasure<State>;
  ledger(): Ledger<State>;
  notices(): Notices;
  news(): NewsDesk<State>;
  pulse(): Pulse<State> | null;
}>;

function makeOutbox<State>(
  options: RuntimeOptions<State>,
  { later, onFatal }: Life,
  { mailbox, erasure, ledger, notices, news, pulse }: Told<State>,
): Outbox {
  const { bot, rows, log, encrypter, sender, keeper, echoes } = options;
  const media = options.media && new HandingOn(options.media);
  const givenUp = new GivenUp({
    rows,
    later,
    tell: (about, also) => {
      void mailbox.run(() => notices().tell("given-up", { about, also }));
    },
  });
  return new Outbox({
    rows,
    ports: { encrypter, sender, keeper, media },
    echoes,
    mayBeInvited: async (userId, to) => {
      const invitation = { userId, tag: options.tagOf(userId), to };
      return (await options.mayBeInvited?.(invitation, () => ledger().state())) ?? true;
    },
    log,
    later,
    isOwed: (body) => stillOwed(log, () => bot.wants?.(body, ledger().context()) ?? true),
    forwarded: (body) => forwarded(log, body, () => bot.forward?.(body, ledger().state()) ?? body),
    writeGivenUp: (transaction, row) => {
      givenUp.write(transaction, row);
    },
    writeDone: (transaction, row, eventId) => {
      erasure.writeEnd(transaction, row, eventId);
    },
    onGivenUp: () => {
      givenUp.look();
    },
    onReceipt: (receipt, ends) => {
      void mailbox.run(async () => {
        await news().takeReceipt(receipt, ends);
        givenUp.look();
      });
    },
    haveAllRead: (stream, seq) => pulse()?.vitals.haveAllRead(stream, seq) ?? false,
    onStateRoomRefused: () => {
      void mailbox.run(() => notices().tellSeldom("state-room-refused"));
    },
    onFatal,
  });
}
