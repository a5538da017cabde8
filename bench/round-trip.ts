import { unzipSync } from "fflate";
import { XlsxFileWorkbook } from "../src/hosts/xlsx-file";
import type { Measured } from "./measure";

/** Opening and saving without a change, and marking and clearing: how many parts come back to the byte. */
export async function measureRoundTrip(name: string, bytes: Uint8Array): Promise<readonly Measured[]> {
  const untouched = XlsxFileWorkbook.open(bytes);
  await untouched.read();
  const marked = XlsxFileWorkbook.open(bytes);
  const [sheet] = (await marked.read()).sheets;
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  await marked.mark([{ sheet: sheet?.name ?? "", area, severity: "error", rules: ["bench"] }]);
  const reopened = XlsxFileWorkbook.open(marked.toBytes());
  await reopened.clearMarks();
  return [
    compared(`${name}: parts the same after opening and saving`, bytes, untouched.toBytes()),
    compared(`${name}: parts the same after marking, saving and clearing`, bytes, reopened.toBytes()),
  ];
}

function compared(what: string, before: Uint8Array, after: Uint8Array): Measured {
  const expected = Object.entries(unzipSync(before));
  const actual = unzipSync(after);
  const same = expected.filter(([part, content]) => {
    const other = actual[part];
    return other !== undefined && Buffer.from(content).equals(other);
  }).length;
  const added = Object.keys(actual).length - expected.length;
  return {
    what,
    result: `${same} of ${expected.length}${added === 0 ? "" : `, ${added} added`}`,
    budget: "all",
    kept: same === expected.length && added === 0,
  };
}
