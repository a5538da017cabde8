import { once } from "node:events";
import { styleText } from "node:util";
import { printable } from "./printable";

/** How words are set off for a person. `plain` for pipes and files. */
export interface Ink {
  error(text: string): string;
  warning(text: string): string;
  advice(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** No colour at all. */
export const PLAIN_INK: Ink = {
  error: (text) => text,
  warning: (text) => text,
  advice: (text) => text,
  good: (text) => text,
  strong: (text) => text,
  faint: (text) => text,
};

const COLOURED_INK: Ink = {
  error: (text) => styled(["bold", "red"], text),
  warning: (text) => styled("yellow", text),
  advice: (text) => styled("cyan", text),
  good: (text) => styled("green", text),
  strong: (text) => styled("bold", text),
  faint: (text) => styled("dim", text),
};

/** Whether there is anybody to see it was asked before: Node itself would ask about standard output only. */
function styled(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { validateStream: false });
}

/** Colour only for a person at a screen, and never against NO_COLOR (no-color.org: set and not empty). */
export function inkFor(stream: { readonly isTTY?: boolean }, environment = process.env): Ink {
  const wanted = stream.isTTY === true && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
  return wanted ? COLOURED_INK : PLAIN_INK;
}

/** Where text goes piece by piece, or the bytes of a file. */
export interface Sink {
  write(content: string | Uint8Array): Promise<void>;
}

/** Standard output, waiting where the reader is slow, so that a batch does not pile up in memory. */
export const STANDARD_OUTPUT: Sink = {
  async write(content) {
    if (!process.stdout.write(content)) await once(process.stdout, "drain");
  },
};

/** One line on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}
