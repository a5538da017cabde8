import { checkWorkbook } from "../../../src/app/check";
import { checkedWorkbook } from "../../../src/app/check-document";
import { unitFacts } from "../../../src/app/batch/unit-facts";
import type { BatchResult } from "../../../src/app/batch/unit-result";
import { rulesOf } from "../../../src/catalogue";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { MadeUnit } from "../../../tools/county/county";

/** What a batch of made units comes to. */
export function batchOf(
  units: readonly MadeUnit[],
  of: (unit: MadeUnit) => CaseData = ({ first }) => first,
): BatchResult {
  return {
    units: units.map((unit) => {
      const check = checkWorkbook(snapshotOfDesign(designForms(of(unit))), DEFAULT_PACK);
      const checked = checkedWorkbook(unit.file, check);
      if ("error" in checked) throw new Error(checked.error.message);
      return { checked, facts: unitFacts(check.submission) };
    }),
    failed: [{ file: "旧版.xls", error: { code: "not-a-workbook", message: "旧版 .xls" } }],
    rules: rulesOf(DEFAULT_PACK),
  };
}
