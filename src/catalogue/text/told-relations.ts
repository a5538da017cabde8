import { Decimal } from "../../core/numbers/decimal";
import { calculate, comesTo, type WrittenOut } from "./equations";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { bareUnit, behindOf, COUNTED, plain, quotient, shown, wordsOf, type Law, type Told } from "./told-figures";
import { satisfied, shareAmong, sharesListed } from "./told-share-laws";
import type { ToldDifference } from "./told-differences";

/** Rounded as amounts of the forms are; whole figures and counts are what they are. */
const HALF_A_FEN = new Decimal("0.005");
const IN_YEAR = 12;

/**
 * Figures that a sentence works out from others of its own: averages, rates of what was done, posts that are free, what is left at the end
 * of a year, points of percent. Where any two figures told before give it, it is right; only the likeliest can be contradicted.
 */
export function toldRelations(paragraph: NarrativeParagraph): readonly ToldDifference[] {
  const { text } = paragraph.plain;
  if (!TELLS.test(text)) return [];
  const told = paragraph.segments.flatMap((segment) =>
    segment.figures
      .filter(({ kind, exact }) => kind !== "date" && exact)
      .map((figure): Told => ({
        figure,
        segment,
        words: wordsOf(paragraph, segment, figure),
        behind: behindOf(text, figure),
      })),
  );
  return told.flatMap((own, index): readonly ToldDifference[] => {
    const before = told.slice(0, index).filter(({ segment }) => segment.sentence === own.segment.sentence);
    const readings = LAWS.map((law) => law(own, before, text)).find((found) => found.length > 0);
    const worked = readings?.flatMap(({ side, terms }) => workedOut(own.figure, side, terms)) ?? [];
    const chosen = worked.find(({ agrees }) => agrees) ?? worked[0];
    return chosen ? [{ paragraph, from: own.segment.start, ...chosen }] : [];
  });
}

const TELLS = /均|每|率|编|缺|年末|可用|可支配|百分点|满意|占/;

/** 平均每辆1.9万元, 批均381元, 人均公用经费1.69万元; 44个班平均每班24.27户次 behind its own count. */
const AVERAGE =
  /^(?:全年|年|[^\d，]{0,3}(?=平均))?(?:平均)?(?:每(?<per>[^\d，每]{1,8}?)|(?<head>[人车生班批户村场校月])均(?<what>[^\d，]{0,8}?))(?:为|是|达)?$/;
/** Of a part, of more than was told, or what was allowed. */
const NOT_OF_ALL = /含|剔除|扣除|除.{1,8}外|标准(?!农田|化)|控制|限额|上限|前\d|按.{0,8}计|均.*均|较|比/;
/** What a head of 人均 counts: a unit, or a word behind the figure or before it. */
const HEADS: Readonly<Record<string, RegExp>> = {
  人: /^(?:人次?|名)$/,
  车: /^(?:辆|台)$/,
  生: /^(?:人|名)$/,
  班: /班/,
  批: /^批次?$/,
  户: /^户$/,
  村: /^(?:村|个)$/,
  场: /^场次?$/,
  校: /^所$/,
};
const MOVED_OR_SHARED = /增加|减少|增长|下降|节约|结余|降低|提高|均|每|占|预算|计划|目标|上年|去年/;

const average: Law = (own, before, text) => {
  const match = AVERAGE.exec(own.words);
  const { per = "", head = "", what = "" } = match?.groups ?? {};
  const opensClause = own.words.length === own.figure.from - own.segment.start;
  if (!match || (opensClause && !/^(?:全年|年)?(?:平均)?[每人车生班批户村场校月]/.test(own.words))) return [];
  const sentence = text.slice(before[0]?.segment.start ?? own.segment.start, own.segment.start);
  if (NOT_OF_ALL.test(sentence) || own.figure.kind === "percent") return [];
  const isMonth = per.startsWith("月") || per.startsWith("个月") || head === "月";
  const counts = isMonth ? [] : before.filter((other) => isCountedBy(other, per, head));
  const [count] = counts;
  if (isMonth ? !/全年|本年|年度|平均|月均/.test(sentence + own.words) : !count || !areOne(counts)) return [];
  const by = count ? plain(count.figure) : String(IN_YEAR);
  const shownBy = count ? shown(count.figure) : `${IN_YEAR} 个月`;
  const isWhole = (other: Told): boolean => other !== count && isShared(other, own);
  const likely = before.filter((other) => isWhole(other) && isOfMatter(other, count) && namesSame(other.words, what));
  // 在职149人人均13.32万元；协管员经费636万元，人均3万元: money of a half sentence of its own is of others than those counted before.
  const isOfOthers =
    count !== undefined &&
    count.segment.half !== own.segment.half &&
    before.some((other) => isWhole(other) && other.segment.half === own.segment.half);
  if (likely.length === 0 || isOfOthers) return [];
  const others = before.flatMap((whole) =>
    isWhole(whole) ? before.flatMap((by) => (COUNTED.has(by.figure.kind) && by !== whole ? [{ whole, by }] : [])) : [],
  );
  return [
    ...likely
      .reverse()
      .map(({ figure }) => ({ side: `${plain(figure)}/${by}`, terms: `${shown(figure)}与 ${shownBy}` })),
    ...others.map(({ whole, by: { figure } }) => ({
      side: `${plain(whole.figure)}/${plain(figure)}`,
      terms: `${shown(whole.figure)}与 ${shown(figure)}`,
    })),
  ];
};

