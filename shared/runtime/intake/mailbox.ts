/** One thing at a time: whatever comes in waits here for its turn. */

export type Mailbox = Readonly<{
  /** Runs the job after those before it. Once closed, jobs are dropped: their rows remain. */
  run(job: () => Promise<void>): Promise<void>;
  /** Resolves when everything that is waiting now has been done. */
  idle(): Promise<void>;
  /** Drops what is waiting; resolves when the job under way has ended. */
  close(): Promise<void>;
}>;

/** A job that fails is a bug or a broken store: `onFailure` is told, and the mailbox closes. */
export function openMailbox(onFailure: (reason: unknown) => void): Mailbox {
  let tail = Promise.resolve();
  let isOpen = true;
  const run = (job: () => Promise<void>): Promise<void> => {
    tail = tail.then(async () => {
      if (!isOpen) return;
      try {
        await job();
      } catch (reason) {
        isOpen = false;
        onFailure(reason);
      }
    });
    return tail;
  };
  return {
    run,
    idle: () => tail,
    close: () => {
      isOpen = false;
      return tail;
    },
  };
}
