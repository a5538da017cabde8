import type { NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";
import { holdsLabel, type Subject } from "./vocabulary";

/** What a clause without figures says of those behind it. `foreign`: they are about one matter; `doubtful`: they may be. */
export type Topic = "foreign" | "doubtful" | undefined;

/** Clauses about money, people or the unit as a whole announce nothing else: 预算执行方面, 在经费使用上. */
const GENERAL =
  /^(?:从|在)?(?:\d{4}年度?|本年度?|全年|年度|我?本?单位|部门|整体|总体|上述|以上|各项)*(?:财政|拨款|预算|支出|收支|资金|经费|财务|决算|收入|执行|使用|管理|安排|绩效|自评|得分|构成|人员|机构|编制|投入|产出|小额|扣分|总|实际|中有|此外|还有|工作|情况|总体|具体|主要|其中|如下|包括|完成|评价|结果|等级|等次)*(?:情况|方面|来看|看|上|中|分)*(?:如下)?$/;
const ONE_MATTER =
  /^(?:在|对|对于|关于|针对|围绕|就)(?![照比])(?!.*(?:下|基础上|同时|后|以来)$)|(?:方面|项目|专项|工程)$/;
const PERHAPS_ONE_MATTER = /(?:工作|资金|经费|补助|补贴|活动|任务|业务)$/;
const LONGEST_TITLE = 24;
const ITEM = /(?:项目|专项|工程|资金|经费|补助|补贴|工作|活动|支出|事务)(?:情况)?$/;
/** 农林水支出（类）水利（款）水利工程运行与维护（项）, 卫生健康支出（210）: an item of the accounts. */
const OF_ACCOUNTS = /\((?:类|款|项|2[0-3]\d(?:\d\d){0,2})\)/;
const LONGEST_ITEM = 80;
const LIST_NUMBER = /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）]?\s*[、.．]?|[①-⑳])\s*/;

/** One kind of spending, of several that the tables state. */
const KIND_OF_SPENDING =
  "(?:\\d{4}年度?|本年度?|全年|年度|我?本?单位|部门)*(?:基本支出|项目支出|人员经费|公用经费|公用支出|三公经费|公务接待|政府采购)";
/** 基本支出是指保障单位正常运转的支出: 本年支出 behind it is what was spent of that. */
const EXPLAINS = new RegExp(`^${KIND_OF_SPENDING}(?:系|是|指|主要|用于|包括|反映|由)`);
/** （一）基本支出情况, but not 基本支出和项目支出情况, which are all there is. */
const OF_ONE_KIND = new RegExp(`^${KIND_OF_SPENDING}[^和与及、\\d]*$`);
/** 一般公共预算方面，全年预算506.2万元，支出进度97.75%: the budget and the rate of that alone. */
const OF_ONE_LABEL =
  /^(?:在|从|就)?(?:\d{4}年度?|本年度?|全年|年度|我?本?单位|部门)*(?:一般公共预算|政府性基金|财政专户|基本支出|项目支出|人员经费|公用经费|三公经费|公务接待|公务用车|政府采购)[^，]{0,10}?(?:方面|情况|上|来看)$/;
/** 主要用于两方面：一是…；二是… */
const SEVERAL_MATTERS = /(?:[两二三四五六几多]|以下|如下|下列|各|\d)个?方面$/;
/** Clauses about other units than the reporting one: 下属二级单位2个, 全区共有小学56所; the posts of 全镇 are those of its government. */
const OF_OTHERS =
  /^(?:[本我](?:单位|部门|中心|[局委办院镇乡校]))?(?:现有|共有|另有|设有|下设|其中|有)?(?:下属|所属|下辖|直属|二级单位|二级机构|全[区县市系]|全[镇乡](?!核定(?:行政|事业)?编制))/;

/** 我中心下设东湖管理所: a unit under this one; its offices (办公室, 工程股) are none. */
const HAS_UNDER_IT =
  /^(?:[本我]?(?:单位|部门|中心|局|委|办|院|镇|乡|校)|现|另)*(?:下设|下辖|管辖|代管|托管)[^，]{1,14}(?:所|站|队|院|校|馆|园|厂|公司|分局|中心)$/;

/** 水利局下设5个二级机构: what follows is of all of them. */
const HAS_UNITS = /(?:下设|下辖|所属|管辖|辖)[^，]{0,4}\d+[个家](?:二级|下属|直属|所属|基层)/;

