/** Measure words for the same things: who counts in one and reports in the other has not changed the unit. */
const ALIKE: readonly ReadonlySet<string>[] = [
  ["人", "名", "位"],
  ["家", "户", "所"],
  ["次", "场", "期", "批", "批次", "场次", "班次", "频次", "班", "件次", "项"],
  ["件", "起", "宗", "例", "项"],
  ["本", "册", "份", "套", "篇", "部", "项"],
  ["台", "辆", "架", "艘", "套", "件", "只"],
  ["座", "处", "栋", "幢", "间", "口", "眼", "条", "段", "项"],
  ["课时", "学时"],
  ["%", "百分点", "分"],
].map((words) => new Set(words));

/** The measure word that goes with any thing, but with nobody: 480人 are no 486个. */
const GENERIC = "个";
const PEOPLE: ReadonlySet<string> = new Set(["人", "名", "位", "人次"]);

/** Units that are no measure words, in which nothing is merely counted. */
const MEASURED = new Set([
  ..."% 百分点 元 天 工作日 周 月 季度 年 小时 分钟 日期 亩 度 分 倍 公里 米 厘米 毫米 平方米 平方公里 立方米 公顷 吨 公斤 千瓦 千瓦时 兆瓦 升 毫升 克 分贝 摄氏度".split(
    " ",
  ),
]);

/** Whether two different units, normalised as quantities have them, measure different things: 天 and %, 户 and 人次; not 个 and 家, but 个 and 人. */
export function measureDifferentThings(a: string, b: string): boolean {
  const [unitA = "", perA] = a.split("/");
  const [unitB = "", perB] = b.split("/");
  if (unitA === unitB) return perA !== undefined && perB !== undefined && perA !== perB;
  if (ALIKE.some((words) => words.has(unitA) && words.has(unitB))) return false;
  const counted = [unitA, unitB].filter((unit) => !MEASURED.has(unit));
  return !(counted.length === 2 && counted.includes(GENERIC) && !counted.some((unit) => PEOPLE.has(unit)));
}
