import type { ErrorObject } from "ajv";

/** The envelope, and what an entry of each kind says. */
export declare const entryValidators: Readonly<
  Record<string, ((value: unknown) => boolean) & { readonly errors?: readonly ErrorObject[] | null }>
>;
