import { Decimal, ONE } from "../numbers/decimal";

/** A unit as typed, taken apart: the figure times `scale` is in `unit`. */
export interface Measure {
  /** 10,000 for 万, 万元, 万人; 1 where nothing scales. */
  readonly scale: Decimal;
  /** Normalised: `%`, `天`, `元`, `家`, `元/人` … Empty where only a scale, or nothing, was typed. */
  readonly unit: string;
}

/** The unit of quantities that are dates. */
export const DATE_UNIT = "日期";

/** Units that measure how long something takes. */
export const DURATION_UNITS: ReadonlySet<string> = new Set(["天", "工作日", "周", "月", "季度", "年", "小时", "分钟"]);

const SCALES: readonly (readonly [word: string, scale: Decimal])[] = [
  ["万亿", new Decimal(1e12)],
  ["千万", new Decimal(1e7)],
  ["百万", new Decimal(1e6)],
  ["万", new Decimal(1e4)],
  ["亿", new Decimal(1e8)],
];

/** Other spellings of a unit. Only what is the same thing: 个 and 家, 人 and 人次 stay apart. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    天: ["日", "自然日", "个自然日", "日历天", "日历日", "d", "day", "days"],
    人天: ["人日"],
    工作日: ["个工作日", "工作天"],
    周: ["星期", "个星期"],
    月: ["个月"],
    季度: ["个季度", "季"],
    年: ["个年度", "周年"],
    小时: ["个小时", "h"],
    分钟: ["min"],
    公里: ["千米", "km"],
    米: ["m"],
    厘米: ["cm"],
    毫米: ["mm"],
    平方米: ["平米", "m2", "平"],
    平方公里: ["平方千米", "km2"],
    立方米: ["m3", "方", "立方"],
    公顷: ["hm2"],
    吨: ["t"],
    公斤: ["千克", "kg"],
    千瓦时: ["kwh", "kw.h"],
    元: ["元人民币", "块"],
    百分点: ["个百分点"],
    "%": ["百分比"],
    摄氏度: ["°c"],
  }).flatMap(([unit, others]) => [[unit, unit], ...others.map((other): [string, string] => [other, unit])] as const),
);

/** Measure words and units taken as they are. One-character measure words that are not listed are taken too. */
const PLAIN_UNITS = new Set(
  (
    "% 人 名 位 个 户 家 本 件 项 次 场 期 份 套 台 辆 座 处 间 栋 幢 条 篇 张 册 部 批 起 宗 例 支 只 头 棵 株 块 片 段 " +
    "盏 根 口 眼 所 组 队 班 艘 架 亩 度 分 倍 人次 户次 册次 件次 台次 车次 架次 场次 班次 批次 频次 课时 学时 学分 人天 " +
    "对 趟 笔 封 卷 门 款 副 颗 瓶 面 顶 桩 列 页 粒 匹 杆 尊 桌 捆 车 " +
    "人月 剂次 针次 例次 轮次 站次 亩次 头次 只次 点次 套次 人份 台套 剂 具 枚 羽 尾 幅 盒 箱 袋 桶 轮 床位 床 千瓦 兆瓦 吨公里 车公里 标准箱 微克 毫克 毫升 升 克 摄氏度 分贝 元"
  ).split(" "),
);

/** What may follow a number and is no unit: about-words, ranks, times of day, calendar months, places on a scale. */
const NO_UNIT = new Set(
  "余多约近级等类号版成月点时半前后底初末内上下中好差优良无未已的了至到和及与或第全完达率万亿".split(""),
);

/** Things that a measure word may be followed by without changing what is counted: 5家企业, 3场活动. */
const COUNTED =
  /^(家|个|名|户|项|场|次|份|处|所|位|期|件|篇|条|座|台|辆|套|本)(国有企业|企业|单位|学校|医院|公司|项目|行政村|村|社区|乡镇|街道|部门|学生|教师|人员|工作人员|职工|退休人员|居民|群众|农户|贫困户|活动|会议|培训|报告|任务|工作|点位|窗口|站点|设备|车辆|台账|案件|信息|文件)$/;

const ONE_CHARACTER = /^[\u4e00-\u9fff]$/;

const known = new Map<string, Measure | undefined>();
const CACHE_LIMIT = 1024;

/** Reads what follows a figure: 万元, 个工作日, 元/人, %, or nothing. `undefined` where it is no unit. */
export function readUnit(compact: string): Measure | undefined {
  if (known.has(compact)) return known.get(compact);
  if (known.size >= CACHE_LIMIT) known.clear();
  const measure = takeApart(compact);
  known.set(compact, measure);
  return measure;
}

/** Whether a normalised unit is one of the listed ones, and not just a character taken for a measure word. */
export function isListedUnit(unit: string): boolean {
  return unit.split("/").every((part) => PLAIN_UNITS.has(part) || SPELLINGS.has(part));
}

/** 台(套), 个(家): one thing counted, in either word. */
const TWO_UNITS = /^([\u4e00-\u9fff]{1,2})\(([\u4e00-\u9fff]{1,2})\)$/;

/** ≥500(人): the unit alone in brackets. */
const BRACKETED = /^\(([^()]+)\)$/;

function takeApart(typed: string): Measure | undefined {
  const compact = BRACKETED.exec(typed)?.[1] ?? typed;
  if (compact === "") return { scale: ONE, unit: "" };
  if (compact === "‰") return { scale: new Decimal("0.1"), unit: "%" };
  const [, counted, also] = TWO_UNITS.exec(compact) ?? [];
  const whole = unitNamed(counted !== undefined && simpleUnit(also!) !== undefined ? counted : compact);
  if (whole !== undefined) return { scale: ONE, unit: whole };
  const [word, scale] = SCALES.find(([sign]) => compact.startsWith(sign)) ?? ["", ONE];
  if (word === "") return undefined;
  const rest = compact.slice(word.length);
  const unit = rest === "" ? "" : unitNamed(rest);
  return unit === undefined || unit === "%" ? undefined : { scale, unit };
}

/** The normalised name of a unit, also of a compound one (元/人). Per year is what every figure of these forms is. */
function unitNamed(text: string): string | undefined {
  const [first = "", per, ...more] = text
    .replace(/(?<=.)\/年$/, "")
    .replace(PER_HEAD, "人")
    .split("/");
  const unit = simpleUnit(first);
  if (per === undefined || unit === undefined || more.length > 0) return per === undefined ? unit : undefined;
  const divisor = per === "月" ? "月" : simpleUnit(per);
  if (divisor === undefined) return undefined;
  return `${unit}/${divisor}`;
}

/** 元/人·天 and 元/人/天 are 元/人天. */
const PER_HEAD = /(?<=\/)人[·•・/](?=[天日次月])/;

function simpleUnit(text: string): string | undefined {
  // 12月 is December; twelve months are 12个月.
  if (text === "月") return undefined;
  const spelling = SPELLINGS.get(text) ?? SPELLINGS.get(text.toLowerCase());
  if (spelling !== undefined) return spelling;
  if (PLAIN_UNITS.has(text)) return text;
  const counted = COUNTED.exec(text)?.[1];
  if (counted !== undefined) return counted;
  return ONE_CHARACTER.test(text) && !NO_UNIT.has(text) ? text : undefined;
}
