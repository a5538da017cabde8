import { clean2024 } from "../../../../src/app/examples/clean-2024";
import { checkWorkbook } from "../../../../src/app/check";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { printRef } from "../../../../src/core/grid/address";
import { withNotesOf, withReason } from "../../../support/acceptances";
import { snapshotFor } from "../../../support/describe-rule";

const procurement = (final: number) => snapshotFor(clean2024, { cells: { "附件1!F25": final } });
const lapsedIn = (workbook: ReturnType<typeof procurement>) =>
  checkWorkbook(workbook, DEFAULT_PACK).results.find(({ rule }) => rule === "acceptance-lapsed");

describe("acceptance-lapsed", () => {
  const annotated = withReason(procurement(171.16), "procurement-deviates", "追加防汛应急采购，见批复");

  test("passes while the figures are those that were explained", () => {
    expect(lapsedIn(annotated)).toMatchObject({ status: "passed", findings: [] });
  });

  test("finds an explanation whose figures have changed", () => {
    const { findings = [] } = lapsedIn(withNotesOf(procurement(180), annotated)) ?? {};
    expect(findings.map(({ at, severity, message }) => [at && printRef(at), severity, message])).toEqual([
      [
        "校验说明!G4",
        "advice",
        "“附件1 政府采购金额“2024年决算数””的核实说明已失效：写说明之后数字有变动，请重新核实。",
      ],
    ]);
  });

  test("says nothing of what is no longer found", () => {
    expect(lapsedIn(withNotesOf(procurement(62.5), annotated))).toMatchObject({ status: "passed", findings: [] });
  });

  test("skips a workbook without explanations", () => {
    expect(lapsedIn(procurement(171.16))).toMatchObject({
      status: "skipped",
      skipped: [{ reason: "没有写过核实说明" }],
    });
  });
});