/** 运行费5.92万元；接待46批，平均每批217元: money of another half sentence is shared out only where both name one thing. */
function isOfMatter({ segment, words }: Told, count: Told | undefined): boolean {
  if (!count || segment.half === count.segment.half) return true;
  return [...count.words].some(
    (_, at) => at + 2 <= count.words.length && words.includes(count.words.slice(at, at + 2)),
  );
}

function isCountedBy({ figure: { kind, unit }, behind, words }: Told, per: string, head: string): boolean {
  if (!COUNTED.has(kind) || /均|每/.test(words)) return false;
  if (head === "") {
    const bare = unit.replace(/^万/, "");
    return (
      per === bare ||
      (bare.length > 0 && !"件起个项".includes(bare) && per.startsWith(bare)) ||
      isNamedBehind(behind, per)
    );
  }
  if (head === "生" && !/生/.test(words + behind)) return false;
  if (head === "车" && unit === "台" && !/车/.test(words + behind)) return false;
  return HEADS[head]?.test(unit) === true || (head === "班" && /^[^，。;]{0,2}班/.test(behind));
}

/** 44个班 and 每班. */
function isNamedBehind(behind: string, per: string): boolean {
  return per.length <= 2 && /^[^，。;、]/.test(behind) && behind.slice(0, 3).includes(per);
}

/** What is shared out: money where money is told, else what counts in the same unit; no change, share or average of its own. */
function isShared({ figure, words }: Told, own: Told): boolean {
  if (MOVED_OR_SHARED.test(words)) return false;
  if (own.figure.kind === "money") return figure.kind === "money";
  return figure.kind === own.figure.kind && bareUnit(figure) === own.figure.unit;
}

function namesSame(words: string, what: string): boolean {
  const name = what.replace(/(?:支出|费用|经费|金额|费)$/, "");
  return name === "" ? true : words.includes(name);
}

function areOne(counts: readonly Told[]): boolean {
  return counts.every(({ figure }) => figure.value.equals(counts[0]!.figure.value));
}

/** 办结率97.53%, 回收率95.33%. */
const RATE_OF_DONE = /^(?<verb>[一-龥]{2,4}?)率(?:为|是|达到?)?$/;
const NO_DEED =
  /增长|下降|降低|上升|提高|节约|节支|控制|覆盖|满意|知晓|执行|增|减|占|结余|结转|调整|同比|预算|利用|使用/;

/** 筛查1.08万人，少筛200人: nobody is screened of those. */
const DIFFERS = /^(?:比|较|超|[少多差缺增减])/;

