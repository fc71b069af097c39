/** A public key as clients show it, so that two people can read it to each other. */

const GROUP = /.{1,4}/gu;

/** In groups of four, as Element, FluffyChat and Nheko write it. */
export function fingerprintOf(publicKey: string): string {
  return publicKey.match(GROUP)?.join(" ") ?? "";
}
