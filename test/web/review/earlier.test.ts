import { zipSync } from "fflate";
import { makeCounty } from "../../../tools/county/county";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import type { GivenFile } from "../../../src/web/files/given-file";
import { earlierOf, type EarlierFile } from "../../../src/web/review/earlier";
import { comparisonInWords } from "../../../src/web/page/review/earlier-words";
import { Review } from "../../../src/web/review/review";
import { cellOf, toPlace } from "../../../src/web/review/places";
import { rowOf, totalsOf } from "../../../src/web/review/rows";
import { secondVersions } from "../../../src/web/review/sets";
import { testTools } from "../tools";

const { units: all, planted } = makeCounty({ units: 11, seed: 8 });
/** Few, with all that is planted among them. */
const units = [0, 4, 9, 10].map((at) => all[at]!);
const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

test("there is something to find", () => {
  expect([planted.quiet.length, planted.prior.length].every((count) => count > 0)).toBe(true);
});

function given(path: string, data: CaseData): GivenFile {
  const bytes = createWorkbookBytes(designForms(data));
  return { name: path.split("/").at(-1)!, path, size: bytes.length, read: async () => bytes };
}

const now = units.map(({ file, second }) => given(`二轮/${file}`, second));
const before = units.map(({ file, first }) => given(`一轮/${file}`, first));
const lastYear = units.map(({ file, prior }) => given(`上年/${file}`, prior));

async function reviewOf(files: readonly GivenFile[]): Promise<Review> {
  const review = new Review(testTools());
  await review.add(files, []);
  return review;
}

const namesWith = (review: Review, key: "quiet" | "prior"): readonly string[] =>
  review.state.units
    .map(rowOf)
    .filter((row) => row[key])
    .map(({ name }) => name)
    .sort();

test("the version before: quiet changes are those that were planted, unit by unit, and can be taken back", async () => {
  const review = await reviewOf(now);
  await review.compareChosen("before", async () => before);
  expect(review.state.earlier.before).toMatchObject({ name: "一轮", unread: [], several: [] });
  expect(namesWith(review, "quiet")).toEqual(sorted(planted.quiet.map(({ unit }) => unit)));
  expect(totalsOf(review.state.units).compared.quiet).toBe(planted.quiet.length);
  await review.compareNoMore("before");
  expect(review.state.units.map(rowOf).every((row) => row.before === null)).toBe(true);
});

test("last year's submissions, out of an archive: what differs is what was planted; a file that cannot be read is named", async () => {
  const packed: Record<string, Uint8Array> = { "坏.xlsx": new Uint8Array([1, 2, 3]), "说明.pdf": new Uint8Array([4]) };
  for (const file of lastYear) packed[file.name] = await file.read();
  const bytes = zipSync(packed);
  const archive: GivenFile = { name: "上年.zip", size: bytes.length, read: async () => bytes };
  const review = await reviewOf(units.map(({ file, first }) => given(file, first)));
  await review.compareChosen("prior", async () => [archive]);
  expect(namesWith(review, "prior")).toEqual(sorted(planted.prior));
  expect(review.state.units.every(({ prior }) => prior?.isCompared === true)).toBe(true);
  const { unread } = review.state.earlier.prior!;
  expect(unread.map(({ file }) => file)).toEqual(["上年.zip/坏.xlsx", "上年.zip/说明.pdf"]);
});

test("files of another year than the one before are not compared, and it shows", async () => {
  const review = await reviewOf(now.slice(0, 2));
  await review.compareChosen("prior", async () => before);
  expect(review.state.units.map(({ prior }) => prior?.isCompared)).toEqual([false, false]);
  expect(review.state.units.map((unit) => rowOf(unit).prior)).toEqual([null, null]);
});

test("units that are given after the choice are compared too", async () => {
  const review = await reviewOf(now.slice(0, 1));
  await review.compareChosen("before", async () => before);
  await review.add(now.slice(1), []);
  expect(namesWith(review, "quiet")).toEqual(sorted(planted.quiet.map(({ unit }) => unit)));
});

