import type { Submission } from "../catalogue/submission/index";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import { cellsOfTable, textOfParagraph } from "../core/narrative/document";
import { piecesOfText } from "../core/narrative/piece";
import { printOfText, stretchesOf, type Stretch } from "../core/narrative/stretches";
import { printFigureTag, readFigureTag } from "../core/narrative/word-marks";
import type { ReportPlanOptions } from "./report";
import { planWordReports, type WordPlan } from "./word-report";

/** A tagged control of a Word document. */
export interface FigureControl {
  readonly tag: string;
  readonly name: string;
  /** `undefined` where there is more in it than plain words. */
  readonly text: string | undefined;
}

/** A figure in the document, in words a person finds it by. */
export interface RefreshedFigure {
  readonly name: string;
  readonly before: string;
  /** What the forms give. */
  readonly after: string;
}

/** What bringing a document up to date would do. */
export interface RefreshPlan {
  /** What each control becomes, by its place among the controls. */
  readonly edits: ReadonlyMap<
    number,
    { readonly tag: string; readonly runs: readonly { readonly text: string; readonly marked: boolean }[] }
  >;
  readonly changed: readonly RefreshedFigure[];
  /** Figures that a person typed over and that the forms do not give: they stay. */
  readonly edited: readonly RefreshedFigure[];
  /** Figures of the document that the report would no longer have; nothing may be written where there are any. */
  readonly lost: readonly Pick<RefreshedFigure, "name" | "before">[];
  /** Paragraphs with figures that the report would have, and the document has none of. */
  readonly missing: readonly string[];
  /** How many figures of ours the document has. */
  readonly figures: number;
}

/**
 * Every report that a submission gives, whatever was chosen when one was written: the text that was taken over, the length of 六. Which of
 * them a document is, its figures tell. `others` is what was told of other files, where any were given.
 */
export function reportsToRefresh(
  snapshot: WorkbookSnapshot,
  submission: Submission,
  others: Pick<ReportPlanOptions, "prior" | "taken"> = {},
): readonly WordPlan[] {
  const told = { ...others, keepWritten: false };
  const { unit, projects } = planWordReports(snapshot, submission, { ...told, projectReports: true });
  const chosen = [{}, { harvest: false }, { brief: true }, { harvest: false, brief: true }];
  const choices = chosen.flatMap((options) => [true, false].map((projectTable) => ({ ...options, projectTable })));
  return [
    unit,
    ...projects,
    ...choices.map((options) => planWordReports(snapshot, submission, { ...told, ...options }).unit),
  ];
}

/** Works out which figures of a report in Word are to change so that they follow the forms: those of the report it is most alike. Pure. */
export function planRefresh(controls: readonly FigureControl[], reports: readonly WordPlan[]): RefreshPlan {
  const present = controls.flatMap(({ tag }) => readFigureTag(tag)?.id ?? []);
  const plans = reports.map(figuresOf);
  const hits = plans.map(({ byId }) => present.filter((id) => byId.has(id)).length);
  const { byId, paragraphs } = plans[hits.indexOf(Math.max(...hits))]!;
  const edits = new Map<number, { tag: string; runs: { text: string; marked: boolean }[] }>();
  const changed: RefreshedFigure[] = [];
  const edited: RefreshedFigure[] = [];
  const lost: Pick<RefreshedFigure, "name" | "before">[] = [];
  controls.forEach(({ tag, name, text }, index) => {
    const own = readFigureTag(tag);
    if (!own) return;
    const figure = byId.get(own.id);
    const isOurs = text !== undefined && printOfText(text) === own.print;
    if (!figure) {
      if (isOurs) lost.push({ name, before: text });
      return;
    }
    if (text !== undefined && printOfText(text) === printOfText(figure.text)) return;
    const words = { name, before: text ?? "", after: figure.text };
    if (!isOurs) {
      edited.push(words);
      return;
    }
    changed.push(words);
    const runs = piecesOfText(figure.text).map((piece) => ({ text: piece.text, marked: piece.kind === "gap" }));
    edits.set(index, { tag: printFigureTag({ id: own.id, print: printOfText(figure.text) }), runs });
  });
  const known = new Set(present);
  const missing = paragraphs
    .filter(({ ids }) => ids.length > 0 && ids.every((id) => !known.has(id)))
    .map(({ text }) => text);
  return { edits, changed, edited, lost, missing, figures: present.length };
}

type Figure = Extract<Stretch, { kind: "figure" }>;

function figuresOf({ document, nameOf }: WordPlan) {
  const all = [...document.paragraphs, ...(document.tables ?? []).flatMap((table) => cellsOfTable(table).flat())];
  const stretched = stretchesOf({ ...document, paragraphs: all }, nameOf).map(({ stretches }) =>
    stretches.filter((stretch): stretch is Figure => stretch.kind === "figure"),
  );
  return {
    byId: new Map(stretched.flat().map((figure) => [figure.id, figure])),
    paragraphs: all.map((paragraph, index) => ({
      text: textOfParagraph(paragraph),
      ids: stretched[index]!.map(({ id }) => id),
    })),
  };
}
