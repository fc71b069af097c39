/** How a program that runs in the foreground learns that it should end. */

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** Resolves at the first signal to end; a second one ends the process at once. */
export async function stopSignal(): Promise<void> {
  await new Promise<void>((settle) => {
    for (const signal of SIGNALS) {
      process.once(signal, () => {
        settle();
      });
    }
  });
}

/**
 * Sends this process the signal to end when the one that started it is gone, even if that one was
 * killed and could not say so. Does nothing for a process without such a channel.
 */
export function endWithParent(): void {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
  });
  // Listening must not keep a program alive that has nothing else to do.
  process.channel?.unref();
}