test("what differs from last year is new only where the version before was not so", async () => {
  const at = units.findIndex(({ name }) => planted.prior.includes(name));
  const { file, first } = units[at]!;
  const review = await reviewOf([given(file, first)]);
  await review.compareChosen("prior", async () => [lastYear[at]!]);
  await review.compareChosen("before", async () => [before[at]!]);
  const [row] = review.state.units.map(rowOf);
  expect(row!.prior).toBeGreaterThan(0);
  expect(row!.before).toMatchObject({ fixed: [], fresh: 0, quiet: [] });
});

test.each(["before the first check", "after it"])(
  "what is chosen while a unit is being compared with something else, %s, is not lost",
  async (when) => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let reads = 0;
    let isAwaited = (): void => undefined;
    const awaited = new Promise<void>((resolve) => (isAwaited = resolve));
    const [file, earlier, prior] = [now[0]!, before[0]!, lastYear[0]!];
    const slow: GivenFile = {
      ...prior,
      read: async () => {
        // The first time it is only asked whose it is.
        if (reads++ > 0) {
          isAwaited();
          await gate;
        }
        return prior.read();
      },
    };
    const review = await reviewOf(when === "after it" ? [file] : []);
    const first = review.compareChosen("prior", async () => [slow]);
    if (when !== "after it") await first;
    const added = when === "after it" ? first : review.add([file], []);
    await awaited;
    await review.compareChosen("before", async () => [earlier]);
    open();
    await added;
    expect(
      review.state.units.map((unit) => [unit.standing, unit.prior?.isCompared, rowOf(unit).before !== null]),
    ).toEqual([["checked", true, true]]);
  },
);

test("the same units dropped again are a second version, if the reviewer says so", async () => {
  const review = await reviewOf(before.slice(0, 2));
  expect(secondVersions(review.state.units)).toEqual([]);
  await review.add(now, []);
  const versions = secondVersions(review.state.units);
  expect(versions.map(({ before: then, now: later }) => [then.length, later.length])).toEqual([
    [1, 1],
    [1, 1],
  ]);
  await review.takeAsBefore(versions);
  expect(review.state.units.map(({ name }) => name)).toEqual(now.map(({ path }) => path));
  expect(review.state.units.map((unit) => rowOf(unit).before !== null)).toEqual([true, true, false, false]);
});

test("both rounds in one folder, dropped at once, are a second version too", async () => {
  const review = await reviewOf([now[0]!, before[0]!, now[1]!, before[1]!]);
  const versions = secondVersions(review.state.units);
  expect(versions.map(({ before: then }) => then.map(({ name }) => name))).toEqual([
    [before[0]!.path],
    [before[1]!.path],
  ]);
  await review.takeAsBefore(versions);
  expect(review.state.units.map((unit) => [unit.name, rowOf(unit).before !== null])).toEqual([
    [now[0]!.path, true],
    [now[1]!.path, true],
  ]);
});

test("given three times, a unit is compared with what was given last but one; forms that were given once stay in the table", async () => {
  const { first, second } = units[0]!;
  const parts = (folder: string, data: CaseData): readonly GivenFile[] =>
    designForms(data).map((design) => {
      const bytes = createWorkbookBytes([design]);
      const name = `${design.name}.xlsx`;
      return { name, path: `${folder}/${name}`, size: bytes.length, read: async () => bytes };
    });
  const [one, ...others] = parts("一", first);
  const review = await reviewOf([one!, ...others]);
  await review.add(parts("二", first).slice(0, 1), []);
  await review.add(parts("三", second).slice(0, 1), []);
  const versions = secondVersions(review.state.units);
  expect(versions.map(({ before: then }) => then.map(({ name }) => name))).toEqual([[one!.path, `二/${one!.name}`]]);
  await review.takeAsBefore(versions);
  const { several, byUnit } = review.state.earlier.before!;
  expect([...byUnit.values()].map(({ files }) => files.map(({ path }) => path))).toEqual([[`二/${one!.name}`]]);
  expect(several).toEqual([first.unitName]);
  expect(review.state.units.map(({ name }) => name)).toEqual([...others.map(({ path }) => path), `三/${one!.name}`]);
});

