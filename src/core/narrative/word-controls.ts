import { writableInXml } from "../xml-characters";
import { piecesOfText } from "./piece";
import { printOfText, type Stretch } from "./stretches";
import { GAP_TAG, printFigureTag } from "./word-marks";

/** Word shows no longer names of controls. */
const LONGEST_NAME = 64;

/** Words of one look; those that are marked stand out yellow. */
export interface MarkedRun {
  readonly text: string;
  readonly marked: boolean;
}

/** What a stretch of a paragraph becomes in a word processor: runs, and the control around them. */
interface StretchInWord {
  readonly runs: readonly MarkedRun[];
  /** Absent around plain words. A prompt goes when its first letter is typed. */
  readonly control?: { readonly name: string; readonly tag: string; readonly isPrompt: boolean };
}

/** A stretch as every writer of Word documents has it. */
export function stretchInWord(stretch: Stretch): StretchInWord {
  const { kind, text } = stretch;
  switch (kind) {
    case "words":
      return { runs: [{ text, marked: false }] };
    case "gap":
      return {
        runs: [{ text, marked: true }],
        control: { name: shownName(text.replace(/[【】]/g, "").trim()), tag: GAP_TAG, isPrompt: true },
      };
    case "figure": {
      const tag = printFigureTag({ id: stretch.id, print: printOfText(text) });
      return { runs: runsOfText(text), control: { name: shownName(stretch.names.join("；")), tag, isPrompt: false } };
    }
  }
}

/** A text whose gaps are marked. */
export function runsOfText(text: string): readonly MarkedRun[] {
  return piecesOfText(text).map((piece) => ({ text: piece.text, marked: piece.kind === "gap" }));
}

/** Whether a control of that name is one of a gap, filled in or not. */
export function isGapName(name: string): boolean {
  return name.startsWith("待补充");
}

function shownName(name: string): string {
  return Array.from(writableInXml(name)).slice(0, LONGEST_NAME).join("");
}
