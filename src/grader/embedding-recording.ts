import { canonicalJson } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import type { EmbeddingRequest } from "./contract.ts";

/** One line of a recordings file: a text, and its embedding. It may stand among judgements. */
export interface EmbeddingRecording {
  readonly version: 1;
  /** `embeddingKey` of the request; a line whose key is another is refused. */
  readonly key: string;
  readonly provenance: "recorded" | "authored" | "imported";
  /** ISO 8601. */
  readonly recorded_at?: string;
  /** The model that the endpoint said answered. */
  readonly answered_by?: string;
  readonly source?: string;
  readonly request: { readonly model: string; readonly input: string };
  /** The numbers as base64 of 32-bit floats, least significant byte first, which is how the API itself sends them. */
  readonly answer: { readonly kind: "embedding"; readonly vector: string };
  readonly usage?: { readonly input_tokens?: number };
}

/** The identity of an embedding: sha256 of the canonical JSON of its model and input. */
export function embeddingKey({ model, input }: Omit<EmbeddingRequest, "kind">, sha256: Sha256): string {
  return sha256(canonicalJson({ input, model }));
}

/** A recording as a line of its file, line end included: the same recording is always the same bytes. */
export function embeddingLine(
  { model, input }: Omit<EmbeddingRequest, "kind">,
  vector: Float32Array,
  about: Pick<EmbeddingRecording, "provenance" | "recorded_at" | "answered_by" | "source" | "usage">,
  sha256: Sha256,
): string {
  const request = { model, input };
  const answer = { kind: "embedding", vector: packVector(vector) } as const;
  const recording: EmbeddingRecording = { version: 1, key: embeddingKey(request, sha256), request, answer, ...about };
  return `${canonicalJson(recording)}\n`;
}

export function packVector(vector: Float32Array): string {
  const bytes = new DataView(new ArrayBuffer(4 * vector.length));
  vector.forEach((value, at) => {
    bytes.setFloat32(4 * at, value, true);
  });
  let units = "";
  for (const byte of new Uint8Array(bytes.buffer)) units += String.fromCharCode(byte);
  return btoa(units);
}

/** `undefined` where the text is no whole number of floats, or one of them is not finite. */
export function unpackVector(packed: string): Float32Array | undefined {
  let units: string;
  try {
    units = atob(packed);
  } catch {
    return undefined;
  }
  if (units.length === 0 || units.length % 4 !== 0) return undefined;
  const bytes = new DataView(new ArrayBuffer(units.length));
  for (let at = 0; at < units.length; at++) bytes.setUint8(at, units.charCodeAt(at));
  const vector = Float32Array.from({ length: units.length / 4 }, (_, at) => bytes.getFloat32(4 * at, true));
  return vector.every(Number.isFinite) ? vector : undefined;
}