test("of what a unit handed in earlier the last version of each form counts, and the year that is looked for", () => {
  const part = (path: string, year: number | null, ...forms: readonly string[]): EarlierFile => {
    const file = { name: path, path, size: 1, read: async () => new Uint8Array() };
    return { file, path, owner: year === null ? null : "甲局", year, forms };
  };
  const filesOf = (files: readonly EarlierFile[], year?: number) => {
    const { byUnit, several, unread } = earlierOf("材料", files, [], [], year);
    expect(unread).toEqual([]);
    return [byUnit.get("甲局")!.files.map(({ path }) => path), several];
  };
  const versions = [
    part("甲/初稿.xlsx", 2023, "附件1"),
    part("甲/改.xlsx", 2023, "附件1"),
    part("甲/附.xlsx", 2023, "附件2"),
  ];
  expect(filesOf(versions)).toEqual([["甲/改.xlsx", "甲/附.xlsx"], ["甲局"]]);
  const rounds = [
    part("1/全.xlsx", 2023, "附件1", "附件2"),
    part("2/1.xlsx", 2023, "附件1"),
    part("2/2.xlsx", 2023, "附件2"),
  ];
  expect(filesOf(rounds)).toEqual([["2/1.xlsx", "2/2.xlsx"], ["甲局"]]);
  expect(filesOf([...rounds.slice(1), part("3/全.xlsx", 2023, "附件1", "附件2")])).toEqual([["3/全.xlsx"], ["甲局"]]);
  const years = [2022, 2023, 2024].map((year) => part(`${year}/表.xlsx`, year, "附件1"));
  expect(filesOf([...years, part("2023/报告.docx", null, "附件4")], 2023)).toEqual([
    ["2023/表.xlsx", "2023/报告.docx"],
    [],
  ]);
  expect(filesOf(years, 2020)).toEqual([["2024/表.xlsx"], ["甲局"]]);
});

test("who has nothing to be compared with, who is only in what was chosen, and whose name is not known is told", async () => {
  const { file, second } = units[0]!;
  const review = await reviewOf([...now.slice(1), given("无名.xlsx", { ...second, unitName: "" })]);
  await review.compareChosen("before", async () => [before[0]!, before[1]!, given(`另/${file}`, second)]);
  const names = units.map(({ name }) => name);
  expect(comparisonInWords("before", review.state)).toBe(
    `上一版：一轮，对上 1 个单位；2 个没有上一版材料：${names[2]}、${names[3]}；` +
      `1 个只有上一版材料、这里没有：${names[0]}；1 份没有写单位名称，没有比；${names[0]}有几份，只比最后一份`,
  );
});

test("a submission in several files is compared as one", async () => {
  const { first, second, file } = units[0]!;
  const parts = designForms(first).map((design): GivenFile => {
    const bytes = createWorkbookBytes([design]);
    const path = `一轮/甲/${design.name}.xlsx`;
    return { name: `${design.name}.xlsx`, path, size: bytes.length, read: async () => bytes };
  });
  const whole = await reviewOf([given(file, second)]);
  await whole.compareChosen("before", async () => [given(file, first)]);
  const split = await reviewOf([given(file, second)]);
  await split.compareChosen("before", async () => parts);
  expect(rowOf(split.state.units[0]!).quiet).toBe(rowOf(whole.state.units[0]!).quiet);
  expect(rowOf(split.state.units[0]!).before).toMatchObject({ fresh: rowOf(whole.state.units[0]!).before!.fresh });
});

test("a place leads to its file and cell", async () => {
  const review = await reviewOf(now.slice(0, 2));
  const [one, two] = review.state.units;
  const set = { ...one!, files: [...one!.files, ...two!.files] };
  const [, other] = set.files;
  expect(toPlace("附件1!B12")).toEqual({ file: null, sheet: "附件1", cell: "B12" });
  expect(toPlace("[[定稿]甲.xlsx]附件1!B12")).toEqual({ file: "[定稿]甲.xlsx", sheet: "附件1", cell: "B12" });
  expect(toPlace("附件1")).toEqual({ file: null, sheet: null, cell: null });
  expect(cellOf(set, toPlace(`[${other!.name}]附件1!B12`))).toEqual({
    at: 1,
    ref: { sheet: "附件1", row: 11, column: 1 },
  });
});