const rateOfDone: Law = (own, before, text) => {
  const verb = own.figure.kind === "percent" ? RATE_OF_DONE.exec(own.words)?.groups?.verb : undefined;
  if (verb === undefined || NO_DEED.test(verb)) return [];
  const counts = before.filter(({ figure, words }) => COUNTED.has(figure.kind) && !DIFFERS.test(words));
  const part = counts.filter(({ words }) => tellsDeed(words, verb)).at(-1);
  if (!part) return [];
  const pairs = counts.flatMap((whole) =>
    counts.flatMap((other) =>
      other !== whole && bareUnit(other.figure) === bareUnit(whole.figure) && !whole.figure.value.isZero()
        ? [{ whole, other }]
        : [],
    ),
  );
  // 甲目标值≥860万平方米，实际902万平方米；乙目标值≥3万平方米，实际1.1万平方米，完成率36.67%: of its own target, told as a bound.
  const half = text.slice(text.lastIndexOf(";", own.segment.start) + 1, own.segment.start);
  const isOfBound = /[≥≤><]|不[低少高多]于|不超/.test(half);
  const isLikely = ({ whole, other }: (typeof pairs)[number]): boolean =>
    other === part &&
    !isOfBound &&
    whole.segment.depth <= own.segment.depth &&
    whole.figure.unit === part.figure.unit &&
    (whole.figure.value.greaterThanOrEqualTo(part.figure.value) || /(?:计划|目标|任务|应)数?$/.test(whole.words));
  const likely = pairs.filter(isLikely).reverse();
  if (likely.length === 0) return [];
  return [...likely, ...pairs.filter((pair) => !isLikely(pair))].map(({ whole, other }) => ({
    side: quotient(other.figure, whole.figure),
    terms: `${shown(other.figure)}与 ${shown(whole.figure)}`,
  }));
};

/** 收回 and 回收 are one; 未办结 is no 办结. */
function tellsDeed(words: string, verb: string): boolean {
  const turned = [...verb].reverse().join("");
  const at = Math.max(words.lastIndexOf(verb), words.lastIndexOf(turned));
  return at >= 0 && !/[未没无不]$/.test(words.slice(0, at));
}

const NOT_DONE = /^(?:其中|尚|还|另)?[未没](?:有|能)?(?<verb>[一-龥]{2,4}?)(?:的|有|为|共)*$/;

/** 受理162件，办结158件，未办结4件. */
const notDone: Law = (own, before) => {
  const verb = NOT_DONE.exec(own.words)?.groups?.verb;
  if (verb === undefined || !COUNTED.has(own.figure.kind)) return [];
  const alike = before.filter(({ figure }) => figure.unit === own.figure.unit && figure.kind === own.figure.kind);
  const [done, ...moreDone] = alike.filter(({ words }) => tellsDeed(words, verb));
  const [all, ...moreAll] = alike.filter((other) => other !== done);
  if (!done || !all || moreDone.length + moreAll.length > 0 || /其中/.test(done.words)) return [];
  return [
    { side: `${plain(all.figure)}-${plain(done.figure)}`, terms: `${shown(all.figure)}与 ${shown(done.figure)}` },
  ];
};

const AUTHORISED = /(?<![在空缺超])编制?(?:人员|人|总)?(?:数|共|为|有)*$/;
const ON_DUTY = /(?:在职|在编|在岗|实有)(?:在职|在编|在岗)?(?:教职工|干部职工|人员|干部|职工)?(?:数|人数|共|为|有)*$/;
const FREE = /^(?:尚|还)?(?:空编|缺编|缺员|空岗|缺额|空缺编制|空缺|空余编制|编制空缺|编制空余|超编)(?:数|为|有)*$/;
const FREE_BEHIND = /^个?(?:空编|缺编|空缺)/;

/** 编制58名，在职55名，空编3名. */
const freePosts: Law = (own, before) => {
  const isFree = FREE.test(own.words) || (/^(?:尚|还)?有?$/.test(own.words) && FREE_BEHIND.test(own.behind));
  if (!isFree) return [];
  const [posts, ...morePosts] = before.filter(({ words }) => AUTHORISED.test(words));
  const [staff, ...moreStaff] = before.filter(({ words }) => ON_DUTY.test(words));
  if (!posts || !staff || morePosts.length > 0 || moreStaff.length > 0) return [];
  const [a, b] = own.words.includes("超编") ? [staff, posts] : [posts, staff];
  // 编制142名，在职138人，超编0人: none, however many posts are free.
  if (b.figure.value.greaterThan(a.figure.value)) return [];
  return [{ side: `${plain(a.figure)}-${plain(b.figure)}`, terms: `${shown(posts.figure)}与 ${shown(staff.figure)}` }];
};

