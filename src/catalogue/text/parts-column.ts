import { sum, type Decimal } from "../../core/numbers/decimal";
import { valueOfFigure, type TextFigure } from "./figures-in-text";
import type { Mention } from "./narrative";
import type { Segment } from "./segments";
import type { Column } from "./vocabulary";

/** A list of parts: what their figures are figures of, where that is not what was spent, and how deep in brackets it stands. */
export interface PartsList {
  readonly column: Column | undefined;
  readonly depth: number;
}

const OPENS = /^(?:其中|主要(?:是|为|包括)|分别(?:是|为)|包括|包含)/;
/** What was added or cut, came in, or was only approved: parts of it are no spending. */
const NO_SPENDING = /追加|调增|调整|核增|核减|调减|收回|下达|到位|批复|指标|下拨|拨入|收入/;
/** 区财政共安排预算416万元; 比预算减少5.15万元 is how far it is from one. */
const ALLOTTED = /(?:安排|(?<![比较与超](?:年初|全年)?)预算)(?![^，。]*(?:支出|执行|使用))/;
/** What changed, or was left or saved. */
const CHANGE = /增加|减少|压减|节约|节省|结余|结转|剩余/;
/** 年底仍有24.69万元未支付. */
const UNSPENT = /未(?:能)?(?:及时|完全|全部)?(?:支付|支出|使用|执行|拨付|用完|形成支出)|沉淀|待支付|缺口|欠付/;
/** Whoever works in the unit: 年末实有人数26人，其中在职17人. */
const ALL_STAFF = /(?:人数|人员|职工|员工|总数|编制|有|共|合计|供养)(?:总数|数)?[为是]?$/;

/**
 * What the parts are figures of that open here: 年初预算548万元，其中：基本支出286万元 was approved and not spent, and 追加18.2万元，其中基本支出11.2万元
 * was added. `undefined` where no list opens.
 */
export function partsListAt(
  segments: readonly Segment[],
  position: number,
  mentions: readonly Mention[],
): PartsList | undefined {
  const segment = segments[position]!;
  const before = segments[position - 1];
  const opensSentence = segment.sentence !== before?.sentence;
  const isBehindFigure = !opensSentence && /[(:]/.test(segment.opener) && endsInFigure(before);
  const isBehindBudget = !opensSentence && /的?(?:年初|全年)?预算(?:中|内|里)?$/.test(before?.text ?? "");
  if (!before || !(OPENS.test(segment.text) || isBehindFigure || isBehindBudget)) return undefined;
  if (opensSentence && segment.sentence !== before.sentence + 1) return undefined;
  const head = headBefore(segments, position);
  return { column: head && columnUnder(head, segments, position, mentions), depth: segment.depth };
}

interface Head {
  readonly figure: TextFigure;
  readonly segment: Segment;
}

function endsInFigure(segment: Segment | undefined): boolean {
  const figure = segment?.figures.at(-1);
  return figure?.kind === "money" && figure.end === segment?.end;
}

/** The last figure before the list that is no rate, in its sentence or the one before. */
function headBefore(segments: readonly Segment[], position: number): Head | undefined {
  const { sentence } = segments[position - 1]!;
  for (let at = position - 1; at >= 0 && segments[at]!.sentence === sentence; at--) {
    const segment = segments[at]!;
    const figure = segment.figures.filter(({ kind }) => kind === "money" || kind === "people").at(-1);
    if (figure) return { figure, segment };
  }
  return undefined;
}

function columnUnder(
  { figure, segment }: Head,
  segments: readonly Segment[],
  position: number,
  mentions: readonly Mention[],
): Column | undefined {
  const head = mentions.find((mention) => mention.figure === figure);
  const words = segment.text.slice(0, figure.from - segment.start);
  if (figure.kind === "people") return head || ALL_STAFF.test(words) ? undefined : "unclear";
  if (head && head.meaning.subject !== "balance") {
    if (head.column === "final") return undefined;
    // 预算 of 附件1 stands row by row; no form tells how 年初预算 and 全年预算 are parted.
    return head.column === "budget" && head.meaning.subject !== "funds" ? "budget" : "unclear";
  }
  if (head === undefined && (NO_SPENDING.test(words) || ALLOTTED.test(words))) return "unclear";
  const isChange = head !== undefined || CHANGE.test(words) || UNSPENT.test(segment.text);
  // 三公经费2.65万元，比上年减少0.55万元，其中公务接待费0.70万元 is more than what was saved, and a part of what was spent.
  return isChange && listed(segments, position).lessThanOrEqualTo(valueOfFigure(figure)) ? "unclear" : undefined;
}

/** What the money of the list comes to, as far as its half sentence. */
function listed(segments: readonly Segment[], position: number): Decimal {
  const { half, depth } = segments[position]!;
  const figures = segments
    .slice(position)
    .filter((segment) => segment.half === half && segment.depth >= depth)
    .flatMap((segment) => segment.figures.filter(({ kind }) => kind === "money").slice(0, 1));
  return sum(figures.map(valueOfFigure));
}
