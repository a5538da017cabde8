import { strFromU8, unzipSync } from "fflate";
import { lettersOf } from "../../../src/app/batch/letter";
import { readDocx } from "../../../src/hosts/docx-file";
import { renderLetters } from "../../../src/render/word/letter";
import { makeCounty } from "../../../tools/county/county";
import { batchOf } from "./made-batch";

const county = makeCounty({ units: 8, seed: 5 });
const batch = batchOf(county.units);

test("a letter for each unit with something to answer, with place, basis and what to do", () => {
  const [first, ...others] = lettersOf(batch, "2025年4月30日");
  expect(others).toHaveLength(7);
  expect(first).toMatchObject({
    unit: county.units[0]!.name,
    title: `关于${county.units[0]!.name}2024年度预算绩效自评材料的审核意见`,
    closing: expect.stringMatching(/^请于2025年4月30日前/) as string,
    signature: ["（审核单位）", "    年  月  日"],
  });
  const [item] = first!.parts[0]!.items;
  expect(item).toMatch(/^1\. .+（附件\d!\w+.*依据：.+。处理：.+/);
});

test("a title that takes two lines is broken behind the unit's name", async () => {
  const [letter] = lettersOf(batch, undefined);
  const titled = async (unit: string): Promise<string> => {
    const title = letter!.title.replace(letter!.unit, unit);
    const parts = unzipSync(await renderLetters([{ ...letter!, unit, title }], "退回意见"));
    return strFromU8(parts["word/document.xml"]!);
  };
  const broken =
    /<w:t[^>]*>关于青岚市东湖区第二中学<\/w:t><\/w:r><w:r>.{0,40}<w:br\/>.{0,40}>2024年度预算绩效自评材料的审核意见</;
  expect(await titled("青岚市东湖区第二中学")).toMatch(broken);
});

test("a copied report names the other unit, a letter does not", () => {
  const [copy] = county.planted.copies;
  const letter = lettersOf(batch, undefined).find(({ unit }) => unit === copy!.to)!;
  expect(JSON.stringify(letter)).not.toContain(copy!.from);
  expect(JSON.stringify(letter)).toContain("另一单位");
});

test("of units whose names begin alike each keeps its own name only", () => {
  const names = ["青岚市教育局", "青岚市教育局招生办", "青岚市体育局"];
  const said = `${names.join("、")}，附件2`;
  const units = batch.units.slice(0, 3).map(({ checked, facts }, at) => {
    const [finding] = checked.findings.filter(({ severity }) => severity === "warning");
    const findings = [{ ...finding!, message: said, sheet: names[1]! }];
    return { checked: { ...checked, unit: names[at]!, findings }, facts };
  });
  const items = lettersOf({ ...batch, units }, undefined).map(({ parts }) => parts[0]!.items[0]!);
  expect(items.map((item) => item.slice(3, item.indexOf("，附件2")))).toEqual([
    "青岚市教育局、另一单位、另一单位",
    "另一单位、青岚市教育局招生办、另一单位",
    "另一单位、另一单位、青岚市体育局",
  ]);
  expect(items.map((item) => item.includes("青岚市教育局招生办!"))).toEqual([false, true, false]);
});

test("as Word: the same letters give the same bytes, and say what they say", async () => {
  const letters = lettersOf(batch, undefined);
  const bytes = await renderLetters(letters, "退回意见");
  expect(Buffer.from(bytes).equals(Buffer.from(await renderLetters(letters, "退回意见")))).toBe(true);
  const text = JSON.stringify(await readDocx(bytes));
  for (const { addressee, parts } of letters) {
    expect(text).toContain(addressee);
    for (const { heading } of parts) expect(text).toContain(heading);
  }
});

test("whom nothing was found wrong with is not asked for a corrected submission", () => {
  const { checked, facts } = batch.units[0]!;
  const findings = checked.findings.filter(({ severity }) => severity === "warning");
  const [letter] = lettersOf({ ...batch, units: [{ checked: { ...checked, findings }, facts }] }, undefined);
  expect(letter!.closing).toMatch(/前逐条说明须核实的情况，将材料（说明写在/);
});
