import type { Json } from "../json.ts";
import { REDACTED_KINDS } from "../policy/ledger-fields.ts";
import { redact } from "./redact.ts";

/** An entry stays for ever, so texts that may speak of rows lose what is personal, whatever the gate says of evidence. */
export function cleanText(text: string): string {
  const { value } = redact<Json>(text, REDACTED_KINDS);
  return (value as string).slice(0, 1900);
}
