import {
  blankCase,
  designForms,
  fundingRow,
  indicatorGroup,
  spendingRow,
  type CaseData,
  type ProjectCase,
} from "../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../src/hosts/xlsx-file";
import { DEPARTMENTS, Draw, OFFICES, paragraphOf, PLACES, PROJECTS } from "./words";

/** How a county is made. */
interface CountyPlan {
  readonly units: number;
  readonly seed: number;
}

/** A made unit: its forms of last year, of this year, and as handed in again. */
export interface MadeUnit {
  readonly name: string;
  /** Its file's name, and its folder's where the forms lie in several files. */
  readonly file: string;
  readonly prior: CaseData;
  readonly first: CaseData;
  readonly second: CaseData;
}

/** What was put into a county, for the detectors to find. */
interface PlantedInCounty {
  /** Units whose paragraph was copied from another. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** Units that changed a figure in the second round of which nobody had spoken. */
  readonly quiet: readonly { readonly unit: string; readonly label: string }[];
  /** Units whose 上年决算 is not what they reported last year. */
  readonly prior: readonly string[];
  /** Files that cannot be read. */
  readonly broken: readonly string[];
}

/** A county of made units. */
interface County {
  readonly units: readonly MadeUnit[];
  readonly planted: PlantedInCounty;
}

/** Makes a county: the same plan gives the same county. Every seventh unit copies a paragraph, every fifth changes a figure quietly. */
export function makeCounty({ units: count, seed }: CountyPlan): County {
  const draw = new Draw(seed);
  const copies: { from: string; to: string }[] = [];
  const quiet: { unit: string; label: string }[] = [];
  const wrongPrior: string[] = [];
  const units: MadeUnit[] = [];
  for (let index = 0; index < count; index++) {
    const name = `青岚市${PLACES[index % PLACES.length]!}区${Math.floor(index / PLACES.length) + 1}号${draw.of(OFFICES)}`;
    const first = openCase(name, 2024, draw);
    const from = index % 7 === 6 ? units[index - 3] : undefined;
    if (from) {
      first.report![OWN_PARAGRAPH] = from.first.report![OWN_PARAGRAPH]!;
      copies.push({ from: from.name, to: name });
    }
    const prior = lastYearOf(first, draw);
    if (index % 11 === 10) {
      prior.basicData.spending[0]!.currentFinal = Number(prior.basicData.spending[0]!.currentFinal) + 0.8;
      wrongPrior.push(name);
    }
    const second = structuredClone(first);
    if (index % 5 === 4) {
      second.basicData.procurement.currentFinal = Number(first.basicData.procurement.currentFinal) + 3.21;
      quiet.push({ unit: name, label: "政府采购金额" });
    }
    units.push({ name, file: `${String(index + 1).padStart(3, "0")}-${name}.xlsx`, prior, first, second });
  }
  return { units, planted: { copies, quiet, prior: wrongPrior, broken: Object.keys(BROKEN) } };
}

/** The bytes of a unit's workbook. */
export function workbookOf(data: CaseData): Uint8Array {
  return createWorkbookBytes(designForms(data));
}

/** Files that lie between the others and cannot be read, with what they hold. */
export const BROKEN: Readonly<Record<string, Uint8Array>> = {
  "旧版.xls": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  "空的.xlsx": new Uint8Array(0),
  "断了的.xlsx": Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
  "通知.pdf": new TextEncoder().encode("%PDF-1.4"),
};

/** Where a unit's own paragraph stands in its report. */
const OWN_PARAGRAPH = 6;

type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;

