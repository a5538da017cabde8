import { TEXT_FORMAT } from "./cell-values";

/** Characters by which Excel takes what is typed for a formula, and the one by which it takes it for text. */
const FIRST_OF_FORMULA = /^[=+\-@＝＋－＠']/;

/** Words that Excel takes for truth values and errors. */
const RESERVED_WORD = /^\s*(TRUE|FALSE|#[A-Z/0]+[!?A]?)\s*$/i;

/** Whether a text has only what numbers, dates, times, fractions, percents and amounts are written with. */
const LIKE_A_NUMBER = /^[\s\d０-９A-Za-z.,:;/\\()%+\-$￥¥€£．，：／（）％－年月日时分秒点上下午星期周]*$/;
const HAS_DIGIT = /[\d０-９]/;

/**
 * A text as it must be given to Excel to stay exactly that text. An apostrophe is put before it only where Excel would
 * take it for something else, since the cell keeps a trace of it.
 */
export function textInput(text: string, format: string): string {
  if (text === "" || format === TEXT_FORMAT) return text;
  return wouldBeTaken(text) ? `'${text}` : text;
}

function wouldBeTaken(text: string): boolean {
  if (FIRST_OF_FORMULA.test(text) || RESERVED_WORD.test(text)) return true;
  return HAS_DIGIT.test(text) && LIKE_A_NUMBER.test(text);
}
