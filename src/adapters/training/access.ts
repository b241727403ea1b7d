import { UserError } from "../../errors.ts";
import type { TargetProfile } from "../../target/profile.ts";
import { Secret } from "../secret.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface Access {
  readonly baseUrl: string;
  readonly apiKey: Secret;
  readonly keyHeader?: "api-key";
}

/** Hosts that a provider's key may be sent to because a policy says so. */
const OWN_HOSTS: Readonly<Record<TargetProfile["provider"], RegExp>> = {
  openai: /^([a-z]+\.)?api\.openai\.com$/,
  foundry: /^[a-z0-9-]+\.(openai|services\.ai|cognitiveservices)\.azure\.(com|us|cn)$/,
  bedrock: /^bedrock-mantle\.[a-z0-9-]+\.api\.aws$/,
};

/**
 * Where a target is and the key for it. The environment holds keys, policies hold addresses; a key goes to an address that
 * is not the provider's own only where the environment names the same one. An address on this machine in the environment
 * stands in for the policy's. Throws a UserError otherwise.
 */
export function accessOf(profile: TargetProfile, address: string, env: Environment): Access {
  const { provider, key } = profile;
  const variable = key.variables.find((name) => (env[name]?.trim() ?? "") !== "");
  if (variable === undefined) {
    throw new UserError(`a job at ${provider} needs a key: set ${key.variables.join(" or ")}`);
  }
  const apiKey = new Secret((env[variable] as string).trim());
  const header = key.header === "api-key" ? { keyHeader: "api-key" as const } : {};
  const stated = statedIn(profile, env);
  if (stated !== undefined && isLocal(stated)) return { baseUrl: trimmed(stated.href), apiKey, ...header };
  const url = new URL(address);
  if (url.protocol !== "https:") throw new UserError(`${provider}: expected an https address, got ${url.origin}`);
  if (!OWN_HOSTS[provider].test(url.hostname) && stated?.host !== url.host) {
    throw new UserError(
      `${provider}: the policy names ${url.host}, which is not the provider's own, so the key is not sent there; if it is right, set ${addressVariable(profile)} to it as well`,
    );
  }
  return { baseUrl: trimmed(address), apiKey, ...header };
}

function addressVariable({ provider }: TargetProfile): string {
  return provider === "foundry" ? "AZURE_OPENAI_ENDPOINT" : "OPENAI_BASE_URL";
}

function statedIn(profile: TargetProfile, env: Environment): URL | undefined {
  const name = addressVariable(profile);
  const text = env[name]?.trim() ?? "";
  if (text === "") return undefined;
  if (!URL.canParse(text)) throw new UserError(`${name}: expected an address`);
  return new URL(text);
}

function isLocal(url: URL): boolean {
  return url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}

function trimmed(address: string): string {
  return address.replace(/\/+$/, "");
}
