import { parseFormula, type Expression } from "../formula/parse";
import { referencesIn } from "../formula/references";
import { paragraph, textOfParagraph, type ReportDocument, type ReportParagraph, type Role } from "./document";
import type { ReportText } from "./fingerprint";
import { piecesOfText, type Piece } from "./piece";
import type { WrittenText } from "./written-text";

/** A report with a person's words put back. */
interface KeptReport {
  readonly document: ReportDocument;
  /** What stands in it; the rest has no place any more, since its paragraph is no longer written. */
  readonly kept: readonly WrittenText[];
}

/** The indent of a paragraph, as its formula begins. */
const INDENT_WORDS = /^"[\u3000 ]+/;

/** Puts what a person wrote into an earlier report where it stood, paragraph by paragraph. */
export function withWritten(document: ReportDocument, written: readonly WrittenText[]): KeptReport {
  const byKey = new Map(written.map((one) => [one.key, one]));
  const kept = document.paragraphs.flatMap(({ key }) => (key === undefined ? [] : (byKey.get(key) ?? [])));
  const paragraphs = document.paragraphs.flatMap((generated) => {
    const one = generated.key === undefined ? undefined : byKey.get(generated.key);
    return one ? placed(generated, one) : [generated];
  });
  return { document: { ...document, paragraphs }, kept };
}

/** What a person wrote that a new report does not say by itself. */
export function differing({ paragraphs }: ReportDocument, written: readonly WrittenText[]): readonly WrittenText[] {
  const said = new Map(paragraphs.map((one) => [one.key, bare(textOfParagraph(one))]));
  return written.filter(
    ({ key, place, texts }) => place === "behind" || bare(texts.map(({ text }) => text).join("")) !== said.get(key),
  );
}

function placed(generated: ReportParagraph, { place, texts }: WrittenText): readonly ReportParagraph[] {
  if (place === "behind") return [generated, ...texts.flatMap((text) => paragraphsOf(text, "body"))];
  const [first, ...others] = texts.flatMap((text) => paragraphsOf(text, generated.role));
  if (!first) return [generated];
  const { key } = generated;
  return [key === undefined ? first : { ...first, key }, ...others];
}

/** A person's words, line by line; a formula of theirs stays one as long as it can. */
function paragraphsOf({ text, formula }: ReportText, role: Role): readonly ReportParagraph[] {
  const bound = formula === undefined ? undefined : boundPiece(text, formula);
  if (bound) return [writtenParagraph(role, [bound])];
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => writtenParagraph(role, piecesOfText(line)));
}

function writtenParagraph(role: Role, pieces: readonly Piece[]): ReportParagraph {
  return { ...paragraph(role, pieces), written: true };
}

/** A formula as it can stand on another sheet, without its indent; `undefined` where it would mean something else there. */
function boundPiece(text: string, formula: string): Piece | undefined {
  const bare = formula.replace(INDENT_WORDS, '"');
  const expression = parseFormula(bare);
  if (!expression || text.trim() === "" || (bare === formula && /^\s/.test(text))) return undefined;
  // Numbers of linked workbooks and names of tables mean something in their own file only.
  if (bare.includes("[")) return undefined;
  const references = referencesIn(expression, "");
  if (references === "unknown" || references.some(({ sheet }) => sheet === "")) return undefined;
  const reads = references.map(({ sheet, area }) => ({ sheet, row: area.top, column: area.left }));
  return {
    kind: "live",
    text: text.trim(),
    formula: needsBrackets(expression) ? `(${bare})` : bare,
    reads,
    frozen: false,
  };
}

function needsBrackets(expression: Expression): boolean {
  return expression.kind === "binary" && expression.operator !== "&";
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
