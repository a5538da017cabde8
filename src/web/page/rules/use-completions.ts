import { useState, type KeyboardEvent, type RefObject } from "react";
import type { PlacedFault } from "../../../catalogue/own-rules";
import type { Completion } from "../../../catalogue/own-rules/completion";
import { indentBehind, insert, placeOf, type FieldPlace } from "./editor-field";
import { useRuleDesk } from "./use-rule-desk";

/** The words that are listed, where they begin in the text, and the one that is marked. */
export interface Listed {
  readonly from: number;
  readonly words: readonly Completion[];
  readonly marked: number;
  /** Whether a person asked for the list, or has chosen in it: then Enter takes the marked word whatever stands there. */
  readonly isChosenIn: boolean;
  /** Where the list stands in the editor, in pixels. */
  readonly place: FieldPlace;
}

/** The list of what may be written, and how it comes, is chosen in, and goes. */
interface Completions {
  readonly listed: Listed | null;
  /** Lists what may stand at the caret; only what begins as the word under way unless it was asked for. */
  readonly list: (isAskedFor: boolean) => void;
  readonly take: (completion: Completion) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Completes words in the field that rules are typed in, and indents its lines. */
export function useCompletions(
  field: RefObject<HTMLTextAreaElement | null>,
  faults: readonly PlacedFault[],
): Completions {
  const rules = useRuleDesk();
  const [listed, setListed] = useState<Listed | null>(null);
  const close = (): void => setListed(null);
  const list = (isAskedFor: boolean): void => {
    if (!field.current) return;
    const { selectionStart: at, value } = field.current;
    const { from, words } = rules.completionsAt(at);
    const isBehindPoint = /[.．]\s*$/.test(value.slice(0, from));
    const isWanted = words.length > 0 && (isAskedFor || from < at || isBehindPoint);
    setListed(
      isWanted ? { from, words, marked: 0, isChosenIn: isAskedFor, place: placeOf(field.current, from) } : null,
    );
  };
  const take = ({ word }: Completion): void => {
    if (!listed || !field.current) return;
    field.current.setSelectionRange(listed.from, field.current.selectionEnd);
    insert(field.current, word);
    close();
  };
  const breakLine = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    close();
    insert(event.currentTarget, `\n${indentBehind(event.currentTarget)}`);
  };
  const onListKey = (event: KeyboardEvent<HTMLTextAreaElement>, shown: Listed): void => {
    const { words, marked } = shown;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined)
      setListed({ ...shown, marked: (marked + step + words.length) % words.length, isChosenIn: true });
    else if (event.key === "Enter" && !isUnderWay(shown, event.currentTarget, faults)) return breakLine(event);
    else if (event.key === "Enter" || event.key === "Tab") take(words[marked]!);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      list(true);
    } else if (listed) onListKey(event, listed);
    else if (event.key === "Enter" && !event.shiftKey) breakLine(event);
  };
  return { listed, list, take, close, onKeyDown };
}

/**
 * Whether the marked word goes on with what is being typed: who has typed a word to its end, one that is understood as it stands (本年决算), or
 * another one, means the end of the line.
 */
function isUnderWay(
  { from, words, marked, isChosenIn }: Listed,
  { value, selectionStart }: HTMLTextAreaElement,
  faults: readonly PlacedFault[],
): boolean {
  const begun = value.slice(from, selectionStart);
  const isWhole = words.some(({ word }) => word === begun);
  const isUnderstood = !faults.some(({ start, end }) => start <= selectionStart && end >= from);
  return isChosenIn || (begun !== "" && !isWhole && !isUnderstood && words[marked]!.word.includes(begun));
}
