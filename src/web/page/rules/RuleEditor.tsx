import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
  type RefObject,
} from "react";
import type { PlacedFault } from "../../../catalogue/own-rules";
import type { Completion } from "../../../catalogue/own-rules/completion";
import { CompletionList } from "./CompletionList";
import { useRuleDesk } from "./use-rule-desk";
import { LINE_HEIGHT, PADDING, TextBehind } from "./TextBehind";

/** What the page around the editor can ask of it. */
export interface EditorHandle {
  /** Shows a place of the text, chosen. */
  select(start: number, end: number): void;
}

interface RuleEditorProps {
  readonly ref: Ref<EditorHandle>;
  readonly text: string;
  readonly faults: readonly PlacedFault[];
}

const FONT = `${tokens.fontSizeBase300} / ${LINE_HEIGHT}px "Sarasa Mono SC", "Noto Sans Mono CJK SC", Consolas, "Microsoft YaHei", monospace`;

const useStyles = makeStyles({
  editor: { position: "relative", flexGrow: 3, flexBasis: 0, minWidth: 0, minHeight: "160px", overflow: "hidden" },
  font: { font: FONT, whiteSpace: "pre", tabSize: 2 },
  field: {
    position: "absolute",
    inset: 0,
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    margin: 0,
    padding: `${PADDING}px ${PADDING}px ${PADDING}px 56px`,
    border: "none",
    resize: "none",
    overflow: "auto",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** The words that are listed, where they begin in the text, and the one that is marked. */
interface Listed {
  readonly from: number;
  readonly words: readonly Completion[];
  readonly marked: number;
  /** Whether a person asked for the list, or has chosen in it: then Enter takes the marked word whatever stands there. */
  readonly isChosenIn: boolean;
  /** Where the list stands in the editor, in pixels. */
  readonly place: { readonly top: number; readonly left: number };
}

/** The field that rules are typed in: a field of the browser's own, with mistakes underlined behind it and a list of what may be written. */
export function RuleEditor({ ref, text, faults }: RuleEditorProps) {
  const styles = useStyles();
  const rules = useRuleDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [listed, setListed] = useState<Listed | null>(null);
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  useImperativeHandle(ref, () => ({ select: (start, end) => selectIn(field, start, end) }), []);
  useEffect(() => {
    field.current?.focus();
  }, []);

  /** Lists what may stand at the caret; only what begins as the word under way unless it was asked for. */
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
    setListed(null);
  };
  const breakLine = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    setListed(null);
    insert(event.currentTarget, `\n${indentBehind(event.currentTarget)}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      return list(true);
    }
    if (listed) {
      const { words, marked } = listed;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined)
        setListed({ ...listed, marked: (marked + step + words.length) % words.length, isChosenIn: true });
      else if (event.key === "Enter" && !isUnderWay(listed, event.currentTarget, faults)) return breakLine(event);
      else if (event.key === "Enter" || event.key === "Tab") take(words[marked]!);
      else if (event.key === "Escape") setListed(null);
      else return;
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) breakLine(event);
  };
  return (
    <div className={styles.editor}>
      <TextBehind text={text} faults={faults} scroll={scroll} font={styles.font} />
      <textarea
        ref={field}
        className={mergeClasses(styles.font, styles.field)}
        aria-label="规则"
        aria-autocomplete="list"
        aria-controls={listed ? listId : undefined}
        aria-activedescendant={listed ? `${listId}-${listed.marked}` : undefined}
        aria-invalid={faults.length > 0}
        spellCheck={false}
        wrap="off"
        placeholder={"规则 执行率下限（核实）\n  附件2.执行率 >= 90%"}
        value={text}
        onChange={({ currentTarget, nativeEvent }) => {
          rules.write(currentTarget.value);
          const isComposing = "isComposing" in nativeEvent && nativeEvent.isComposing === true;
          if (isComposing) setListed(null);
          else list(false);
        }}
        onCompositionEnd={() => list(false)}
        onKeyDown={onKeyDown}
        onClick={() => setListed(null)}
        onBlur={() => setListed(null)}
        onScroll={({ currentTarget: { scrollTop, scrollLeft } }) => setScroll({ top: scrollTop, left: scrollLeft })}
      />
      {listed && <CompletionList id={listId} {...listed} onTake={take} />}
    </div>
  );
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

/** Types into the field as a person would, so that Ctrl + Z takes it back. */
function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, and the only way that leaves the browser's own list of steps whole.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A line stands as far in as the one before; what follows the head of a rule stands two further in. */
function indentBehind({ value, selectionStart }: HTMLTextAreaElement): string {
  const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
  return /^规则/.test(line) ? "  " : (/^[ \t]*/.exec(line)?.[0] ?? "");
}

function selectIn({ current: field }: RefObject<HTMLTextAreaElement | null>, start: number, end: number): void {
  if (!field) return;
  field.focus();
  field.setSelectionRange(start, end);
  const line = field.value.slice(0, start).split("\n").length - 1;
  field.scrollTop = Math.max(0, line * LINE_HEIGHT - field.clientHeight / 3);
}

/** Where a place of the text is in the editor, in pixels. */
function placeOf(field: HTMLTextAreaElement, offset: number): Listed["place"] {
  const before = field.value.slice(0, offset).split("\n");
  const context = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(field);
  if (context) context.font = `${style.fontSize} ${style.fontFamily}`;
  const left = parseFloat(style.paddingLeft) + (context?.measureText(before.at(-1)!).width ?? 0) - field.scrollLeft;
  const top = PADDING + before.length * LINE_HEIGHT - field.scrollTop;
  return { top, left: Math.min(left, field.clientWidth - 280) };
}
