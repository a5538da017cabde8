import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A Word file with one part changed, as a person's program would leave it. @throws where nothing changed */
export function changedPart(docx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const before = strFromU8(parts[path]!);
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${path}.`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}
