import { once } from "node:events";
import { styleText } from "node:util";

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
  error: (text) => styleText(["bold", "red"], text),
  warning: (text) => styleText("yellow", text),
  advice: (text) => styleText("cyan", text),
  good: (text) => styleText("green", text),
  strong: (text) => styleText("bold", text),
  faint: (text) => styleText("dim", text),
};

/** Colour only for a person at a screen, and never against NO_COLOR (no-color.org: set and not empty). */
export function inkFor(stream: { readonly isTTY?: boolean }, environment = process.env): Ink {
  const wanted = stream.isTTY === true && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
  return wanted ? COLOURED_INK : PLAIN_INK;
}

/** Where text goes piece by piece. */
export interface Sink {
  write(text: string): Promise<void>;
}

/** Standard output, waiting where the reader is slow, so that a batch does not pile up in memory. */
export const STANDARD_OUTPUT: Sink = {
  async write(text) {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
};

/** One line on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