/** Whether a clause opens with other units, whose staff and money are no figures of this one. */
export function namesOtherUnits({ text }: Segment): boolean {
  return OF_OTHERS.test(text) || HAS_UNDER_IT.test(text) || HAS_UNITS.test(text);
}

const OTHER_ORGANISATION =
  /(?:[一-龥][一二三四五六七八九十]中|[一-龥]{2}(?:中学|小学|学校|大学|学院|幼儿园|医院|卫生院|保健院|中心|局|委|办|站|所|队|馆|公司)|[一-龥](?:镇|乡|街道|村|社区|县|区|市|省))$/;
const NAMES_ITSELF = /[本我该]|^(?:单位|部门|中心|学校|医院)$/;

/** The clauses in brackets behind the name of another organisation: 与县人民医院（编制420人、在职398人）相比. */
export function inOthersBrackets(segments: readonly Segment[], unitName: string | undefined): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  /** What stands before the brackets that are open, and whether that is another organisation. */
  const open: boolean[] = [];
  segments.forEach((segment, position) => {
    const before = segments[position - 1];
    if (segment.sentence !== before?.sentence) open.length = 0;
    const isOthers = before !== undefined && before.closer === "(" && namesAnother(before.text, unitName);
    while (open.length < segment.depth) open.push(isOthers);
    open.length = segment.depth;
    if (open.includes(true)) found.add(segment);
  });
  return found;
}

function namesAnother(before: string, unitName: string | undefined): boolean {
  const words = before
    .slice(before.search(/(?<![^与和同较比跟及])[^与和同较比跟及]*$/))
    .replace(/(?:机关|本级|本部)$/, "");
  if (unitName === undefined || !OTHER_ORGANISATION.test(words) || NAMES_ITSELF.test(words)) return false;
  return !words.endsWith(unitName) && !unitName.endsWith(words);
}

/** Whether a heading is about one kind of spending: 全年支出 under it is what was spent of that. */
export function namesOneKind(heading: string): boolean {
  return OF_ONE_KIND.test(heading.replace(LIST_NUMBER, ""));
}

/** The topic that a clause without figures sets. */
export function topicOf({ text, closer }: Segment): Topic {
  if (EXPLAINS.test(text)) return "doubtful";
  // The first words of an enumeration say nothing yet: 在区委、区政府的领导下.
  if (closer === "、" || GENERAL.test(text)) return undefined;
  if (holdsLabel(text)) return OF_ONE_LABEL.test(text) ? "doubtful" : undefined;
  if (SEVERAL_MATTERS.test(text)) return undefined;
  if (ONE_MATTER.test(text)) return "foreign";
  const announces = closer === ":" && text.length <= LONGEST_TITLE;
  return announces || PERHAPS_ONE_MATTER.test(text) ? "doubtful" : undefined;
}

/** Whether a heading, or the short sentence a paragraph begins with, names one project or fund: what follows may be about that alone. */
export function namesOneMatter(title: string): boolean {
  const text = title.replace(LIST_NUMBER, "");
  if (namesItemOfAccounts(text)) return true;
  return text.length <= LONGEST_TITLE && ITEM.test(text) && !GENERAL.test(text) && !holdsLabel(text);
}

/** Whether a sentence is nothing but an item of the accounts: what follows is of that alone. */
function namesItemOfAccounts(title: string): boolean {
  return title.length <= LONGEST_ITEM && OF_ACCOUNTS.test(title) && !/\d(?:\.\d+)?[万亿]?元/.test(title);
}

/** 1.水利工程运行与维护（项）。年初预算为21.44万元，支出决算为21.44万元: a sentence for what the next one is of. */
export function isBehindTitle(
  { segments, plain }: Pick<NarrativeParagraph, "segments" | "plain">,
  segment: Segment,
  { sentence }: Segment,
): boolean {
  const start = segments.find((other) => other.sentence === sentence)!.start;
  const title = plain.text.slice(start, segment.start - 1);
  return start === 0 ? namesOneMatter(title) : namesItemOfAccounts(title);
}

const OF_BUILDINGS: ReadonlySet<Subject> = new Set<Subject>([
  "approvedArea",
  "actualArea",
  "areaRate",
  "budgetInvestment",
  "actualInvestment",
  "investmentRate",
]);

/** Whether a figure that 附件1 has of 楼堂馆所 alone is told in a paragraph that speaks of none: the 实际投资 of a pond is its own. */
export function isOfNoBuilding(subject: Subject, paragraph: string): boolean {
  return OF_BUILDINGS.has(subject) && !/楼|馆所|用房/.test(paragraph);
}
