import { HostError, type HostTrouble } from "../../../src/app/ports";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";

/** The trouble that opening and reading a file ends in. */
export async function troubleOf(
  file: Uint8Array,
  open: (file: Uint8Array) => unknown = readWorkbook,
): Promise<HostError> {
  try {
    await open(file);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("The file was read without trouble.");
}

async function readWorkbook(file: Uint8Array): Promise<void> {
  await XlsxFileWorkbook.open(file).read();
}

/** Expects that a file is refused so, with a word of the explanation. */
export async function expectTrouble(
  file: Uint8Array,
  trouble: HostTrouble,
  detail: string | RegExp = "",
  open?: (file: Uint8Array) => unknown,
): Promise<void> {
  const error = await troubleOf(file, open);
  expect(error.trouble).toBe(trouble);
  expect(error.detail).toMatch(detail);
}
