import type { NamedIndicator } from "../binding/indicator-names";
import { countSame, quantityAt, type StatedQuantity } from "../binding/quantities";
import type { Clauses, IndicatorMention } from "./indicator-mentions";
import type { Manner } from "./indicator-words";
import type { Segment } from "./segments";

/** Fewer pieces of two characters are found in too many sentences. */
const FEWEST_PIECES = 3;
const INEXACT_BEFORE = /(?:约|近|超过|超|逾|不足|不到|每|[-~—–])$/;
const INEXACT_BEHIND = /^(?:余|多|左右|上下|以上|以下|以内|\/|[-~—–]\d)/;
const PART_ONLY = /其中|新增|另|分别|累计|以来|剩余|其余|平均|每[年月季周]/;

interface Told {
  readonly segment: Segment;
  readonly figure: IndicatorMention["figure"];
  readonly quantity: StatedQuantity;
}

/**
 * Figures of a goal whose clause holds an indicator's name in scattered pieces: 完成15座小型水库的维修养护 for 维修养护水库座数. Only of a
 * short text about the form's own indicators, where one indicator alone counts in that unit and the text counts in it once.
 */
export function scatteredMentions(
  { plain, segments, years }: Clauses,
  candidates: readonly NamedIndicator[],
  manner: Manner,
): readonly IndicatorMention[] {
  if (PART_ONLY.test(plain.text) || manner.otherSpan.test(plain.text)) return [];
  const told = segments.flatMap((segment, position) =>
    years[position] === "this" ? segment.figures.flatMap((figure) => toldAt(plain.text, segment, figure)) : [],
  );
  return told.flatMap(({ segment, figure, quantity }): IndicatorMention[] => {
    if (told.filter((other) => countSame(other.quantity, quantity)).length > 1) return [];
    const alike = candidates.filter((own) => {
      const stated = manner.role === "target" ? own.target : own.actual;
      return stated !== undefined && countSame(quantity, stated);
    });
    const [named] = alike;
    if (alike.length !== 1 || !named || !holdsPieces(segment.text, named)) return [];
    return [{ figure, quantity, role: manner.role, named: [named], from: segment.start, end: segment.end }];
  });
}

function toldAt(text: string, segment: Segment, figure: Told["figure"]): readonly Told[] {
  const digits = /^\d[\d,]*(?:\.\d+)?/.exec(text.slice(figure.start, Math.max(figure.end, figure.start + 20)))?.[0];
  const quantity = digits === undefined ? undefined : quantityAt(text, figure.start, digits);
  if (!quantity || figure.kind === "date" || ["", "%", "元"].includes(quantity.unit)) return [];
  const isInexact = INEXACT_BEFORE.test(text.slice(0, figure.start)) || INEXACT_BEHIND.test(text.slice(quantity.end));
  return isInexact ? [] : [{ segment, figure, quantity }];
}

function holdsPieces(text: string, { forms: { whole, core } }: NamedIndicator): boolean {
  const pieces = (core ?? whole).match(/.{2}/gu) ?? [];
  const isEven = pieces.length * 2 === (core ?? whole).length;
  return isEven && pieces.length >= FEWEST_PIECES && pieces.every((piece) => text.includes(piece));
}
