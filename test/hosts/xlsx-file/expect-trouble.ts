import { HostError, type HostTrouble } from "../../../src/app/ports";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";

/** The trouble that opening and reading a file ends in. */
export async function troubleOf(file: Uint8Array): Promise<HostError> {
  try {
    await XlsxFileWorkbook.open(file).read();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("The file was read without trouble.");
}

/** Expects that a file is refused so, with a word of the explanation. */
export async function expectTrouble(
  file: Uint8Array,
  trouble: HostTrouble,
  detail: string | RegExp = "",
): Promise<void> {
  const error = await troubleOf(file);
  expect(error.trouble).toBe(trouble);
  expect(error.detail).toMatch(detail);
}
