/** A real network with a proxy in between, and the tokens by which its requests are told apart. */
import { join } from "node:path";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import {
  startLoopbackProxy,
  type Asked,
  type LoopbackProxy,
  type Meddler,
} from "../../scripts/network/loopback-proxy.ts";
import { openRealNetwork, type RealNetwork } from "./real-network.ts";

export type FaultyNetwork = Readonly<{
  real: RealNetwork;
  proxy: LoopbackProxy;
  vault: Vault;
  /** Meddles until what it gives is called, or until `endAll`. */
  meddle(meddler: Meddler): () => void;
  endAll(): void;
  /** Whose request it is; undefined when it is no bot's. */
  botOf(asked: Asked): BotName | undefined;
  stop(): Promise<void>;
}>;

/** Starts everything; only the bots go through the proxy. */
export async function openFaultyNetwork(): Promise<FaultyNetwork> {
  let proxy: LoopbackProxy | undefined;
  const real = await openRealNetwork({
    between: async (homeserverUrl) => {
      proxy = await startLoopbackProxy(homeserverUrl);
      return proxy.url;
    },
  });
  if (proxy === undefined) throw new Error("the network did not ask for its proxy");
  const between = proxy;
  const { data } = real.initialised;
  const key = await readVaultKey({ keyFile: real.network.keyFile });
  const vault = await openVault({ file: join(data, VAULT_FILE), key });
  const endings = new Set<() => void>();
  return {
    real,
    proxy: between,
    vault,
    meddle: (meddler) => {
      const end = between.meddle(meddler);
      const once = (): void => {
        if (endings.delete(once)) end();
      };
      endings.add(once);
      return once;
    },
    endAll: () => {
      for (const end of endings) end();
    },
    botOf: ({ token }) => BOT_NAMES.find((bot) => vault.bots[bot].accessToken === token),
    stop: async () => {
      await real.stop();
      await between.stop();
    },
  };
}
