import type { Narrative } from "../../../src/catalogue/text/narrative";
import type { ReadingContext } from "../../../src/catalogue/text/mentions";
import { readNarrative } from "../../../src/catalogue/text/read-narrative";
import type { Paragraph } from "../../../src/core/template/parts";

const CONTEXT: ReadingContext = { year: 2024, unitName: "湖滨区水利中心", projectNames: ["安全度汛"] };

/** Paragraphs in one column, a row each. */
export function paragraphsOf(...texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text, row) => {
    const at = { sheet: "附件4", row, column: 0 };
    return { text, at, pieces: [{ at, start: 0 }] };
  });
}

/** Reads paragraphs under a section heading (一、单位基本情况 where none is given) as the report of 2024. */
export function readText(text: string | readonly string[], heading = "一、单位基本情况"): Narrative {
  return readNarrative(paragraphsOf(heading, ...(typeof text === "string" ? [text] : text)), CONTEXT);
}

/** What was bound, one a mention: `publicUse final 35.1`; marked where the year or the owner is another. */
export function boundIn(text: string | readonly string[], heading?: string): string[] {
  return readText(text, heading).mentions.map(({ meaning, column, figure, year, whose }) =>
    [
      meaning.subject,
      column,
      figure.value.toString(),
      ...(year === "this" ? [] : [year]),
      ...(whose === "unit" ? [] : [whose]),
      ...(figure.exact ? [] : ["about"]),
    ].join(" "),
  );
}