function openCase(name: string, year: number, draw: Draw): Open<CaseData> {
  const data = structuredClone(blankCase(name, year, 1)) as Open<CaseData>;
  const cents = (limit: number): number => draw.below(limit) / 100;
  const round = (value: number): number => Math.round(value * 100) / 100;
  const [vehicles, reception] = [2 + cents(100), 0.5 + cents(50)];
  const spent = 60 + cents(3000);
  const basic = 180 + cents(5000);
  const publicUse = 20 + cents(800);
  data.basicData.staff = { authorizedStaff: 20, onDutyStaff: 19, staffControlRate: { rate: 0.95 } };
  data.basicData.spending = [
    spendingRow(
      "三公经费",
      "threePublic",
      round(vehicles + reception),
      round(vehicles + reception),
      round(vehicles + reception),
    ),
    spendingRow("1、公务用车购置和维护经费", "vehicles", vehicles, vehicles, vehicles),
    spendingRow("其中：公车购置", "vehiclePurchase", 0, 0, 0),
    spendingRow("公车运行维护", "vehicleRunning", vehicles, vehicles, vehicles),
    spendingRow("2、出国经费", "abroad", 0, 0, 0),
    spendingRow("3、公务接待", "reception", reception, reception, reception),
    spendingRow("项目支出：", "projectSpending", spent, spent, spent),
    spendingRow("1、业务工作经费", "business", spent, spent, spent),
    spendingRow("公用经费", "publicUse", publicUse, publicUse, publicUse),
  ];
  data.basicData.procurement = { priorFinal: 12, currentBudget: 12, currentFinal: 11.5 };
  data.basicData.thriftMeasures = `严控${draw.of(PROJECTS)}以外的开支`;
  const total = round(basic + spent);
  data.overall = {
    ...data.overall,
    funding: fundingRow(total, total, total, 10, { rate: 1 }, 10),
    incomeKinds: data.overall.incomeKinds.map(({ label }, at) => ({ label, amount: at === 0 ? total : 0 })),
    expenditureKinds: [
      { label: "基本支出", amount: basic },
      { label: "项目支出", amount: spent },
    ],
    goals: { expectedGoal: `完成${draw.of(PROJECTS)}`, goalCompletion: `已完成${draw.of(PROJECTS)}` },
    indicators: indicators(draw),
    total: { weight: 100, score: 100 },
  };
  data.projects = [projectOf(data.projects[0]!, name, spent, draw)];
  data.report![OWN_PARAGRAPH] = paragraphOf(draw, name);
  return data;
}

function projectOf(blank: Open<ProjectCase>, unit: string, spent: number, draw: Draw): Open<ProjectCase> {
  return {
    ...blank,
    projectName: `${draw.of(PROJECTS)}项目`,
    department: `青岚市${draw.of(DEPARTMENTS)}`,
    implementer: unit,
    funding: {
      total: fundingRow(spent, spent, spent, 10, { rate: 1 }, 10),
      sources: blank.funding.sources.map(({ label }, at) => ({
        label,
        ...fundingRow(at === 0 ? spent : 0, at === 0 ? spent : 0, at === 0 ? spent : 0),
      })),
    },
    goals: { expectedGoal: "按期完成", goalCompletion: "已按期完成" },
    indicators: indicators(draw),
    total: { weight: 100, score: 100 },
  };
}

function indicators(draw: Draw): Open<ProjectCase>["indicators"] {
  const amount = draw.below(80) + 10;
  return [
    ...indicatorGroup("产出指标", 50, "数量指标", [["巡查次数", `≥${amount}次`, `${amount + 2}次`, 20, 20]]),
    ...indicatorGroup("产出指标", 50, "质量指标", [["合格率", "100%", "100%", 15, 15]]),
    ...indicatorGroup("产出指标", 50, "时效指标", [["完成及时率", "100%", "100%", 15, 15]]),
    ...indicatorGroup("效益指标", 30, "社会效益指标", [["受益人数", "≥800人", "860人", 30, 30]]),
    ...indicatorGroup("满意度指标", 10, "服务对象满意度指标", [["群众满意度", "≥90%", "95%", 10, 10]]),
  ];
}

/** The same unit a year before: its 本年决算 is what this year calls 上年决算. */
function lastYearOf(data: Open<CaseData>, draw: Draw): Open<CaseData> {
  const prior = structuredClone(data);
  prior.year -= 1;
  for (const row of prior.basicData.spending) row.currentFinal = row.priorFinal;
  prior.basicData.procurement.currentFinal = prior.basicData.procurement.priorFinal;
  prior.report![OWN_PARAGRAPH] = paragraphOf(draw, prior.unitName);
  return prior;
}
