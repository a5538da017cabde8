import { clean2024 } from "../../../../src/app/examples/clean-2024";
import { checkWorkbook } from "../../../../src/app/check";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { printRef } from "../../../../src/core/grid/address";
import { withNotesOf, withReason } from "../../../support/acceptances";
import { snapshotFor } from "../../../support/describe-rule";

const procurement = (final: number) => snapshotFor(clean2024, { cells: { "附件1!F25": final } });
const needlessIn = (workbook: ReturnType<typeof procurement>) =>
  checkWorkbook(workbook, DEFAULT_PACK).results.find(({ rule }) => rule === "acceptance-needless");

describe("acceptance-needless", () => {
  const annotated = withReason(procurement(171.16), "procurement-deviates", "追加防汛应急采购，见批复");

  test("passes while what was explained is found", () => {
    expect(needlessIn(annotated)).toMatchObject({ status: "passed", findings: [] });
  });

  test("passes where it is found with other figures", () => {
    expect(needlessIn(withNotesOf(procurement(180), annotated))).toMatchObject({ status: "passed", findings: [] });
  });

  test("finds an explanation of what is no longer found", () => {
    const { findings = [] } = needlessIn(withNotesOf(procurement(62.5), annotated)) ?? {};
    expect(findings.map(({ at, severity, message }) => [at && printRef(at), severity, message])).toEqual([
      ["校验说明!G4", "advice", "“附件1 政府采购金额“2024年决算数””的问题已不存在，这条核实说明可以删去。"],
    ]);
  });

  test("skips a workbook without explanations", () => {
    expect(needlessIn(procurement(171.16))).toMatchObject({
      status: "skipped",
      skipped: [{ reason: "没有写过核实说明" }],
    });
  });
});
