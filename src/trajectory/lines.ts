/** One line of a dataset, or why it cannot be read. Blank lines are not given. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: LineProblem };

interface LineProblem {
  readonly code: "not-utf8" | "line-too-long";
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

/** 16 MiB: a hundred times the largest recorded run that we know, and small enough to hold. */
export const LINE_LIMIT = 16 * 1024 * 1024;

/**
 * Splits bytes into lines at LF or CRLF, wherever the chunks break, and gives as many at a time as have come. UTF-8,
 * with or without a byte order mark; the last line needs no line end. Holds one chunk and one line at most, and of a
 * line over the limit nothing.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<readonly Line[]> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  /** The line that the parts make up. */
  const take = (lines: Line[]): void => {
    const line = size > limit ? tooLong(number, limit) : decoded(number, joined(parts, size));
    if (line !== undefined) lines.push(line);
    number++;
    parts = [];
    size = 0;
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    const first = chunk.indexOf(10);
    let start = 0;
    if (first !== -1) {
      add(chunk.subarray(0, first));
      take(lines);
      start = chunk.lastIndexOf(10) + 1;
      const whole = wholeLines(chunk.subarray(first + 1, start), number, limit);
      for (const line of whole.lines) lines.push(line);
      number += whole.count;
    }
    // Copied, because a source may use its buffer again for the next chunk.
    if (start < chunk.length) add(chunk.slice(start));
    if (lines.length > 0) yield lines;
  }
  const last: Line[] = [];
  take(last);
  if (last.length > 0) yield last;
}

/** Lines that end inside these bytes, the last one included. Decoded as one text, which is cheaper than line by line. */
function wholeLines(
  bytes: Uint8Array,
  number: number,
  limit: number,
): { readonly lines: readonly Line[]; readonly count: number } {
  if (bytes.length === 0) return { lines: [], count: 0 };
  const text = bytes.length > limit ? undefined : decodedText(bytes);
  if (text === undefined) return singly(bytes, number, limit);
  const texts = text.split("\n");
  // After the last line end comes nothing.
  texts.pop();
  const lines: Line[] = [];
  texts.forEach((each, index) => {
    const line = textLine(number + index, each);
    if (line !== undefined) lines.push(line);
  });
  return { lines, count: texts.length };
}

function singly(bytes: Uint8Array, number: number, limit: number) {
  const lines: Line[] = [];
  let count = 0;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    const at = number + count;
    const line = end - start > limit ? tooLong(at, limit) : decoded(at, bytes.subarray(start, end));
    if (line !== undefined) lines.push(line);
    count++;
    start = end + 1;
  }
  return { lines, count };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodedText(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function decoded(number: number, bytes: Uint8Array): Line | undefined {
  const text = decodedText(bytes);
  return text === undefined ? { number, problem: notUtf8(bytes) } : textLine(number, text);
}

const BLANK = /^\s*$/;

/** `undefined` of a blank line. */
function textLine(number: number, raw: string): Line | undefined {
  let text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
  if (number === 1 && text.startsWith("\uFEFF")) text = text.slice(1);
  return BLANK.test(text) ? undefined : { number, text };
}

function notUtf8(bytes: Uint8Array): LineProblem {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    code: "not-utf8",
    column: lenient.indexOf("\uFFFD") + 1,
    message: utf16 ? "the file is UTF-16; a dataset is UTF-8" : "these bytes are not UTF-8",
    hint: "Save the dataset as UTF-8.",
  };
}

function tooLong(number: number, limit: number): Line {
  return {
    number,
    problem: {
      code: "line-too-long",
      column: 1,
      message: `the line is longer than ${limit} bytes`,
      hint: "A dataset is JSON lines: one trajectory a line. Is this one JSON array?",
    },
  };
}