const CARRIED = "(?:结转和?结余|结转与结余|结余和?结转|结转|结余)(?:资金)?";
const OPENING = new RegExp(`(?:年初|上年)(?:财政拨款)?${CARRIED}(?:为)?$`);
const INCOME = /^(?:本年度?|当年|全年)(?:财政)?(?:收入|拨款|拨入|安排|到位)(?:资金|合计|收入|共|为)*$/;
const SPENT = /^(?:本年度?|当年|全年)?(?:实际)?支出(?:合计|共|为)*$/;
const LEFT = new RegExp(`^(?:年末|年终)(?:滚存)?${CARRIED}(?:为)?$`);
const AVAILABLE = /^(?:全年|共有|本年)*可(?:用|支配|使用)资金(?:共计|合计|总计|总额|共)?(?:为)?$/;

/** 年初结转12.6万元，本年收入1167.4万元，本年支出1150.6万元，年末结转29.4万元. */
const leftAtTheEnd: Law = (own, before) => {
  const [isLeft, isAvailable] = [LEFT.test(own.words), AVAILABLE.test(own.words)];
  if (own.figure.kind !== "money" || !(isLeft || isAvailable)) return [];
  const money = before.filter(({ figure }) => figure.kind === "money" && figure.unit === own.figure.unit);
  const [opening, ...moreOpening] = money.filter(({ words }) => OPENING.test(words));
  const [income, ...moreIncome] = money.filter(({ words }) => INCOME.test(words));
  const [spent, ...moreSpent] = money.filter(({ words }) => SPENT.test(words));
  if (!opening || !income || moreOpening.length + moreIncome.length + moreSpent.length > 0) return [];
  if (isLeft ? !spent || money.length !== 3 : money.length !== 2) return [];
  const all = [opening, income, ...(isLeft && spent ? [spent] : [])].map(({ figure }) => figure);
  const [first, second, third] = all.map(plain);
  return [{ side: `${first}+${second}${third ? `-${third}` : ""}`, terms: all.map(shown).join("、") }];
};

const POINTS_MOVED = /^(?:了)?(?:提高|上升|提升|增加|增长|下降|降低|减少|高|低|多|少)(?:了|出)?$/;
const FROM = /(?:由|从)(?:上年度?|去年|(?:19|20)\d\d年度?)?的?$/;
const TO = /^(?:提高|上升|提升|增加|增长|下降|降低|减少)(?:到|至|为)/;
const AGAINST = /^(?:比|较|与)(?:上年度?|去年|(?:19|20)\d\d年度?|年度目标|目标|指标|计划)值?的?$/;

/** 由上年的90.6%提高到92.4%，提高1.8个百分点; 94.5%，比上年的93.2%提高1.3个百分点. */
const pointsOfPercent: Law = (own, before) => {
  if (!own.figure.unit.endsWith("百分点") || !POINTS_MOVED.test(own.words)) return [];
  const [to, from] = before.slice(-2).reverse();
  if (!to || !from || to.figure.kind !== "percent" || from.figure.kind !== "percent") return [];
  const isMove = FROM.test(from.words) && TO.test(to.words);
  const isAgainst = AGAINST.test(to.words) && to.segment === own.segment && from.segment.depth === own.segment.depth;
  if (!isMove && !isAgainst) return [];
  const [less, more] = [from.figure, to.figure].sort((a, b) => a.value.comparedTo(b.value));
  return [{ side: `${plain(more!)}-${plain(less!)}`, terms: `${shown(from.figure)}与 ${shown(to.figure)}` }];
};

const LAWS: readonly Law[] = [
  average,
  satisfied,
  shareAmong,
  sharesListed,
  rateOfDone,
  notDone,
  freePosts,
  leftAtTheEnd,
  pointsOfPercent,
];

function workedOut(
  figure: TextFigure,
  side: string,
  terms: string,
): readonly Pick<ToldDifference, "figure" | "terms" | "calculation" | "agrees">[] {
  const span = calculate(side, HALF_A_FEN);
  if (!span) return [];
  const [least, value, most] = span;
  const calculation = { least, value, most, result: figure, isNegative: false, from: figure.from, end: figure.end };
  return [
    { figure, terms, calculation, agrees: comesTo(calculation) || (side.includes("/") && isCutOff(calculation)) },
  ];
}

const SCALES = ["0.0001", "1", "100", "10000"];

/** 380元 for 380.95: digits that were left out, and not rounded. */
function isCutOff({ value, result }: WrittenOut): boolean {
  const isRound = result.decimals === 0 && result.value.toFixed(0).endsWith("0");
  const one = new Decimal(`1e${isRound ? 1 : -result.decimals}`);
  return SCALES.some((scale) => value.times(scale).minus(result.value).abs().lessThan(one));
}
