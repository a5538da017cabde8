import { spawnSync } from "node:child_process";

/** A program beside Node that judges what we write, by the name that its tests are listed under where it is missing. */
interface OtherProgram {
  readonly name: string;
  /** What to call it by; `undefined` where it is not here. */
  readonly command: string | undefined;
}

export const LIBREOFFICE: OtherProgram = {
  name: "LibreOffice",
  command: ["soffice", "libreoffice"].find((command) => runs("which", command)),
};

/** Python that has openpyxl: the system's own before any other. */
export const OPENPYXL: OtherProgram = {
  name: "openpyxl",
  command: ["/usr/bin/python3", "python3"].find((command) => runs(command, "-c", "import openpyxl")),
};

/** The command of a program. @throws Error where it is missing */
export function commandOf({ name, command }: OtherProgram): string {
  if (command === undefined) throw new Error(`${name} is not installed.`);
  return command;
}

/** Of Poppler: says what words a printed page shows. */
export const PDFTOTEXT: OtherProgram = {
  name: "pdftotext",
  command: ["pdftotext"].find((command) => runs("which", command)),
};

/**
 * A test that needs a program. Where it is missing the test is not run, and the closing line names it
 * (test/support/run-reporter.cjs); in CI it is run all the same and fails, so that nothing is left out in silence.
 */
export function testWith(program: OtherProgram, name: string, body: () => Promise<void>): void {
  if (program.command !== undefined || process.env["CI"]) test(name, body);
  else test.skip(`${name} [needs ${program.name}]`, body);
}

function runs(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: "ignore" }).status === 0;
}
