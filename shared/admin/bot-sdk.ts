/**
 * The one door to matrix-bot-sdk: loads it without its warnings, keeps it from writing to the
 * console, and lets it speak through the platform's own HTTP instead of the abandoned `request`.
 */
import type { MatrixClient } from "matrix-bot-sdk";
import { silently } from "./silence.ts";

export type { MatrixClient, SynapseAdminApis } from "matrix-bot-sdk";

const sdk = await silently(() => import("matrix-bot-sdk"));

type SdkRequest = Readonly<{
  uri: string;
  method: string;
  qs?: Readonly<Record<string, string | number | boolean | null | undefined>> | null;
  body?: string | Uint8Array<ArrayBuffer>;
  headers: Readonly<Record<string, string>>;
  timeout: number;
}>;
type SdkResponse = Readonly<{ statusCode: number; body: string; headers: object }>;
type SdkCallback = (error: unknown, response?: SdkResponse, body?: string) => void;

// Its lines name people and rooms.
sdk.LogService.setLogger({ info() {}, warn() {}, error() {}, debug() {}, trace() {} });

sdk.setRequestFn((request: SdkRequest, callback: SdkCallback) => {
  send(request).then(
    (response) => {
      callback(null, response, response.body);
    },
    (error: unknown) => {
      callback(error);
    },
  );
});

/** A client for one account; without a token, for what needs none. */
export function clientFor(homeserverUrl: string, accessToken = ""): MatrixClient {
  return new sdk.MatrixClient(homeserverUrl.replace(/\/+$/u, ""), accessToken);
}

/** The Synapse admin API, asked by an administrator's client. */
export function adminApisOf(client: MatrixClient) {
  return new sdk.SynapseAdminApis(client);
}

async function send(request: SdkRequest): Promise<SdkResponse> {
  const url = new URL(request.uri);
  for (const [name, value] of Object.entries(request.qs ?? {})) {
    if (value !== undefined && value !== null) url.searchParams.set(name, String(value));
  }
  const response = await fetch(url, {
    method: request.method,
    headers: request.headers,
    // A secret must not follow a redirect to somewhere else.
    redirect: "error",
    signal: AbortSignal.timeout(request.timeout),
    ...(request.body !== undefined && { body: request.body }),
  });
  const headers = Object.fromEntries(response.headers);
  return { statusCode: response.status, body: await response.text(), headers };
}
