import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { designForms, type CaseData } from "../src/catalogue/forms/canonical";
import type { CellStyle, DesignedCell, SheetDesign } from "../src/core/grid/sheet-design";
import { isCellError, type WorkbookSnapshot } from "../src/core/grid/snapshot";
import { createWorkbookBytes } from "../src/hosts/xlsx-file";
import type { OpenCase } from "../test/support/describe-rule";
import { PLANTERS, sampleCases } from "../test/support/planting";
import { randomLayout } from "../test/support/planting/layouts";
import { randomOf } from "../test/support/planting/random";
import { FAULTS, publish, REGIONS, type Fault } from "../test/support/published";

/** Other figures, layouts and faults than those of the tests and of the recall. */
const SEED = 20_241_211;
/** Every fourth workbook is published in the manner of some region; the others are sets of the home forms. */
const PUBLISHED_EVERY = 4;
/** How many faults stand in a workbook at most. */
const MOST_FAULTS = 3;

/**
 * Writes so many different workbooks into a folder, the same ones for the same count: sets of forms with their report in random
 * layouts, and forms as regions publish them, with planted faults in most of them. No two have a name, a goal, an indicator or a
 * sentence of the report in common, but what the forms print.
 */
export async function writeCorpus(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const cases = sampleCases(SEED, count);
  for (const [number, data] of cases.entries()) {
    const workbook = number % PUBLISHED_EVERY === 0 ? published(number) : homeSet(data, number);
    await writeFile(join(folder, `${String(number).padStart(5, "0")}.xlsx`), bytesOf(workbook));
  }
}

function homeSet(data: CaseData, number: number): WorkbookSnapshot {
  const random = randomOf(SEED + number);
  const own = withTexts(data, wordsOf(number), homeText) as OpenCase;
  const layout = randomLayout(random);
  const clean = layout.apply(designForms(own));
  let faulty = clean;
  for (let faults = random.below(MOST_FAULTS + 1); faults > 0; faults--) {
    const planter = random.oneOf(PLANTERS)!;
    if (planter.notIn?.some((trait) => layout.traits.includes(trait))) continue;
    const tried = structuredClone(own);
    const planted = planter.plant(tried, random);
    if (!planted) continue;
    Object.assign(own, tried);
    const sheets = designForms(own);
    const laidOut = layout.apply(planted.sheets ? planted.sheets(sheets) : sheets);
    faulty = planted.workbook ? planted.workbook(laidOut, clean) : laidOut;
  }
  return faulty;
}

function published(number: number): WorkbookSnapshot {
  const random = randomOf(SEED + number);
  const region = REGIONS[(number / PUBLISHED_EVERY) % REGIONS.length]!;
  const fault = random.oneOf([undefined, ...(Object.keys(FAULTS) as Fault[])]);
  return publish(region, SEED + number, fault).workbook;
}

/** Two words that no other workbook has together: a place and a matter. */
interface OwnWords {
  readonly place: string;
  readonly matter: string;
}

const FIRST = "云青岚溪湖滨清宁远和兴丰泉松柏桐枫柳荷菊梅兰竹石江河";
const SECOND = "山水林田湾桥塘坪岭洲港渡口埠屯庄寨岗坡岩谷峰滩浦源";
const MATTERS = [
  "巡护",
  "助困",
  "清淤",
  "扩建",
  "普查",
  "义诊",
  "培育",
  "监测",
  "改厕",
  "护岸",
  "亮化",
  "补栽",
  "抢修",
];

function wordsOf(number: number): OwnWords {
  const place = FIRST[number % FIRST.length]! + SECOND[Math.floor(number / FIRST.length) % SECOND.length]!;
  return { place, matter: MATTERS[number % MATTERS.length]! };
}

function withTexts(value: unknown, words: OwnWords, change: (text: string, words: OwnWords) => string): unknown {
  if (typeof value === "string") return change(value, words);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, words, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, words, change)]));
}

/** The words of the random cases that are the same in all of them, and may begin with a place or be followed by a matter. */
const COMMON =
  /防汛抗旱|人居环境整治|信息化建设|社区服务提升|业务培训|设施维修养护|道路维护|消防安全|文化惠民|档案数字化|助学帮扶|生态修复/g;
const NAMES =
  /^(?:任务完成件数|开展巡查次数|维护设施数量|验收合格率|资料完整率|平均办结时间|按期完成率|单位办件成本|人均年增收|推动产业发展|受益群众人数|公共服务水平|绿化覆盖率|环境质量改善|长效机制建设|管护责任落实率|服务对象满意度|社会公众满意度)/;
const SENTENCES =
  /保障机构|机构运转|按期完成项目|建设内容|辖区内|部分指标|预算执行率有待|细化工作|自评结果作为|均按规定程序|本单位无/g;

function homeText(text: string, { place, matter }: OwnWords): string {
  return text
    .replace(COMMON, (name) => `${place}${name}`)
    .replace(NAMES, (name) => `${place}${matter}${name}`)
    .replace(SENTENCES, (words) => `${place}${words}`);
}

function bytesOf(workbook: WorkbookSnapshot): Uint8Array {
  return createWorkbookBytes(workbook.sheets.map(designOf));
}

const LOOK: CellStyle = { font: { name: "宋体", size: 10 }, border: true, vertical: "center", wrap: true };

/** Forms have borders, also round the cells that nobody filled. */
function designOf({ name, cells, merges }: WorkbookSnapshot["sheets"][number]): SheetDesign {
  const areas = merges === "unknown" ? [] : merges;
  const filled = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const right = Math.max(0, ...cells.map(({ column }) => column));
  const rows = [...new Set(cells.map(({ row }) => row))];
  const around = rows.flatMap((row): DesignedCell[] =>
    Array.from({ length: right + 1 }, (_, column) => ({ row, column, style: LOOK })).filter(
      ({ column }) => !filled.has(`${row} ${column}`),
    ),
  );
  const written = cells.map(({ row, column, value, formula, format }): DesignedCell => {
    const plain = isCellError(value) ? value.error : value;
    return {
      row,
      column,
      style: format === undefined ? LOOK : { ...LOOK, format },
      ...(plain !== null && { value: plain }),
      ...(formula !== undefined && { formula }),
    };
  });
  return { name, columnWidths: [], rowHeights: {}, merges: areas, cells: [...written, ...around] };
}
