import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { checkWorkbook } from "../../src/app/check";
import { checkedWorkbook, type CheckedWorkbook, type FailedWorkbook } from "../../src/app/check-document";
import { checkedSet, inFile, joinFiles, placeText, type SetFile } from "../../src/app/set";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";

const whole = snapshotOfDesign(designForms(contradictions2023));
/** Every form in a file of its own, on sheets of the same name. */
const files: readonly SetFile[] = whole.sheets.map((sheet, index) => ({
  file: `第${index + 1}份[改].xlsx`,
  snapshot: { sheets: [{ ...sheet, name: "Sheet1" }] },
}));
const fileOf = (sheet: string | null): string | null =>
  files[whole.sheets.findIndex(({ name }) => name === sheet)]?.file ?? null;

function checked(result: CheckedWorkbook | FailedWorkbook): CheckedWorkbook {
  if ("error" in result) throw new Error(result.error.message);
  return result;
}

function checkSet(set: readonly SetFile[]): CheckedWorkbook {
  const joined = joinFiles(set);
  return checked(checkedSet("材料", checkWorkbook(joined.snapshot, DEFAULT_PACK), joined));
}

describe("a set of files", () => {
  const one = checked(checkedWorkbook("表.xlsx", checkWorkbook(whole, DEFAULT_PACK)));
  const set = checkSet(files);

  test("is checked as the same forms in one workbook are", () => {
    expect(set.counts).toEqual(one.counts);
    expect(set.rules.failed).toEqual(one.rules.failed);
    const places = one.findings.map(({ rule, sheet, cell }) => [rule, fileOf(sheet), cell]);
    expect(places.length).toBeGreaterThan(10);
    expect(set.findings.map(({ rule, file, cell }) => [rule, file, cell])).toEqual(places);
  });

  test("names the file and its own sheet in forms, findings, fixes and fills", () => {
    expect(set).toMatchObject({ file: "材料", files: files.map(({ file }) => file) });
    expect(set.forms.map(({ file, sheet }) => [file, sheet])).toEqual(files.map(({ file }) => [file, "Sheet1"]));
    const edits = set.findings.flatMap(({ fix }) => fix?.edits ?? []);
    expect(edits.length).toBeGreaterThan(0);
    for (const place of [...set.findings, ...edits, ...set.fills]) {
      if (place.sheet === null) continue;
      expect(place.sheet).toBe("Sheet1");
      expect(files.map(({ file }) => file)).toContain(place.file);
    }
  });

  test("names related cells as Excel names those of another file", () => {
    expect(set.findings.some(({ related }) => related.length > 0)).toBe(true);
    for (const related of set.findings.flatMap((finding) => finding.related)) {
      expect(related).toMatch(/^\[第\d份\[改\]\.xlsx\]Sheet1![A-Z]+\d+$/);
    }
  });

  test("writes a place with its file only where it is one of a set", () => {
    expect(placeText({ file: "甲.xlsx", sheet: "附件1", cell: "B3" })).toBe("[甲.xlsx]附件1!B3");
    expect(placeText({ sheet: "附件1", cell: "B3" })).toBe("附件1!B3");
  });

  test("misses no form that is in another file, and does miss one that is in none", () => {
    expect(set.rules.failed).not.toContain("required-form-missing");
    const alone = checkSet(files.slice(0, 1));
    expect(alone.findings.find(({ rule }) => rule === "required-form-missing")).toMatchObject({
      file: null,
      sheet: null,
    });
  });

  test("two files with the same form are told apart by name", () => {
    const twice = checkSet([...files, { ...files[0]!, file: "重复.xlsx" }]);
    const duplicated = twice.findings.find(({ rule }) => rule === "form-duplicated");
    expect(duplicated?.file).toBe("重复.xlsx");
    expect(duplicated?.message).toContain("工作表“[重复.xlsx]Sheet1”里又有一张");
  });

  test("gives no formula that names a sheet of another file", () => {
    expect(set.fills.length).toBeGreaterThan(0);
    expect(set.fills.filter(({ formula }) => formula?.includes(".xlsx"))).toEqual([]);
  });
});

test("places of one file come back under its own sheet names", () => {
  const joined = joinFiles(files);
  const [first, second] = joined.snapshot.sheets.map(({ name }) => ({ sheet: name, row: 1 }));
  expect(inFile([first!, second!], files[1]!.file, joined)).toEqual([{ sheet: "Sheet1", row: 1 }]);
});
